import { kindNames, type KindName } from '#domain/kinds.ts';
import { receiveAnew, unsent } from '#domain/sync/anew.ts';
import type { Followed } from '../database/device-store.ts';
import { type CouchClient, Unreachable } from './couch-client.ts';
import { afterLast, type FirstSyncParts } from './first-sync.ts';
import { idIn, receivePage } from './receive-page.ts';

const pageSize = 2000;

/**
 * The store is another one than before, or may have lost its last writes: everything it holds is merged with what is
 * here, and what it does not hold waits to be sent again, but for the erased. So a restore loses nothing that any device
 * still holds. Killed on the way it begins again, for only its end is written down. Nothing may be pushed meanwhile.
 */
export async function mergeAnew(parts: FirstSyncParts): Promise<Followed> {
  const { epoch, since } = await parts.client.stand();
  const client = parts.client.inEpoch(epoch);
  for (const kind of kindNames) await mergeKind(parts, client, kind);
  await handInErased(parts, client);
  const followed = { epoch, since, toFill: {} };
  await parts.device.saveFollowed(followed);
  return followed;
}

async function mergeKind(parts: FirstSyncParts, client: CouchClient, kind: KindName): Promise<void> {
  const there = new Set<string>();
  for (let startkey: string | undefined = `${kind}:`; startkey !== undefined;) {
    const docs: unknown[] = await client.allDocs({ startkey, endkey: `${kind}:~`, limit: pageSize });
    await receivePage(parts, docs, receiveAnew);
    for (const doc of docs) there.add(idIn(doc));
    startkey = docs.length < pageSize ? undefined : afterLast(docs);
  }
  const here = await parts.database.all(kind);
  const missing = here.flatMap((local) =>
    local.is === 'held' && !there.has(local.content.id) ? [local.content.id] : [],
  );
  await parts.database.updateAll(missing, (_, local) => local && unsent(local));
}

/** A restored server may not know who was erased. It believes a coordinator; of others it needs no telling. */
async function handInErased({ database }: FirstSyncParts, client: CouchClient): Promise<void> {
  const here = (await Promise.all(kindNames.map((kind) => database.all(kind)))).flat();
  const ids = here.flatMap((local) => (local.is === 'erased' ? [local.id] : []));
  if (ids.length === 0) return;
  await client.tellErased(ids).catch((error: unknown) => {
    if (!(error instanceof Unreachable && error.status === 403)) throw error;
  });
}
