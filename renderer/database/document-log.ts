import { Dexie, type EntityTable } from 'dexie';

/** How a row stands on the disk; the other half of the secret is the person's. */
export interface Codec {
  encode(text: string): Promise<Uint8Array<ArrayBuffer>>;
  decode(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** Documents of one collection as one write left them. */
export interface LogEntry {
  collection: string;
  documents: readonly unknown[];
}

/**
 * What a database wrote, in the order of writing, durable when `append` has ended. A document that was written again
 * stands in it more than once, and the last one counts. Reading a few rows of many documents is what makes opening and
 * the first sync fast: the cost of the browser's store is by the row.
 */
export interface DocumentLog {
  /** Takes in what there is, when the database opens. Gives how to read a collection as it then was. */
  open(): Promise<(collection: string) => Promise<readonly unknown[]>>;
  /** When all collections have been read: puts in order what has become long. */
  keepShort(): Promise<void>;
  /** What other windows wrote since this one last looked. */
  catchUp(): Promise<LogEntry[]>;
  /** Writes it anew without anything that was written over, so that what was erased is gone from the disk. */
  tidy(): Promise<void>;
  append(collection: string, documents: readonly unknown[]): Promise<void>;
  /** Runs alone, among all windows: nobody else writes meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Calls back when another window wrote. */
  onWritten(listener: () => void): void;
  close(): void;
}

interface Row {
  seq: number;
  collection: string;
  data: Uint8Array<ArrayBuffer>;
}

/** Documents in a row; larger rows are read faster, smaller ones are written faster. */
const perRow = 200;
/** From how many rows beyond the fewest possible the log is written anew. */
const slack = 300;

/** The name of a database's log, also of its lock and its channel. */
export const logName = (database: string): string => `log-${database}`;

export function openDocumentLog(name: string, codec: Codec): DocumentLog {
  const dexie = new Dexie(logName(name), { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ rows: '++seq' });
  const rows: EntityTable<Row, 'seq'> = dexie.table('rows');
  const channel = new BroadcastChannel(logName(name));
  let last = 0;
  /** Rows that the log had when it was opened, and the fewest that would have held what was read of them. */
  const length = { found: 0, fewest: 0 };

  async function rowsAfter(seq: number): Promise<Row[]> {
    const found = await rows.where('seq').above(seq).toArray();
    last = Math.max(last, ...found.map((row) => row.seq));
    return found;
  }
  const decoded = (found: readonly Row[]): Promise<LogEntry[]> =>
    Promise.all(
      found.map(async ({ collection, data }) => ({ collection, documents: parse(await codec.decode(data)) })),
    );
  const readAfter = async (seq: number) => decoded(await rowsAfter(seq));

  async function encoded({ collection, documents }: LogEntry): Promise<Omit<Row, 'seq'>[]> {
    const parts = Array.from({ length: Math.ceil(documents.length / perRow) }, (_, at) =>
      documents.slice(at * perRow, (at + 1) * perRow),
    );
    return Promise.all(
      parts.map(async (part) => ({ collection, data: await codec.encode(JSON.stringify(part)) })),
    );
  }

  async function add(entries: readonly LogEntry[], clearFirst: boolean): Promise<void> {
    // Made before the transaction opens: it would end by itself while something else is waited for.
    const made = (await Promise.all(entries.map(encoded))).flat();
    await dexie.transaction('rw', rows, async () => {
      if (clearFirst) await rows.clear();
      last = Number(await rows.bulkAdd(made));
    });
  }

  const log: DocumentLog = {
    open: () =>
      log.alone(async () => {
        const found = await rowsAfter(0);
        length.found = found.length;
        // Most of the work is making documents of the rows, so what is not asked for yet waits.
        const waiting = Map.groupBy(found, ({ collection }) => collection);
        return async (collection) => {
          const mine = await decoded(waiting.get(collection) ?? []);
          waiting.delete(collection);
          const documents = newest(mine).flatMap((entry) => entry.documents);
          length.fewest += Math.ceil(documents.length / perRow);
          return documents;
        };
      }),
    async keepShort() {
      if (length.found > length.fewest + slack) await log.tidy();
      length.found = 0;
    },
    tidy: () => log.alone(async () => add(newest(await readAfter(0)), true)),
    catchUp: () => readAfter(last),
    async append(collection, documents) {
      await add([{ collection, documents }], false);
      channel.postMessage('written');
    },
    alone: (work) => navigator.locks.request(logName(name), work),
    onWritten: (listener) => channel.addEventListener('message', listener),
    close() {
      channel.close();
      dexie.close();
    },
  };
  return log;
}

/** Per collection every document once, as it was last written; those that were removed are left out. */
function newest(entries: readonly LogEntry[]): LogEntry[] {
  const collections = new Map<string, Map<string, unknown>>();
  for (const { collection, documents } of entries) {
    const known = collections.get(collection) ?? new Map<string, unknown>();
    collections.set(collection, known);
    for (const document of documents) known.set(idOf(document), document);
  }
  return Array.from(collections, ([collection, known]) => ({
    collection,
    documents: [...known.values()].filter((document) => !isDeleted(document)),
  }));
}

const parse = (text: string): unknown[] => {
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed : [];
};

const idOf = (document: unknown): string =>
  typeof document === 'object' && document !== null && 'id' in document ? String(document.id) : '';

const isDeleted = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && '_deleted' in document && document._deleted === true;
