import { kindNames, type KindName } from '#domain/kinds.ts';
import { receiveAnew, unsent } from '#domain/sync/anew.ts';
import { generation, type Local } from '#domain/sync/local.ts';
import type { Followed } from '../database/device-store.ts';
import type { CouchClient, StoredRev } from './couch-client.ts';
import type { FirstSyncParts } from './first-sync.ts';
import { kindPages } from './kind-pages.ts';
import { idIn, receivePage } from './receive-page.ts';

const pageSize = 5000;
const atOnce = 500;
const day = 86_400_000;

/** Compared after the first sync, after every new epoch, and from then on once a day. */
export const isDue = ({ comparedAt }: Followed, now: number): boolean =>
  comparedAt === undefined || now - comparedAt > day;

/**
 * Compares all ids and revisions with the server's, without what they hold, and puts right what differs: takes what is
 * newer, and sends what only this device has. Gives how many documents differed although the feed had told of nothing:
 * each of them is a fault of ours, and the next page of the feed must have been read before.
 */
export async function reconcile(parts: FirstSyncParts, followed: Followed): Promise<number> {
  const client = parts.client.inEpoch(followed.epoch);
  const suspects = new Set<string>();
  for (const kind of kindNames) for (const id of await differing(parts, client, kind)) suspects.add(id);
  if (suspects.size === 0) return 0;
  // What changed while this was going on comes by the feed and is no difference.
  const { docs } = await client.changes(
    { since: followed.since, limit: pageSize, longpoll: false },
    AbortSignal.timeout(60_000),
  );
  for (const doc of docs) suspects.delete(idIn(doc));
  const ids = [...suspects];
  for (let from = 0; from < ids.length; from += atOnce)
    await mend(parts, client, ids.slice(from, from + atOnce));
  return ids.length;
}

async function differing(
  { database }: FirstSyncParts,
  client: CouchClient,
  kind: KindName,
): Promise<string[]> {
  const there = new Map<string, string>();
  const reading = { read: client.revs, idOf: ({ id }: StoredRev) => id, limit: pageSize };
  for await (const rows of kindPages(kind, reading)) for (const { id, rev } of rows) there.set(id, rev);
  const here = new Map((await database.all(kind)).map((local) => [idOf(local), local]));
  const unlike = [...there].flatMap(([id, rev]) => (isBehind(here.get(id), rev) ? [id] : []));
  const onlyHere = [...here].flatMap(([id, local]) =>
    !there.has(id) && local.is === 'held' && local.sync.rev !== null ? [id] : [],
  );
  return [...unlike, ...onlyHere];
}

/** What waits on an older revision is about to hear so by itself; what is erased is done with. */
function isBehind(local: Local | undefined, rev: string): boolean {
  if (!local) return true;
  if (local.is === 'erased' || local.sync.rev === rev) return false;
  return local.sync.state === 'clean' || generation(local.sync.rev) >= generation(rev);
}

async function mend(parts: FirstSyncParts, client: CouchClient, ids: readonly string[]): Promise<void> {
  const docs = await client.byIds(ids);
  const there = new Set(docs.map(idIn));
  await receivePage(parts, docs, receiveAnew);
  await parts.database.updateAll(
    ids.filter((id) => !there.has(id)),
    (_, local) => local && unsent(local),
  );
}

const idOf = (local: Local): string => (local.is === 'held' ? local.content.id : local.id);
