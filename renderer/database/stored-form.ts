import type { Content } from '#domain/document/kind.ts';
import type { Local, SyncState } from '#domain/sync/local.ts';

/** A document as the local database keeps it: content and sync state in one row, so that one write holds both. */
export interface Stored {
  id: string;
  kind: string;
  erased?: true;
  sync: SyncState;
  [field: string]: unknown;
}

export function toStored(local: Local): Stored {
  if (local.is === 'held') return { ...local.content, sync: local.sync };
  const kind = local.id.split(':', 1)[0] ?? '';
  return { id: local.id, kind, erased: true, lost: local.lost, sync: { state: 'clean', rev: '0-erased' } };
}

export function fromStored(stored: Readonly<Stored>): Local {
  const { sync, erased, lost, _deleted, _rev, _meta, _attachments, ...rest } = stored;
  if (erased) return { is: 'erased', id: stored.id, lost: lost === true };
  return { is: 'held', content: contentOf(rest), sync };
}

/** Only documents that passed `fromCouch` or `create` are ever stored, so the stamps are there. */
function contentOf(rest: Record<string, unknown>): Content {
  if (!isContent(rest)) throw new Error('The local database holds something that is no document.');
  return rest;
}

const isContent = (value: Record<string, unknown>): value is Content => 'edits' in value && 'id' in value;
