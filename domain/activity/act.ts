/** What can be done to a document, as the activity log tells it. */
export const deeds = [
  'made',
  'changed',
  'binned',
  'taken-back',
  'submitted',
  'published',
  'withdrawn',
  'cancelled',
  'erased',
] as const;
export type Deed = (typeof deeds)[number];

/**
 * What somebody did to one document: ids, names of fields and a moment, and never a value. So it tells nothing of
 * anybody once the document is gone.
 */
export interface Act {
  /** The id of the document. */
  document: string;
  /** The installation that it was done with. */
  by: string;
  /** The highest counter of that installation in it; with `document` and `by` it names the act. */
  n: number;
  /** In milliseconds. */
  at: number;
  what: Deed;
  /** Fields of the kind's own schema; of what was made and erased they are not told. */
  fields: readonly string[];
}

export const isDeed = (word: unknown): word is Deed => deeds.some((deed) => deed === word);

/** A status stands for what was done; its value tells nothing of a person. */
export const deedOfStatus = (status: unknown): Deed => statusDeeds.get(status) ?? 'changed';

const statusDeeds = new Map<unknown, Deed>([
  ['review', 'submitted'],
  ['published', 'published'],
  ['withdrawn', 'withdrawn'],
  ['cancelled', 'cancelled'],
]);

/** Acts that follow each other by one installation in one document are told as one. */
export function joined(acts: readonly Act[]): Act[] {
  const told: Act[] = [];
  const last = new Map<string, number>();
  for (const act of acts) {
    const key = `${act.document} ${act.by}`;
    const index = last.get(key) ?? -1;
    const before = told[index];
    if (before && act.what === 'changed' && (before.what === 'changed' || before.what === 'made'))
      told[index] = {
        ...act,
        what: before.what,
        n: Math.max(before.n, act.n),
        at: Math.max(before.at, act.at),
        fields: before.what === 'made' ? [] : [...new Set([...before.fields, ...act.fields])].toSorted(),
      };
    else last.set(key, told.push(act) - 1);
  }
  return told;
}
