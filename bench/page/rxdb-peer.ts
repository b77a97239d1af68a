import { createRxDatabase, type RxDatabase, type RxJsonSchema } from 'rxdb';
import { replicateCouchDB } from 'rxdb/plugins/replication-couchdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { kinds, type KindName } from '#domain/kinds.ts';

export interface RxdbPeer {
  /** Pulls every kind's database of the store into its own collection, all at once. */
  pullAll(): Promise<unknown>;
  /** Pulls and pushes until both sides have the same; always both, or the plugin takes what it pulled for its own. */
  comeInStep(): Promise<unknown>;
  editAll(ids: readonly string[], change: (id: string) => Record<string, unknown>): Promise<void>;
  /** Keeps in step from now on, both ways. */
  goLive(): void;
  /** Hears of a document as it is now, and of every change of it. */
  watch(id: string, listener: (document: Record<string, unknown>) => void): void;
  count(): Promise<number>;
}

/**
 * RxDB with its own CouchDB plugin as its manual sets it up: one collection and one server database a kind, the kind's
 * schema, and Dexie as it comes. So this peer does not wait until a page is on the disk, as our database does.
 */
export async function openRxdbPeer(
  perKind: readonly { kind: KindName; database: string }[],
): Promise<RxdbPeer> {
  const database: RxDatabase = await createRxDatabase({
    name: 'peer',
    storage: getRxStorageDexie(),
    multiInstance: false,
  });
  const made = await database.addCollections(
    Object.fromEntries(perKind.map(({ kind }) => [kinds[kind].plural, { schema: schemaOf(kind) }])),
  );
  const parts = perKind.flatMap((peer) => {
    const collection = made[kinds[peer.kind].plural];
    return collection ? [{ ...peer, collection }] : [];
  });
  const replicate = (part: (typeof parts)[number], live: boolean, both: boolean) =>
    replicateCouchDB({
      replicationIdentifier: part.database,
      collection: part.collection,
      url: `${location.origin}/couch/${part.database}/`,
      live,
      waitForLeadership: false,
      pull: { batchSize: 1000 },
      ...(both && { push: { batchSize: 1000 } }),
    });
  const inSync = (both: boolean) =>
    Promise.all(
      parts.map((part) => {
        const replication = replicate(part, false, both);
        // It tries again for ever; a time with a failure in it is none.
        const failure = new Promise<never>((_resolve, reject) => replication.error$.subscribe(reject));
        const done = both
          ? replication.awaitInitialReplication().then(() => replication.awaitInSync())
          : replication.awaitInitialReplication();
        return Promise.race([done, failure]);
      }),
    );
  const collectionOf = (id: string) => parts.find(({ kind }) => id.startsWith(`${kind}:`))?.collection;

  return {
    pullAll: () => inSync(false),
    comeInStep: () => inSync(true),
    async editAll(ids, change) {
      for (const id of ids) {
        const doc = await collectionOf(id)?.findOne(id).exec();
        await doc?.incrementalPatch(change(id));
      }
    },
    goLive() {
      for (const part of parts) replicate(part, true, true);
    },
    watch(id, listener) {
      collectionOf(id)
        ?.findOne(id)
        .$.subscribe((doc) => doc && listener(doc.toJSON()));
    },
    async count() {
      const counts = await Promise.all(parts.map(({ collection }) => collection.count().exec()));
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}

const schemaOf = (kind: KindName): RxJsonSchema<Record<string, unknown>> => ({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { ...kinds[kind].schema.properties, id: { type: 'string', maxLength: 40 } },
  required: ['id', 'kind'],
});
