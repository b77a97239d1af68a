import type { Dot } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { newWriters } from '../sync/earned.ts';
import { type Entries, takeApart } from '../sync/entries.ts';
import { fieldOfStamp } from '../sync/fields.ts';
import type { Remote } from '../sync/local.ts';
import { isTrashed } from '../sync/trash.ts';
import { sameDot } from '../sync/version-vector.ts';
import { type Act, type Deed, deedOfStatus } from './act.ts';

/** One document that the server took, and what stood there. */
export interface Write {
  kind: Kind;
  stored: Remote | undefined;
  next: Content;
}

/**
 * What was done in a write, one act an installation. `received` is when it came in, in milliseconds: it counts where the
 * stamps have no time, since taking a word out of a set leaves none.
 */
export function actsOfWrite({ kind, stored, next }: Write, received: number): Act[] {
  const parent = stored?.is === 'document' ? stored.content : undefined;
  const { vv, made } = next.edits;
  const writers = newWriters(stored, next).filter((by) => Object.hasOwn(vv, by));
  const act = (by: string, what: Deed, told: Omit<Act, 'document' | 'by' | 'n' | 'what'>): Act => ({
    document: next.id,
    by,
    n: Number(vv[by]),
    what,
    ...told,
  });
  if (!stored) {
    // Its stamps tell of each field, so nothing is taken apart for a list of three thousand that was read in.
    const others = writers.filter((by) => by !== made.by);
    return [
      act(made.by, 'made', { at: made.t, fields: [] }),
      ...others.map((by) => act(by, 'changed', { at: received, fields: [] })),
    ];
  }
  const brought = broughtIn(
    takeApart(kind, next, parent ? [parent] : []),
    parent && takeApart(kind, parent, [next]),
  );
  return writers.map((by) => {
    // A word that was taken out of a set leaves nobody's stamp: with one writer it is known whose doing it was.
    const own = brought.filter(({ dot }) => (dot ? dot.by === by : writers.length === 1));
    const fields = [...new Set(own.map(({ field }) => field))].toSorted();
    const times = own.flatMap(({ t }) => (t === undefined ? [] : [t]));
    return act(by, deedOf(stored, next, fields), {
      at: times.length > 0 ? Math.max(...times) : received,
      fields: fields.filter((field) => Object.hasOwn(kind.schema.properties, field)),
    });
  });
}

interface Brought {
  field: string;
  /** Absent: something was taken out. */
  dot?: Dot;
  t?: number;
}

function broughtIn(after: Entries, before: Entries | undefined): Brought[] {
  const values = [...after.values].flatMap(([name, entries]) => {
    const old = before?.values.get(name) ?? [];
    return entries
      .filter((entry) => !old.some((one) => sameDot(one, entry)))
      .map((entry) => ({ field: fieldOfStamp(name), dot: entry, t: entry.t }));
  });
  const missing = (here: Entries | undefined, there: Entries | undefined) =>
    [...(here?.sets ?? [])].flatMap(([field, elements]) =>
      [...elements].flatMap(([element, dots]) => {
        const known = there?.sets.get(field)?.get(element) ?? [];
        return dots.filter((dot) => !known.some((one) => sameDot(one, dot))).map((dot) => ({ field, dot }));
      }),
    );
  return [...values, ...missing(after, before), ...missing(before, after).map(({ field }) => ({ field }))];
}

function deedOf(stored: Remote, next: Content, fields: readonly string[]): Deed {
  if (stored.is !== 'document') return 'taken-back';
  if (fields.includes('trashed')) return isTrashed(next) ? 'binned' : 'taken-back';
  return fields.includes('status') ? deedOfStatus(next['status']) : 'changed';
}
