import { addYears, dayOf } from '../calendar/local-days.ts';
import type { Content } from '../document/kind.ts';
import type { KindName } from '../kinds.ts';
import { textOf } from '../publication/pick.ts';
import { isTrashed } from '../sync/trash.ts';

/** How long a kind is kept: until the day in `field`, or else for some years after the last edit. */
export interface Term {
  readonly field: string;
  readonly yearsUntouched: number;
}

/**
 * How long each kind may be kept (art. 5 AVG: no longer than needed). Only a member holds personal data; the others
 * refer to members, and what they show of them goes with the member.
 */
export const retentionTerms: Readonly<Partial<Record<KindName, Term>>> = {
  member: { field: 'keepUntil', yearsUntouched: 2 },
};

/** The last day that a document may be kept, and why that one; days as YYYY-MM-DD. */
export type KeptUntil = { until: string } & (
  { because: 'chosen' } | { because: 'untouched'; since: string; years: number }
);

/** `undefined`: its kind has no term. */
export function keptUntil(content: Content): KeptUntil | undefined {
  const term = new Map<string, Term>(Object.entries(retentionTerms)).get(content.kind);
  if (!term) return undefined;
  const chosen = textOf(content[term.field]);
  if (chosen !== undefined) return { until: chosen, because: 'chosen' };
  const since = dayOf(new Date(lastEdit(content, term)));
  const years = term.yearsUntouched;
  return { until: addYears(since, years), because: 'untouched', since, years };
}

export interface PastTerm {
  content: Content;
  kept: KeptUntil;
}

/** What is kept longer than its term on a day, the longest first; what lies in the bin goes by itself. */
export function pastTerm(documents: readonly Content[], today: string): PastTerm[] {
  return documents
    .flatMap((content) => {
      const kept = isTrashed(content) ? undefined : keptUntil(content);
      return kept && kept.until < today ? [{ content, kept }] : [];
    })
    .toSorted((a, b) => (a.kept.until < b.kept.until ? -1 : 1));
}

/** The last day when somebody decides today to keep it longer. */
export const oneYearMore = (today: string): string => addYears(today, 1);

/**
 * When somebody last wrote in it, by its stamps, in milliseconds. Throwing away, taking back and choosing a day are no
 * writing, so that undoing them leaves all as it was. Adding a word to a set or taking it away has no time of its own in the stamps.
 */
function lastEdit({ edits }: Content, { field }: Term): number {
  const isWriting = ([name]: [string, unknown]) => name !== 'trashed' && name !== field;
  const shown = Object.entries(edits.at ?? {}).filter(isWriting);
  const beside = Object.entries(edits.others ?? {}).filter(isWriting);
  const stamps = [...shown.map(([, stamp]) => stamp), ...beside.flatMap(([, entries]) => entries)];
  return stamps.reduce((latest, { t }) => Math.max(latest, t), edits.made.t);
}
