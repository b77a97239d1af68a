import type { Dot, Edits, Stamp, VersionVector } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { canonicalJson, isRecord, sortKeys } from './canonical.ts';
import { fieldOfStamp, fieldsOf, mergingOf } from './fields.ts';
import { hasSeen, sameDot } from './version-vector.ts';

/** One value that somebody wrote; without `value` the field was emptied. */
export interface Entry extends Stamp {
  value?: unknown;
}

/** A document taken apart into what merges: per field the values that stand, per set element the dots that hold it. */
export interface Entries {
  id: string;
  kind: string;
  shape: number;
  vv: VersionVector;
  /** What the team had seen of it when its bin was emptied, as far as it is not in `vv`. */
  binned: VersionVector;
  made: Stamp;
  values: Map<string, Entry[]>;
  sets: Map<string, Map<string, Dot[]>>;
}

/** Takes a document apart. `beside` is the other side of a merge, which may know of a map where this side sees a value. */
export function takeApart(kind: Kind, content: Content, beside: readonly Content[] = []): Entries {
  const { edits } = content;
  const sides = [content, ...beside];
  const values = new Map<string, Entry[]>();
  const sets = new Map<string, Map<string, Dot[]>>();
  const shown = (name: string, value: unknown) => {
    const { by, n, t } = edits.at?.[name] ?? edits.made;
    values.set(name, [value === undefined ? { by, n, t } : { value, by, n, t }]);
  };

  for (const field of fieldsOf(content)) {
    const value = content[field];
    const merging = mergingOf(kind, field, sides);
    if (merging === 'set' && Array.isArray(value)) sets.set(field, elements(value, edits, field));
    else if (merging === 'map' && isRecord(value))
      for (const [key, inner] of Object.entries(value)) shown(`${field}/${key}`, inner);
    else shown(field, value);
  }
  for (const name of Object.keys(edits.at ?? {})) if (!values.has(name)) shown(name, undefined);
  for (const [name, others] of Object.entries(edits.others ?? {}))
    values.set(name, [...(values.get(name) ?? []), ...others]);
  return {
    id: content.id,
    kind: content.kind,
    shape: content.shape,
    vv: edits.vv,
    binned: edits.binned ?? {},
    made: edits.made,
    values,
    sets,
  };
}

function elements(value: readonly unknown[], edits: Edits, field: string): Map<string, Dot[]> {
  const { by, n } = edits.made;
  // A map, because an element may have any name, also one that every object answers to.
  const tags = new Map(Object.entries(edits.tags?.[field] ?? {}));
  return new Map(value.map(String).map((element) => [element, tags.get(element) ?? [{ by, n }]]));
}

/** Puts a document together again, in one canonical form: the same entries always give the same document. */
export function putTogether(kind: Kind, entries: Entries): Content {
  const { made } = entries;
  const content: Record<string, unknown> = {};
  const at: Record<string, Stamp> = {};
  const others: Record<string, Entry[]> = {};
  const tags: Record<string, Record<string, Dot[]>> = {};

  for (const [name, list] of entries.values) {
    const [first, ...rest] = list.toSorted((a, b) => preference(kind, name, a, b));
    if (!first) continue;
    const { value, ...stamp } = first;
    if (value !== undefined) put(content, name, value);
    if (value === undefined || !sameDot(stamp, made)) at[name] = stamp;
    if (rest.length > 0) others[name] = rest.toSorted(byDot);
  }
  for (const [field, dotsByElement] of entries.sets) {
    const elements = [...dotsByElement].toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (elements.length > 0) content[field] = elements.map(([name]) => name);
    const odd = elements
      .filter(([, dots]) => dots.length !== 1 || !dots.every((dot) => sameDot(dot, made)))
      .map(([name, dots]) => [name, dots.toSorted(byDot)] as const);
    if (odd.length > 0) tags[field] = Object.fromEntries(odd);
  }
  const binned = Object.entries(entries.binned).filter(([by, n]) => !hasSeen(entries.vv, { by, n }));
  const edits: Edits = {
    vv: sortKeys(entries.vv),
    ...(binned.length > 0 && { binned: sortKeys(Object.fromEntries(binned)) }),
    made,
    ...(Object.keys(at).length > 0 && { at: sortKeys(at) }),
    ...(Object.keys(others).length > 0 && { others: sortKeys(others) }),
    ...(Object.keys(tags).length > 0 && { tags: sortKeys(tags) }),
  };
  return { id: entries.id, kind: entries.kind, shape: entries.shape, ...sortKeys(content), edits };
}

function put(content: Record<string, unknown>, name: string, value: unknown): void {
  const field = fieldOfStamp(name);
  if (field === name) content[name] = value;
  else {
    const map = isRecord(content[field]) ? content[field] : {};
    content[field] = sortKeys({ ...map, [name.slice(field.length + 1)]: value });
  }
}

/** The entry that is shown comes first: the strictest, then the latest, then by installation, so that all agree. */
function preference(kind: Kind, name: string, a: Entry, b: Entry): number {
  const strict = (entry: Entry) => kind.strictness?.(fieldOfStamp(name), entry.value) ?? 0;
  return strict(b) - strict(a) || b.t - a.t || -byDot(a, b) || (canonicalJson(a) < canonicalJson(b) ? 1 : -1);
}

export const byDot = (a: Dot, b: Dot): number => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.n - b.n);
