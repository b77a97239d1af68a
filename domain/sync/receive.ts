import type { Content, Kind } from '../document/kind.ts';
import { sameValue } from './canonical.ts';
import { putTogether, takeApart } from './entries.ts';
import { withoutPublication } from './left-in-bin.ts';
import { generation, type Held, type Local, type Remote } from './local.ts';
import { merge } from './merge.ts';
import { covers, hasSeen, union } from './version-vector.ts';

/**
 * What this device holds after hearing of a document; `undefined`: nothing. A clean document is taken and never merged,
 * or two devices would answer each other for ever; unsent work is merged and never thrown away, save when erased.
 */
export function receive(kind: Kind, local: Local | undefined, remote: Remote): Local | undefined {
  if (local?.is === 'erased') return local;
  if (remote.is === 'erased')
    return { is: 'erased', id: remote.id, lost: local !== undefined && local.sync.state !== 'clean' };
  if (local && generation(remote.rev) <= generation(local.sync.rev)) return local;
  if (remote.is === 'tombstone') return receiveTombstone(kind, local, remote);
  if (!local || local.sync.state === 'clean')
    return held(remote.content, { state: 'clean', rev: remote.rev });

  const merged = merge(kind, local.content, remote.content);
  const state = sameValue(merged, remote.content) ? 'clean' : 'waiting';
  return held(merged, { state, rev: remote.rev });
}

/** Edits the thrower-away had not seen bring the document back, on the tombstone's rev and still marked as thrown away. */
function receiveTombstone(
  kind: Kind,
  local: Held | undefined,
  remote: Extract<Remote, { is: 'tombstone' }>,
): Held | undefined {
  if (!local || local.sync.state === 'clean' || covers(remote.vv, local.content.edits.vv)) return undefined;
  return held(withTrashed(kind, local.content, remote), { state: 'waiting', rev: remote.rev });
}

function withTrashed(kind: Kind, content: Content, remote: Extract<Remote, { is: 'tombstone' }>): Content {
  const entries = takeApart(kind, content);
  const { trashed } = remote;
  entries.binned = union(entries.binned, union(remote.vv, remote.binned ?? {}));
  entries.values = withoutPublication(kind, entries.values, entries.binned);
  // What this device has seen of it stands already, or was taken back here.
  if (trashed && !hasSeen(content.edits.vv, trashed))
    entries.values.set('trashed', [trashed, ...(entries.values.get('trashed') ?? [])]);
  return putTogether(kind, entries);
}

const held = (content: Content, sync: Held['sync']): Held => ({ is: 'held', content, sync });
