import type { Dot, Stamp, VersionVector } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { byDot, type Entries, putTogether, takeApart } from './entries.ts';
import { withoutPublication } from './left-in-bin.ts';
import { hasSeen, sameDot, union } from './version-vector.ts';

/**
 * Both sides' edits in one document. An entry stands if both have it, or if the one that lacks it has not seen it;
 * what a side has seen and no longer holds was replaced or chosen away there. Commutative, associative, idempotent.
 */
export function merge(kind: Kind, a: Content, b: Content): Content {
  const left = takeApart(kind, a, [b]);
  const right = takeApart(kind, b, [a]);
  const binned = union(left.binned, right.binned);
  const values = mergeMaps(left.values, right.values, (mine, theirs) =>
    surviving(mine ?? [], left.vv, theirs ?? [], right.vv),
  );
  return putTogether(kind, {
    id: left.id,
    kind: left.kind,
    shape: Math.max(left.shape, right.shape),
    vv: union(left.vv, right.vv),
    binned,
    made: first(left.made, right.made),
    values: withoutPublication(kind, values, binned),
    sets: mergeSets(left, right),
  });
}

function mergeSets(left: Entries, right: Entries): Entries['sets'] {
  return mergeMaps(left.sets, right.sets, (mine, theirs) => {
    const merged = mergeMaps(mine ?? new Map<string, Dot[]>(), theirs ?? new Map<string, Dot[]>(), (a, b) =>
      surviving(a ?? [], left.vv, b ?? [], right.vv),
    );
    return new Map([...merged].filter(([, dots]) => dots.length > 0));
  });
}

function surviving<D extends Dot>(
  mine: readonly D[],
  myVv: VersionVector,
  theirs: readonly D[],
  theirVv: VersionVector,
): D[] {
  const shared = mine.filter((entry) => theirs.some((other) => sameDot(entry, other)));
  const onlyIn = (side: readonly D[], otherVv: VersionVector) =>
    side.filter((entry) => !shared.some((both) => sameDot(entry, both)) && !hasSeen(otherVv, entry));
  const standing = [...shared, ...onlyIn(mine, theirVv), ...onlyIn(theirs, myVv)];
  // That each side has seen all of the other's happens only to a document brought back from a tombstone, whose vv does
  // not know what was thrown away with it. Neither side emptied the field, so both stand.
  return standing.length === 0 && mine.length > 0 && theirs.length > 0 ? [...mine, ...theirs] : standing;
}

function mergeMaps<V>(
  a: Map<string, V>,
  b: Map<string, V>,
  join: (a: V | undefined, b: V | undefined) => V,
): Map<string, V> {
  return new Map([...new Set([...a.keys(), ...b.keys()])].map((key) => [key, join(a.get(key), b.get(key))]));
}

const first = (a: Stamp, b: Stamp): Stamp => ((a.t - b.t || byDot(a, b)) <= 0 ? a : b);
