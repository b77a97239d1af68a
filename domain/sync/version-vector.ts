import type { Dot, VersionVector } from '../document/document-schema.ts';

/** Whether the edit named by a dot is among those a vector has seen. */
export const hasSeen = (vv: VersionVector, dot: Dot): boolean => counted(vv, dot.by) >= dot.n;

/** Asked of the vector alone, and not of what every object answers to. */
const counted = (vv: VersionVector, by: string): number => (Object.hasOwn(vv, by) ? Number(vv[by]) : 0);

/** Whether `vv` has seen all that `other` has. */
export const covers = (vv: VersionVector, other: VersionVector): boolean =>
  Object.entries(other).every(([by, n]) => hasSeen(vv, { by, n }));

export function union(a: VersionVector, b: VersionVector): VersionVector {
  const result: Record<string, number> = { ...a };
  for (const [by, n] of Object.entries(b)) result[by] = Math.max(counted(result, by), n);
  return result;
}

export const sameDot = (a: Dot, b: Dot): boolean => a.by === b.by && a.n === b.n;
