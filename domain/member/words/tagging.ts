import { wordSetSchema } from '../../document/field-schemas.ts';
import type { Content } from '../../document/kind.ts';
import type { Change } from '../../sync/edit.ts';
import { turnedBack } from '../../sync/turned-back.ts';
import { folded } from '../doubles/folded.ts';
import { wordsIn } from './words-in.ts';

/** What can be said of many people at once: a word in one of their sets, or that they are volunteers. */
export type Tag =
  { field: 'villages' | 'skills' | 'interests' | 'languages'; word: string } | { field: 'volunteer' };

/** What is done to one member, and what undoes it and nothing that came since. */
export interface Tagged {
  does: Change;
  undoes: Change;
}

/**
 * The changes that give a tag to members or, without `given`, take it from them; only of those to whom it makes a
 * difference. A word that stands there in another spelling stands there; one whose set is full stays without.
 */
export function tagging(members: readonly Content[], tag: Tag, given: boolean): ReadonlyMap<string, Tagged> {
  return new Map(
    members.flatMap((member): [string, Tagged][] => {
      const does = tag.field === 'volunteer' ? undefined : wordChange(member, tag, given);
      if (does) return [[member.id, { does, undoes: turnedBack(does) }]];
      const was = member['volunteer'];
      if (tag.field !== 'volunteer' || (was === true) === given) return [];
      const volunteer = (value: unknown): Change => ({ values: { volunteer: value } });
      return [[member.id, { does: volunteer(given || undefined), undoes: volunteer(was) }]];
    }),
  );
}

function wordChange(
  member: Content,
  { field, word }: Exclude<Tag, { field: 'volunteer' }>,
  given: boolean,
): Change | undefined {
  const words = wordsIn(member, field);
  const same = words.filter((one) => folded(one) === folded(word));
  if (!given) return same.length > 0 ? { remove: { [field]: same } } : undefined;
  return same.length > 0 || words.length >= wordSetSchema.maxItems ? undefined : { add: { [field]: [word] } };
}
