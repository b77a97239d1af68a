import type { Dot, Stamp } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { sameValue } from './canonical.ts';
import { type Entries, type Entry, putTogether, takeApart } from './entries.ts';
import { fieldOfStamp } from './fields.ts';
import { sameDot, union } from './version-vector.ts';

export interface Parted {
  /** Without what was refused: in those fields as the server has it. */
  send: Content;
  /** All of it, the refused values under stamps of their own, so that nobody takes them for seen and dealt with. */
  keep: Content;
}

/**
 * Parts a document that the server refused for some fields from the rest of it, so that the rest, above all something
 * that is withdrawn, need not wait. `parent` is what the server holds. `undefined`: there is no rest to send.
 *
 * What is sent says of every edit so far that it has been seen, and the refused ones are not in it; a device that met
 * them later would drop them. Therefore they are stamped anew, from `stamp` on, before anything is sent.
 */
export function partRefused(
  kind: Kind,
  content: Content,
  parent: Content | undefined,
  { fields, stamp }: { fields: readonly string[]; stamp: Stamp },
): Parted | undefined {
  const whole = takeApart(kind, content, parent ? [parent] : []);
  const stood = parent && takeApart(kind, parent, [content]);
  const isRefused = (name: string) => fields.includes(fieldOfStamp(name));
  const rest = <V>(mine: Map<string, V>, theirs: Map<string, V> | undefined) =>
    new Map([
      ...[...mine].filter(([name]) => !isRefused(name)),
      ...[...(theirs ?? [])].filter(([name]) => isRefused(name)),
    ]);
  const send: Entries = {
    ...whole,
    values: rest(whole.values, stood?.values),
    sets: rest(whole.sets, stood?.sets),
  };
  if (stood && sameValue(plain(send), plain(stood))) return undefined;

  let { n } = stamp;
  const anew = <D extends Dot>(entry: D, old: readonly Dot[], own: Partial<Stamp>): D =>
    old.some((dot) => sameDot(dot, entry)) ? entry : { ...entry, ...own, by: stamp.by, n: n++ };
  const values = new Map(
    [...whole.values].map(([name, list]): [string, Entry[]] => [
      name,
      isRefused(name)
        ? list.map((entry) => anew(entry, stood?.values.get(name) ?? [], { t: Math.max(entry.t, stamp.t) }))
        : list,
    ]),
  );
  const sets = new Map(
    [...whole.sets].map(([name, elements]): [string, Map<string, Dot[]>] => [
      name,
      isRefused(name)
        ? new Map(
            [...elements].map(([element, dots]) => [
              element,
              dots.map((dot) => anew(dot, stood?.sets.get(name)?.get(element) ?? [], {})),
            ]),
          )
        : elements,
    ]),
  );
  const vv = union(whole.vv, { [stamp.by]: n });
  return { send: putTogether(kind, send), keep: putTogether(kind, { ...whole, values, sets, vv }) };
}

/** How many stamps `partRefused` may need at most. */
export function stampsFor(kind: Kind, content: Content, fields: readonly string[]): number {
  const { values, sets } = takeApart(kind, content);
  const own = [
    ...[...values].map(([name, list]) => [name, list.length] as const),
    ...[...sets].map(([name, elements]) => [name, [...elements.values()].flat().length] as const),
  ];
  return own.reduce((sum, [name, count]) => sum + (fields.includes(fieldOfStamp(name)) ? count : 0), 1);
}

const plain = ({ values, sets }: Entries) => ({
  values: Object.fromEntries([...values].filter(([, list]) => list.length > 0)),
  sets: Object.fromEntries(
    [...sets].map(([name, elements]) => [name, Object.fromEntries(elements)] as const),
  ),
});
