import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** Long enough to read much, or to take the step that is offered, in milliseconds. */
export const longShown = 12_000;

/** Shows a short message over the screen, which can be closed; gives its id. */
export function useNotice(): (message: ReactNode, autoClose?: number) => string {
  const say = useWords(words);
  return (message, autoClose) =>
    notifications.show({
      message,
      ...(autoClose !== undefined && { autoClose }),
      closeButtonProps: { 'aria-label': say.close },
    });
}
