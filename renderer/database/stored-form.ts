import type { Content } from '#domain/document/kind.ts';
import type { Local, SyncState } from '#domain/sync/local.ts';

/**
 * A document as the local database keeps it: content and sync state in one row, so that one write holds both. That a
 * document was erased stands in the state, where no content can say it.
 */
export interface Stored {
  id: string;
  kind: string;
  sync: SyncState | { state: 'erased'; lost: boolean };
  [field: string]: unknown;
}

export function toStored(local: Local): Stored {
  if (local.is === 'held') return { ...local.content, sync: local.sync };
  const { id, lost } = local;
  return { id, kind: id.split(':', 1)[0] ?? '', sync: { state: 'erased', lost } };
}

export function fromStored(stored: Readonly<Stored>): Local {
  const { sync } = stored;
  if (sync.state === 'erased') return { is: 'erased', id: stored.id, lost: sync.lost };
  // A loop, because this is done for every document when the app opens, and the rest of a spread costs five times as much.
  const rest: Record<string, unknown> = {};
  for (const name of Object.keys(stored)) if (!ofTheDatabase.has(name)) rest[name] = stored[name];
  return { is: 'held', content: contentOf(rest), sync };
}

const ofTheDatabase: ReadonlySet<string> = new Set(['sync', '_deleted', '_rev', '_meta', '_attachments']);

/** Only documents that passed `fromCouch` or `create` are ever stored, so the stamps are there. */
function contentOf(rest: Record<string, unknown>): Content {
  if (!isContent(rest)) throw new Error('The local database holds something that is no document.');
  return rest;
}

const isContent = (value: Record<string, unknown>): value is Content => 'edits' in value && 'id' in value;
