import { kindNames, type KindName } from '#domain/kinds.ts';
import { receiveAnew, unsent } from '#domain/sync/anew.ts';
import type { Followed } from '../database/device-store.ts';
import type { CouchClient } from './couch-client.ts';
import type { FirstSyncParts } from './first-sync.ts';
import { kindPages } from './kind-pages.ts';
import { idIn, receivePage } from './receive-page.ts';
import { Unreachable } from './unreachable.ts';

const pageSize = 2000;

/**
 * The store is another one than before, or may have lost its last writes: everything it holds is merged with what is
 * here, and what it does not hold waits to be sent again, but for the erased. So a restore loses nothing that any device
 * still holds. Killed on the way it begins again, for only its end is written down. Nothing may be pushed meanwhile.
 */
export async function mergeAnew(parts: FirstSyncParts): Promise<Followed> {
  const { epoch, since } = await parts.client.stand();
  const client = parts.client.inEpoch(epoch);
  const erased: string[] = [];
  for (const kind of kindNames) erased.push(...(await mergeKind(parts, client, kind)));
  await handIn(client, erased);
  const followed = { epoch, since, toFill: {} };
  await parts.device.saveFollowed(followed);
  return followed;
}

/** Gives the ids of this kind that were erased, as this device knows. */
async function mergeKind(parts: FirstSyncParts, client: CouchClient, kind: KindName): Promise<string[]> {
  const there = new Set<string>();
  const reading = { read: client.allDocs, idOf: idIn, limit: pageSize };
  for await (const docs of kindPages(kind, reading)) {
    await receivePage(parts, docs, receiveAnew);
    for (const doc of docs) there.add(idIn(doc));
  }
  const here = await parts.database.all(kind);
  const missing = here.flatMap((local) =>
    local.is === 'held' && !there.has(local.content.id) ? [local.content.id] : [],
  );
  await parts.database.updateAll(missing, (_, local) => local && unsent(local));
  return here.flatMap((local) => (local.is === 'erased' ? [local.id] : []));
}

/** A restored server may not know who was erased. It believes a coordinator; of others it needs no telling. */
async function handIn(client: CouchClient, erased: readonly string[]): Promise<void> {
  if (erased.length === 0) return;
  await client.tellErased(erased).catch((error: unknown) => {
    if (!(error instanceof Unreachable && error.status === 403)) throw error;
  });
}
