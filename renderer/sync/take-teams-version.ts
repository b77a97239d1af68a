import { fromCouch } from '#domain/document/couch-form.ts';
import { kindOfId } from '#domain/kinds.ts';
import { receive } from '#domain/sync/receive.ts';
import type { FirstSyncParts } from './first-sync.ts';
import { Unreachable } from './unreachable.ts';

/**
 * Puts what the server holds in the place of a document that it refused; what it does not hold goes. Only a person asks
 * for this, having been told what is lost. `false`: there was no connection, and nothing changed.
 */
export async function takeTeamsVersion(parts: FirstSyncParts, id: string): Promise<boolean> {
  const { client, database } = parts;
  try {
    const [doc] = await client.byIds([id]);
    const remote = fromCouch(doc);
    await database.update(id, (local) => {
      const kind = kindOfId(id);
      if (local?.is !== 'held' || local.sync.state !== 'refused' || !kind) return local;
      return remote ? receive(kind, undefined, remote) : undefined;
    });
    return true;
  } catch (error) {
    if (error instanceof Unreachable) return false;
    throw error;
  }
}
