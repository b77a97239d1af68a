import {
  type BulkWriteRow,
  createRxDatabase,
  type RxCollection,
  type RxDatabase,
  type RxDocumentData,
  type RxJsonSchema,
} from 'rxdb';
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
  /** Everything of a kind, also what lies in the bin and what was erased. */
  all(kind: KindName): Promise<Local[]>;
  /** What has not reached the server yet, or was not accepted there. */
  inState(state: 'waiting' | 'refused'): Promise<Held[]>;
  /** Reads what was left for later. It fails when something of it cannot be read. */
  readRest(): Promise<void>;
  close(): Promise<void>;
}

/** A window on the documents of a device, all kinds of them unless told. */
export interface Window {
  /** Two windows of one process, as in tests, are told apart by it; RxDB would close the first of them. */
  name: string;
  kinds: readonly KindName[];
  /** Read before the database is there; the others when they are asked for, or by `readRest`. Absent: all. */
  first?: readonly KindName[];
}

export async function openTeamDatabase(
  name: string,
  codec: Codec,
  window: Window = { name: '', kinds: kindNames },
): Promise<TeamDatabase> {
  const log = openDocumentLog(name, codec);
  const storage = await openDurableStorage(log);
  const database: RxDatabase = await createRxDatabase({
    name: name + window.name,
    storage,
    multiInstance: false,
    closeDuplicates: true,
  });
  const made = await database.addCollections(
    Object.fromEntries(window.kinds.map((kind) => [kinds[kind].plural, { schema: schemaOf(kinds[kind]) }])),
  );
  const read = (names: readonly KindName[]) => storage.fill(names.map((kind) => kinds[kind].plural));
  async function readRest(): Promise<void> {
    await read(window.kinds);
    await log.keepShort();
  }
  if (window.first) await read(window.first);
  else await readRest();

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

  /**
   * Reads, decides and writes many as one step, and does again what another write came between. `assumeNew` spares the
   * reading where nothing is expected to be there; what is there after all is found when writing.
   */
  async function write(kind: KindName, ids: readonly string[], decide: Decide, assumeNew = false) {
    const { storageInstance } = collection(kind);
    let erasing = false;
    for (let open = [...ids], fresh = assumeNew; open.length > 0; fresh = false) {
      const found = fresh ? [] : await storageInstance.findDocumentsById(open, false);
      const before = new Map(found.map((stored) => [stored.id, stored]));
      const rows = open.flatMap((id) => rowFor(before.get(id), (local) => decide(id, local)) ?? []);
      if (rows.length === 0) break;
      const { error } = await storageInstance.bulkWrite(rows, 'team-database');
      const failed = error.find(({ status }) => status !== 409);
      if (failed)
        throw new Error(`The local database would not have ${failed.documentId}: ${failed.status}.`);
      open = error.map(({ documentId }) => documentId);
      erasing ||= rows.some(
        ({ document, previous }) =>
          document.sync.state === 'erased' && previous && previous.sync.state !== 'erased',
      );
    }
    if (erasing) await log.tidy();
  }

  return {
    collection,
    get,
    async update(id, decide) {
      let outcome: Local | undefined;
      const [[kind, ids] = []] = byKind([id]);
      if (!kind || !ids) throw new Error(`"${id}" is of no known kind.`);
      await write(kind, ids, (_, local) => (outcome = decide(local)));
      return outcome;
    },
    async updateAll(ids, decide) {
      for (const [kind, mine] of byKind(ids)) await write(kind, mine, decide);
    },
    async fillAll(ids, decide) {
      for (const [kind, mine] of byKind(ids)) await write(kind, mine, decide, true);
    },
    async all(kind) {
      const docs = await collection(kind).find().exec();
      return docs.map((doc) => fromStored(doc.toMutableJSON()));
    },
    async inState(state) {
      const selector = { 'sync.state': state };
      const found = await Promise.all(window.kinds.map((kind) => collection(kind).find({ selector }).exec()));
      return found
        .flat()
        .map((doc) => fromStored(doc.toMutableJSON()))
        .filter((local) => local.is === 'held');
    },
    readRest,
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

/** The write that makes of what is stored what was decided; `undefined`: it stays as it is. */
function rowFor(
  previous: RxDocumentData<Stored> | undefined,
  decide: (local: Local | undefined) => Local | undefined,
): BulkWriteRow<Stored> | undefined {
  const before = previous && fromStored(previous);
  const outcome = decide(before);
  if (outcome === before) return undefined;
  if (!outcome) return previous && { previous, document: { ...previous, _deleted: true } };
  const meta = previous ?? { _deleted: false, _attachments: {}, _meta: { lwt: 0 }, _rev: '' };
  const { _deleted, _attachments, _meta, _rev } = meta;
  const document = { ...toStored(outcome), _deleted, _attachments, _meta, _rev };
  return previous ? { previous, document } : { document };
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
