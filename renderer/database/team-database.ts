import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from 'rxdb';
import type { Kind } from '#domain/document/kind.ts';
import { kindNames, kindOfId, kinds, type KindName } from '#domain/kinds.ts';
import type { Held, Local } from '#domain/sync/local.ts';
import { type Codec, openDocumentLog } from './document-log.ts';
import { openDurableStorage } from './durable-storage.ts';
import { fromStored, type Stored, toStored } from './stored-form.ts';

/** The team's documents on this device: one collection a kind. All writes go through `update`, `receiveAll` or `fill`. */
export interface TeamDatabase {
  collection(kind: KindName): RxCollection<Stored>;
  get(id: string): Promise<Local | undefined>;
  /** Reads, decides and writes one document as one step, again when another write came between. */
  update(id: string, decide: (local: Local | undefined) => Local | undefined): Promise<Local | undefined>;
  /** The same for a page of documents, in bulk where nothing was there yet. */
  updateAll(ids: readonly string[], decide: Decide): Promise<void>;
  /** The same where most is expected to be new: written first, and looked at only where something was there. */
  fillAll(ids: readonly string[], decide: Decide): Promise<void>;
  /** What has not reached the server yet, or was not accepted there. */
  inState(state: 'waiting' | 'refused'): Promise<Held[]>;
  close(): Promise<void>;
}

export async function openTeamDatabase(name: string, codec: Codec): Promise<TeamDatabase> {
  const log = openDocumentLog(name, codec);
  const database: RxDatabase = await createRxDatabase({
    name,
    storage: await openDurableStorage(log),
    multiInstance: false,
    closeDuplicates: true,
  });
  const made = await database.addCollections(
    Object.fromEntries(kindNames.map((kind) => [kinds[kind].plural, { schema: schemaOf(kinds[kind]) }])),
  );
  const collection = (kind: KindName): RxCollection<Stored> => {
    const found = made[kinds[kind].plural];
    if (!found) throw new Error(`There is no collection for ${kind}.`);
    return found;
  };
  const collectionOf = (id: string) => {
    const kind = kindNames.find((known) => known === kindOfId(id)?.name);
    if (!kind) throw new Error(`"${id}" is of no known kind.`);
    return collection(kind);
  };

  async function get(id: string): Promise<Local | undefined> {
    const doc = await collectionOf(id).findOne(id).exec();
    return doc ? fromStored(doc.toMutableJSON()) : undefined;
  }

  async function update(id: string, decide: (local: Local | undefined) => Local | undefined) {
    for (;;) {
      const doc = await collectionOf(id).findOne(id).exec();
      let outcome: Local | undefined;
      if (doc) {
        const changed = await doc.incrementalModify((data) => {
          const before = fromStored(data);
          outcome = decide(before);
          return outcome === undefined || outcome === before ? data : keepingMeta(data, toStored(outcome));
        });
        if (outcome === undefined) await changed.incrementalRemove();
        return outcome;
      }
      outcome = decide(undefined);
      if (outcome === undefined) return undefined;
      const { success } = await collectionOf(id).bulkInsert([toStored(outcome)]);
      if (success.length > 0) return outcome;
    }
  }

  /** Inserts what `decide` makes of nothing; gives the ids of what was there after all. */
  async function insert(kind: KindName, ids: readonly string[], decide: Decide): Promise<string[]> {
    const fresh = ids.flatMap((id) => decide(id, undefined) ?? []);
    const { error } = await collection(kind).bulkInsert(fresh.map(toStored));
    return error.map(({ documentId }) => documentId);
  }

  async function updateEach(ids: Iterable<string>, decide: Decide): Promise<void> {
    for (const id of ids) await update(id, (local) => decide(id, local));
  }

  return {
    collection,
    get,
    update,
    async updateAll(ids, decide) {
      for (const [kind, mine] of byKind(ids)) {
        const there = await collection(kind).findByIds(mine).exec();
        const fresh = mine.filter((id) => !there.has(id));
        await updateEach([...there.keys(), ...(await insert(kind, fresh, decide))], decide);
      }
    },
    async fillAll(ids, decide) {
      for (const [kind, mine] of byKind(ids)) await updateEach(await insert(kind, mine, decide), decide);
    },
    async inState(state) {
      const selector = { 'sync.state': state };
      const found = await Promise.all(kindNames.map((kind) => collection(kind).find({ selector }).exec()));
      return found
        .flat()
        .map((doc) => fromStored(doc.toMutableJSON()))
        .filter((local) => local.is === 'held');
    },
    async close() {
      await database.close();
      log.close();
    },
  };
}

type Decide = (id: string, local: Local | undefined) => Local | undefined;

function byKind(ids: readonly string[]): [KindName, string[]][] {
  return kindNames
    .map((kind): [KindName, string[]] => [kind, ids.filter((id) => kindOfId(id)?.name === kind)])
    .filter(([, mine]) => mine.length > 0);
}

function keepingMeta(before: Stored, after: Stored): Stored {
  const meta = Object.fromEntries(Object.entries(before).filter(([key]) => key.startsWith('_')));
  return { ...after, ...meta };
}

/** The kind's own schema is the database's too; what the engine needs beside it is the sync state. */
function schemaOf(kind: Kind): RxJsonSchema<Stored> {
  return {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: {
      ...kind.schema.properties,
      id: { type: 'string', maxLength: 40 },
      sync: { type: 'object' },
    },
    required: ['id', 'kind', 'sync'],
  };
}
