import type { Dot, VersionVector } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { sameValue } from './canonical.ts';
import { type Entries, takeApart } from './entries.ts';
import type { Remote } from './local.ts';
import { isOfTheSite } from './left-in-bin.ts';
import { covers, hasSeen, sameDot, union } from './version-vector.ts';

/** Which edits the server had seen of what it holds under an id. */
export const seenBy = (stored: Remote | undefined): VersionVector =>
  stored?.is === 'document' ? stored.content.edits.vv : stored?.is === 'tombstone' ? stored.vv : {};

/** The same, and which ones it had seen when its bin was emptied: those may come again by whoever still holds them. */
function knownBy(stored: Remote | undefined): VersionVector {
  const binned =
    stored?.is === 'document'
      ? stored.content.edits.binned
      : stored?.is === 'tombstone'
        ? stored.binned
        : undefined;
  return union(seenBy(stored), binned ?? {});
}

/** The installations that wrote something of which the server knows nothing yet. */
export function newWriters(stored: Remote | undefined, { edits }: Content): string[] {
  const known = knownBy(stored);
  return Object.entries(union(edits.vv, edits.binned ?? {})).flatMap(([by, n]) =>
    hasSeen(known, { by, n }) ? [] : [by],
  );
}

/**
 * The fields of `next` whose stamps its writer cannot have come by; empty: all is in order. `mine` are the writer's own
 * installations, and those of `newWriters` must be among them. What stood keeps its stamp and its value; what is new
 * carries a new dot; what went was replaced by one, or was one's own. So nobody writes, changes or drops a value in a colleague's name.
 * A document over a tombstone is only asked for new dots, because the tombstone does not say what had stood.
 */
export function unearnedStamps(
  kind: Kind,
  stored: Remote | undefined,
  next: Content,
  mine: ReadonlySet<string>,
): string[] {
  const parent = stored?.is === 'document' ? stored.content : undefined;
  const seen = seenBy(stored);
  const after = takeApart(kind, next, parent ? [parent] : []);
  const before = parent && takeApart(kind, parent, [next]);
  const isNew = (dot: Dot) => !hasSeen(seen, dot);
  // A document brought back from a tombstone carries its mark, which its own vector does not know.
  const mayStand = (dot: Dot) =>
    isNew(dot) ? hasSeen(after.vv, dot) : stored?.is === 'tombstone' || mine.has(dot.by);

  const problems = new Set<string>();
  if (before && !covers(after.vv, seen)) problems.add('edits');
  if (before && !covers(union(after.vv, after.binned), before.binned)) problems.add('edits');
  // Who made it says nothing of any value: each of those has a dot of its own, which is looked at below.
  if (!hasSeen(after.vv, after.made)) problems.add('edits');
  for (const [name, entries] of after.values) {
    const old = before?.values.get(name) ?? [];
    for (const entry of entries) {
      const same = old.find((one) => sameDot(one, entry));
      // A mark of the bin may come from a tombstone that another device met; anybody of the team may throw away.
      const foreign = name !== 'trashed' && !mayStand(entry);
      if (same ? !sameValue(same, entry) : foreign) problems.add(name);
    }
  }
  for (const [name, old] of before?.values ?? []) {
    const entries = after.values.get(name) ?? [];
    if (entries.length === 0 && isOfTheSite(name)) continue;
    const gone = old.some((one) => !mine.has(one.by) && !entries.some((entry) => sameDot(one, entry)));
    if (gone && !entries.some(isNew)) problems.add(name);
  }
  for (const name of changedSets(before, after, mayStand)) problems.add(name);
  if (
    problems.size === 0 &&
    before &&
    newWriters(stored, next).length === 0 &&
    lostDots(before, after).length > 0
  )
    problems.add('edits');
  return [...problems];
}

/** The sets that hold an element by a dot that may not stand. */
function changedSets(before: Entries | undefined, after: Entries, mayStand: (dot: Dot) => boolean): string[] {
  return [...after.sets].flatMap(([field, elements]) => {
    const wrong = [...elements].some(([element, dots]) => {
      const old = before?.sets.get(field)?.get(element) ?? [];
      return dots.some((dot) => !old.some((one) => sameDot(one, dot)) && !mayStand(dot));
    });
    return wrong ? [field] : [];
  });
}

/** The dots of set elements that stood before and are gone: taking one out is an edit, and counts as one. */
function lostDots(before: Entries, after: Entries): Dot[] {
  return [...before.sets].flatMap(([field, elements]) =>
    [...elements].flatMap(([element, dots]) => {
      const left = after.sets.get(field)?.get(element) ?? [];
      return dots.filter((dot) => !left.some((one) => sameDot(one, dot)));
    }),
  );
}
