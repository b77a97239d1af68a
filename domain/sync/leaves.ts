import type { Trashed, VersionVector } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import type { Entry } from './entries.ts';
import type { Remote } from './local.ts';
import { merge } from './merge.ts';
import { receive } from './receive.ts';
import { sameDot } from './version-vector.ts';

/** The body of what the bin was emptied of: enough to judge the edits that come later. */
export interface BinTombstone {
  vv: VersionVector;
  binned?: VersionVector;
  trashed?: Entry;
}

/** What is to become of a document of which two servers, that were apart, made more than one leaf. */
export type LeavesDecision =
  /** It is as it should be: what was deleted before stays in the list of leaves for ever. */
  | { is: 'stand' }
  /** One of the servers knew that it was erased. */
  | { is: 'erase' }
  /** One emptied the bin of all that the other holds. */
  | { is: 'bury'; tombstone: BinTombstone }
  /** The one content that stands from now on; what differed stands in it as disputes. */
  | { is: 'merge'; content: Content };

type Tombstone = Extract<Remote, { is: 'tombstone' }>;

/** Decides as a device would that holds one leaf unsent and hears of the others, whatever their order. */
export function settleLeaves(kind: Kind, leaves: readonly Remote[]): LeavesDecision {
  if (leaves.some(({ is }) => is === 'erased')) return { is: 'erase' };
  const [first, ...rest] = leaves.flatMap((leaf) => (leaf.is === 'document' ? [leaf.content] : []));
  const buried = leaves.filter((leaf) => isBinTombstone(leaf));
  if (!first || (rest.length === 0 && buried.length === 0)) return { is: 'stand' };

  let content = rest.reduce((merged, other) => merge(kind, merged, other), first);
  for (const tombstone of buried) {
    const left = afterBin(kind, content, tombstone);
    const { vv, binned, trashed } = tombstone;
    if (!left)
      return { is: 'bury', tombstone: { vv, ...(binned && { binned }), ...(trashed && { trashed }) } };
    content = left;
  }
  return { is: 'merge', content };
}

/** A tombstone that has seen something; one without a vector is a leaf that was merged before. */
export const isBinTombstone = (leaf: Remote): leaf is Tombstone =>
  leaf.is === 'tombstone' && Object.keys(leaf.vv).length > 0;

/** What is left of a content after the bin was emptied elsewhere; `undefined`: nothing. */
function afterBin(kind: Kind, content: Content, { trashed, ...tombstone }: Tombstone): Content | undefined {
  // Of a merge that was cut off halfway the mark may stand already.
  const stands = trashed !== undefined && standingTrashed(content).some((entry) => sameDot(entry, trashed));
  const remote = { ...tombstone, ...(trashed && !stands && { trashed }) };
  const after = receive(kind, { is: 'held', content, sync: { state: 'waiting', rev: null } }, remote);
  return after?.is === 'held' ? after.content : undefined;
}

function standingTrashed({ edits }: Content): { by: string; n: number }[] {
  const shown = edits.at?.['trashed'];
  return [...(shown ? [shown] : []), ...(edits.others?.['trashed'] ?? [])];
}

/** What the bin leaves behind of a document that lies in it. */
export function binTombstone(content: Content & { trashed: Trashed }): BinTombstone {
  const { trashed: value, edits } = content;
  const { vv, binned } = edits;
  const trashed = { value, ...(edits.at?.['trashed'] ?? edits.made) };
  return { vv, ...(binned && { binned }), trashed };
}
