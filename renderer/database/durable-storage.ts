import type {
  BulkWriteRow,
  RxDocumentData,
  RxStorage,
  RxStorageInstance,
  RxStorageInstanceCreationParams,
} from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { DocumentLog } from './document-log.ts';

/** What RxDB keeps for itself, made anew at every start. */
const internal = '_rxdb_internal';

/**
 * RxDB's memory storage, with every write in a log on the disk before it counts. Queries are answered from memory, which
 * is what makes search and sorting fast and possible on what is encrypted at rest; what a window wrote reaches the others
 * through the log.
 */
export async function openDurableStorage(log: DocumentLog): Promise<RxStorage<unknown, unknown>> {
  const memory = getRxStorageMemory();
  // Not shared with other databases of this window, as RxDB's own default would have it.
  memory.collectionStates = new Map();
  const stored = new Map((await log.open()).map(({ collection, documents }) => [collection, documents]));
  const instances = new Map<string, (documents: readonly unknown[]) => Promise<void>>();

  async function followOthers(): Promise<void> {
    for (const { collection, documents } of await log.catchUp()) await instances.get(collection)?.(documents);
  }
  log.onWritten(() => void log.alone(followOthers).catch(console.error));

  async function createStorageInstance<D>(
    params: RxStorageInstanceCreationParams<D, unknown>,
  ): Promise<RxStorageInstance<D, unknown, unknown>> {
    const instance = await memory.createStorageInstance<D>({ ...params, multiInstance: false, options: {} });
    const { collectionName, schema } = params;
    if (collectionName === internal) return instance as RxStorageInstance<D, unknown, unknown>;
    const writeToMemory = instance.bulkWrite.bind(instance);
    const idOf = (document: RxDocumentData<D>) => String(document[schema.primaryKey as keyof D]);
    const held = async (ids: string[]) =>
      new Map((await instance.findDocumentsById(ids, true)).map((document) => [idOf(document), document]));

    /** Puts documents as they are, whatever stood there. */
    async function put(documents: readonly RxDocumentData<D>[]): Promise<void> {
      const before = await held(documents.map(idOf));
      const rows = documents.flatMap((document): BulkWriteRow<D>[] => {
        const previous = before.get(idOf(document));
        return previous?._rev === document._rev ? [] : [{ ...(previous && { previous }), document }];
      });
      if (rows.length > 0) await writeToMemory(rows, 'log');
    }

    await put((stored.get(collectionName) ?? []) as RxDocumentData<D>[]);
    stored.delete(collectionName);
    instances.set(collectionName, (documents) => put(documents as RxDocumentData<D>[]));

    instance.bulkWrite = (rows, context) =>
      log.alone(async () => {
        await followOthers();
        const before = await held(rows.map(({ document }) => idOf(document)));
        const answer = await writeToMemory(rows, context);
        const failed = new Set(answer.error.map(({ documentId }) => documentId));
        const written = rows.flatMap(({ document }) => (failed.has(idOf(document)) ? [] : [document]));
        try {
          if (written.length > 0) await log.append(collectionName, written);
        } catch (error) {
          // What the disk would not take never was.
          await put(written.map((document) => undone(document, before.get(idOf(document)))));
          throw error;
        }
        return answer;
      });
    return instance as RxStorageInstance<D, unknown, unknown>;
  }

  return { name: 'durable', rxdbVersion: memory.rxdbVersion, createStorageInstance };
}

/** As it was before, or as something that was removed; under a revision of its own, so that everybody hears of it. */
function undone<D>(document: RxDocumentData<D>, before: RxDocumentData<D> | undefined): RxDocumentData<D> {
  const _rev = `${Number.parseInt(document._rev, 10) + 1}-undone`;
  return before ? { ...before, _rev } : { ...document, _rev, _deleted: true };
}
