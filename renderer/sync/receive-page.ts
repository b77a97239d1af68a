import { fromCouch } from '#domain/document/couch-form.ts';
import { kindOfId } from '#domain/kinds.ts';
import type { Local, Remote } from '#domain/sync/local.ts';
import { receive } from '#domain/sync/receive.ts';
import type { TeamDatabase } from '../database/team-database.ts';

/** Writes a page of documents from the server; when this has ended, it is durable. What is no document passes by. */
export async function receivePage(database: TeamDatabase, docs: readonly unknown[]): Promise<void> {
  const { ids, decide } = readPage(docs);
  await database.updateAll(ids, decide);
}

/** The same for a device that is still empty. */
export async function fillPage(database: TeamDatabase, docs: readonly unknown[]): Promise<void> {
  const { ids, decide } = readPage(docs);
  await database.fillAll(ids, decide);
}

function readPage(docs: readonly unknown[]) {
  const remotes = new Map<string, Remote>();
  for (const doc of docs) {
    const remote = fromCouch(doc);
    if (remote) remotes.set(remote.is === 'document' ? remote.content.id : remote.id, remote);
  }
  return {
    ids: [...remotes.keys()].filter((id) => kindOfId(id) !== undefined),
    decide(id: string, local: Local | undefined): Local | undefined {
      const kind = kindOfId(id);
      const remote = remotes.get(id);
      return kind && remote ? receive(kind, local, remote) : local;
    },
  };
}
