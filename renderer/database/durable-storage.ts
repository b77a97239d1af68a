import type {
  BulkWriteRow,
  RxDocumentData,
  RxStorage,
  RxStorageInstance,
  RxStorageInstanceCreationParams,
} from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { filter } from 'rxjs';
import type { DocumentLog } from './document-log.ts';

/** What RxDB keeps for itself, made anew at every start. */
const internal = '_rxdb_internal';
/** The context of what comes from the log when a collection is filled: nobody has seen the collection without it. */
const filling = 'filling';

export interface DurableStorage extends RxStorage<unknown, unknown> {
  /** Fills these collections from the disk; one that is asked something before is filled then. */
  fill(collections: readonly string[]): Promise<void>;
}

/**
 * RxDB's memory storage, with every write in a log on the disk before it counts. Queries are answered from memory, which
 * is what makes search and sorting fast and possible on what is encrypted at rest; what a window wrote reaches the others
 * through the log.
 */
export async function openDurableStorage(log: DocumentLog): Promise<DurableStorage> {
  const memory = getRxStorageMemory();
  // Not shared with other databases of this window, as RxDB's own default would have it.
  memory.collectionStates = new Map();
  const read = await log.open();
  const instances = new Map<
    string,
    { filled(): Promise<void>; put(documents: readonly unknown[]): Promise<void> }
  >();

  async function followOthers(): Promise<void> {
    for (const { collection, documents } of await log.catchUp())
      await instances.get(collection)?.put(documents);
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
    const findInMemory = instance.findDocumentsById.bind(instance);
    const held = async (ids: string[]) =>
      new Map((await findInMemory(ids, true)).map((document) => [idOf(document), document]));

    async function fill(): Promise<void> {
      const documents = (await read(collectionName)) as RxDocumentData<D>[];
      if (documents.length === 0) return;
      await writeToMemory(
        documents.map((document) => ({ document })),
        filling,
      );
    }
    let filled: Promise<void> | undefined;
    const beFilled = () => (filled ??= fill());

    /** Puts documents as they are, whatever stood there. */
    async function put(documents: readonly RxDocumentData<D>[]): Promise<void> {
      await beFilled();
      const before = await held(documents.map(idOf));
      const rows = documents.flatMap((document): BulkWriteRow<D>[] => {
        const previous = before.get(idOf(document));
        return previous?._rev === document._rev ? [] : [{ ...(previous && { previous }), document }];
      });
      if (rows.length > 0) await writeToMemory(rows, 'log');
    }

    instances.set(collectionName, {
      filled: beFilled,
      put: (documents) => put(documents as RxDocumentData<D>[]),
    });
    /** What is asked is answered when the collection is filled. */
    const whenFilled =
      <A extends unknown[], R>(ask: (...asked: A) => Promise<R>) =>
      async (...asked: A): Promise<R> => {
        await beFilled();
        return ask(...asked);
      };
    instance.query = whenFilled(instance.query.bind(instance));
    instance.count = whenFilled(instance.count.bind(instance));
    instance.findDocumentsById = whenFilled(findInMemory);
    const changes = instance.changeStream();
    instance.changeStream = () => changes.pipe(filter(({ context }) => context !== filling));

    instance.bulkWrite = whenFilled((rows, context) =>
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
      }),
    );
    return instance as RxStorageInstance<D, unknown, unknown>;
  }

  return {
    name: 'durable',
    rxdbVersion: memory.rxdbVersion,
    createStorageInstance,
    async fill(collections) {
      await Promise.all(collections.map(async (collection) => instances.get(collection)?.filled()));
    },
  };
}

/** As it was before, or as something that was removed; under a revision of its own, so that everybody hears of it. */
function undone<D>(document: RxDocumentData<D>, before: RxDocumentData<D> | undefined): RxDocumentData<D> {
  const _rev = `${Number.parseInt(document._rev, 10) + 1}-undone`;
  return before ? { ...before, _rev } : { ...document, _rev, _deleted: true };
}
