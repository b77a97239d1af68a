import type { Dot, Stamp, VersionVector } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import { isRecord, sameValue } from '../sync/canonical.ts';
import type { Change } from '../sync/edit.ts';

interface Write extends Dot {
  value: unknown;
}

interface Adding extends Dot {
  field: string;
  element: string;
}

/**
 * What people did to one document and what they had before their eyes, kept apart from the engine: by this, and not by
 * merging, a test says which values must stand at the end.
 */
export interface WhatPeopleDid {
  created(values: Record<string, unknown>, made: Stamp): void;
  changed(opened: Content, change: Change, stamp: Stamp): void;
  /** Thrown away for good; only an edit outside `vv` brings it back, as it was known where that was made. */
  binned(vv: VersionVector): void;
  /** What is wrong with the final document; `undefined`: there is none. */
  faultsIn(final: Content | undefined): string[];
}

export function whatPeopleDid(): WhatPeopleDid {
  const writes = new Map<string, Write[]>();
  const addings: Adding[] = [];
  const dealtWith = new Set<string>();
  const bins: VersionVector[] = [];
  const seenByThrowers: VersionVector[] = [];

  function write(name: string, value: unknown, { by, n }: Dot): void {
    writes.set(name, [...(writes.get(name) ?? []), { value, by, n }]);
  }
  function replaceElement(field: string, element: string, seen: VersionVector): void {
    for (const adding of addings)
      if (adding.field === field && adding.element === element && seenBy(seen, adding))
        dealtWith.add(keyOf(`${field}:${element}`, adding));
  }
  const seenBy = (seen: VersionVector, dot: Dot) => (seen[dot.by] ?? 0) >= dot.n;
  /** Only what somebody threw away knowingly may be gone. */
  const binned = (dot: Dot) => [bins, seenByThrowers].every((list) => list.some((seen) => seenBy(seen, dot)));

  function faultyValues(final: Content | undefined): string[] {
    return [...writes].flatMap(([name, list]) => {
      const stands = final ? standingIn(final, name) : [];
      const missing = list.filter(
        (one) =>
          !dealtWith.has(keyOf(name, one)) &&
          !binned(one) &&
          !stands.some(
            (entry) => keyOf(name, entry) === keyOf(name, one) && sameValue(entry.value, one.value),
          ),
      );
      const returned = stands.filter((entry) => dealtWith.has(keyOf(name, entry)) && !binned(entry));
      return [
        ...missing.map((one) => `${keyOf(name, one)} was lost`),
        ...returned.map((one) => `${keyOf(name, one)} came back`),
      ];
    });
  }
  function faultyElements(final: Content | undefined): string[] {
    return addings.flatMap(({ field, element, ...dot }) => {
      const value = final?.[field];
      const stands = Array.isArray(value) && value.includes(element);
      const same = addings.filter((other) => other.field === field && other.element === element);
      const alive = same.filter((other) => !dealtWith.has(keyOf(`${field}:${element}`, other)));
      const name = keyOf(`${field}:${element}`, dot);
      if (stands && alive.length === 0 && !same.some(binned)) return [`${name} came back`];
      return !stands && alive.some((other) => !binned(other)) ? [`${name} was lost`] : [];
    });
  }

  return {
    created(values, made) {
      for (const [name, value] of Object.entries(values))
        if (Array.isArray(value))
          for (const element of value)
            addings.push({ field: name, element: String(element), by: made.by, n: made.n });
        else write(name, value, made);
    },
    changed(opened, change, stamp) {
      for (const [name, value] of Object.entries(change.values ?? {})) {
        const [shown, ...others] = standingIn(opened, name);
        const own = others.filter(({ by }) => by === stamp.by);
        const replaced = change.settle?.includes(name) ? [shown, ...others] : [shown, ...own];
        for (const entry of replaced) if (entry) dealtWith.add(keyOf(name, entry));
        write(name, value, stamp);
        if (name === 'trashed' && value !== undefined)
          seenByThrowers.push({ ...opened.edits.vv, [stamp.by]: stamp.n });
      }
      for (const [field, elements] of Object.entries(change.remove ?? {}))
        for (const element of elements) replaceElement(field, element, opened.edits.vv);
      for (const [field, elements] of Object.entries(change.add ?? {}))
        for (const element of elements) {
          replaceElement(field, element, opened.edits.vv);
          addings.push({ field, element, by: stamp.by, n: stamp.n });
        }
    },
    binned: (vv) => void bins.push(vv),
    faultsIn: (final) => [...faultyValues(final), ...faultyElements(final)],
  };
}

const keyOf = (name: string, { by, n }: Dot) => `${name} of ${by}.${n}`;

/** The values of a field that a person can find in a document: the shown one, if anybody ever wrote it, and the others. */
function standingIn(content: Content, name: string): Write[] {
  const [field = name, key] = name.split('/');
  const whole = content[field];
  const value = key === undefined ? whole : isRecord(whole) ? whole[key] : undefined;
  const at = content.edits.at?.[name];
  const stamp = at ?? (value === undefined ? undefined : content.edits.made);
  const others = (content.edits.others?.[name] ?? []).map((entry) => ({ value: undefined, ...entry }));
  return [...(stamp ? [{ value, by: stamp.by, n: stamp.n }] : []), ...others];
}
