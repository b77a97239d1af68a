import type { Dot, Edits, Stamp } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { type Entry, putTogether, takeApart } from './entries.ts';
import { fieldOfStamp, mergingOf } from './fields.ts';
import { hasSeen, sameDot, union } from './version-vector.ts';

/**
 * What a person did, as a form sends it. `values` by field name, map entries as `field/key`; `undefined` empties.
 * `settle` names the fields in which the person looked at all standing values and chose.
 */
export interface Change {
  values?: Record<string, unknown>;
  add?: Record<string, readonly string[]>;
  remove?: Record<string, readonly string[]>;
  settle?: readonly string[];
}

/** A new document from a person's first values; empty values are left out. */
export function create(kind: Kind, id: string, values: Record<string, unknown>, made: Stamp): Content {
  const bare: Content = {
    id,
    kind: kind.name,
    shape: kind.shape,
    edits: { vv: { [made.by]: made.n }, made },
  };
  const filled = Object.entries(values).filter(([, value]) => value !== undefined);
  return putTogether(kind, takeApart(kind, { ...bare, ...Object.fromEntries(filled) }));
}

/**
 * The document with a person's change in it. `opened` is the document as their form showed it: only what they could
 * see is replaced, so a value that arrived while the form stood open is kept beside theirs as a dispute. Of the values
 * beside the shown one their own earlier one is replaced too; so a field never holds more values than installations.
 * `stamp.t` is raised above every time in the document.
 */
export function editContent(
  kind: Kind,
  now: Content,
  opened: Content,
  change: Change,
  stamp: Stamp,
): Content {
  const entries = takeApart(kind, now, [opened]);
  const before = takeApart(kind, opened, [now]);
  const { by, n } = stamp;
  const t = Math.max(stamp.t, ...times(entries.made, entries.values));

  for (const [name, value] of Object.entries(change.values ?? {})) {
    if (mergingOf(kind, fieldOfStamp(name), [now, opened]) === 'set') continue;
    const shown = before.values.get(name) ?? [];
    const replaced = change.settle?.includes(name)
      ? shown
      : // One's own earlier value goes too: nobody is in dispute with themselves.
        shown.filter((entry) => entry.by === by || isShown(opened.edits, name, entry));
    const kept = (entries.values.get(name) ?? []).filter(
      (entry) => !replaced.some((old) => sameDot(old, entry)),
    );
    entries.values.set(name, [{ ...(value === undefined ? {} : { value }), by, n, t }, ...kept]);
  }
  for (const [field, elements] of Object.entries(change.add ?? {}))
    for (const element of elements) set(entries.sets, field, element, [...unseen(field, element), { by, n }]);
  for (const [field, elements] of Object.entries(change.remove ?? {}))
    for (const element of elements) set(entries.sets, field, element, unseen(field, element));

  function unseen(field: string, element: string): Dot[] {
    return (entries.sets.get(field)?.get(element) ?? []).filter((dot) => !hasSeen(opened.edits.vv, dot));
  }
  return putTogether(kind, {
    ...entries,
    shape: Math.max(kind.shape, now.shape),
    vv: union(entries.vv, { [by]: n }),
  });
}

function isShown(edits: Edits, name: string, entry: Entry): boolean {
  return sameDot(edits.at?.[name] ?? edits.made, entry);
}

function set(sets: Map<string, Map<string, Dot[]>>, field: string, element: string, dots: Dot[]): void {
  const elements = sets.get(field) ?? new Map<string, Dot[]>();
  if (dots.length > 0) elements.set(element, dots);
  else elements.delete(element);
  sets.set(field, elements);
}

function* times(made: Stamp, values: Map<string, Entry[]>): Generator<number> {
  yield made.t + 1;
  for (const list of values.values()) for (const entry of list) yield entry.t + 1;
}
