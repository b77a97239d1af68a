import type { Stamp, VersionVector } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import type { Change } from './edit.ts';
import { isRecord } from './canonical.ts';
import { covers, union } from './version-vector.ts';

/** How long a document that was thrown away can be taken back, in days. */
export const undoDays = 30;

/** Whether so much of a buurt is thrown away that somebody should look whether it was meant; both count documents. */
export const isMassDeletion = (thrown: number, all: number): boolean => thrown > 25 && thrown > all / 10;

/** The change that throws a document away, as seen now; `at` is an ISO moment. */
export function throwAway(content: Content, at: string, stamp: Pick<Stamp, 'by' | 'n'>): Change {
  return { values: { trashed: { at, seen: union(content.edits.vv, { [stamp.by]: stamp.n }) } } };
}

/** The change that takes a document back out of the bin, or keeps one that came back. */
export const takeBack = (): Change => ({ values: { trashed: undefined }, settle: ['trashed'] });

/** The same by somebody who may not publish: what was on the site comes back as a draft. */
export const takeBackAsDraft = (): Change => ({
  values: { trashed: undefined, status: 'draft' },
  settle: ['trashed', 'status'],
});

/**
 * Whether a document lies in the bin: it was thrown away, and everything in it had been seen by those who did so.
 * An edit that did not know of it brings the document back, without anybody's clock deciding.
 */
export function isTrashed(content: Content): boolean {
  return content.trashed !== undefined && covers(seenByThrowers(content), content.edits.vv);
}

/** Whether a document was thrown away by somebody and edited by somebody who did not know: it waits for a person to look. */
export function hasReturned(content: Content): boolean {
  return content.trashed !== undefined && !isTrashed(content);
}

function seenByThrowers(content: Content): VersionVector {
  const others = content.edits.others?.['trashed'] ?? [];
  const values = [content.trashed, ...others.map((entry) => entry.value)];
  return values.reduce<VersionVector>((seen, value) => union(seen, seenIn(value)), {});
}

function seenIn(value: unknown): VersionVector {
  const seen = isRecord(value) ? value['seen'] : undefined;
  if (!isRecord(seen)) return {};
  return Object.fromEntries(
    Object.entries(seen).flatMap(([by, n]) => (typeof n === 'number' ? [[by, n]] : [])),
  );
}
