import type { Content, LookUp } from '../../document/kind.ts';
import { textOf } from '../../publication/pick.ts';
import type { Change } from '../../sync/edit.ts';
import { isTrashed } from '../../sync/trash.ts';

/**
 * The id of the member that this one was merged into; `undefined`: it stands by itself. It counts only in the bin, so
 * that somebody who is taken back, or whom a colleague went on with, is not taken for somebody else.
 */
export const mergedInto = (member: Content): string | undefined =>
  isTrashed(member) ? textOf(member['mergedInto']) : undefined;

/**
 * Who a link means now: links are followed when people are merged, and never rewritten. `undefined`: nobody who is
 * known, or a circle, which no merging makes.
 */
export function survivorOf(id: string, look: LookUp): Content | undefined {
  const passed = new Set<string>();
  for (let next = id; !passed.has(next);) {
    passed.add(next);
    const found = look(next);
    const into = found && mergedInto(found);
    if (into === undefined) return found;
    next = into;
  }
  return undefined;
}

/** A member's id, and the ids of those who were merged into them, also over several: the records of one person. */
export function recordsOf(id: string, members: readonly Content[]): Set<string> {
  const ids = new Set([id]);
  // What is added on the way is gone through too.
  for (const one of ids) for (const member of members) if (mergedInto(member) === one) ids.add(member.id);
  return ids;
}

/** The other records of a member's person, of which nothing is shown any more. */
export function mergedWith({ id }: Content, documents: readonly Content[]): Content[] {
  const records = recordsOf(id, documents);
  return documents.filter((one) => one.id !== id && records.has(one.id));
}

/** The change that takes a document back, of which it is then said no longer that it is somebody else. */
export const standingAlone = (back: Change, content: Content): Change =>
  content['mergedInto'] === undefined ? back : { ...back, values: { ...back.values, mergedInto: undefined } };

/** Finds among documents who or what a link means now; those that were merged into another have to be among them. */
export function lookUpIn(documents: readonly Content[]): LookUp {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (id) => survivorOf(id, (one) => byId.get(one));
}
