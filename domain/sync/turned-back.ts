import type { Change } from './edit.ts';

/** The change that undoes one which only added words to sets and took words away. */
export const turnedBack = ({ add, remove }: Change): Change => ({
  ...(remove && { add: remove }),
  ...(add && { remove: add }),
});
