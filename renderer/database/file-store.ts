import { Dexie, type EntityTable } from 'dexie';
import { type KeptFile, roomFor } from '#domain/file/file-budget.ts';
import type { ByteCodec } from './sealed-codec.ts';

/** Why the server would not have a file. `unreadable`: this device cannot open it any more. */
export type FileRefusal = 'too-large' | 'not-valid' | 'other-bytes' | 'gone' | 'unreadable';

export interface FileEntry extends KeptFile {
  refusal?: FileRefusal;
}

export interface FileUsage {
  /** Bytes of all files on this device, and how many may stand here. */
  used: number;
  budget: number;
  files: number;
  waiting: number;
  refused: readonly FileEntry[];
}

/**
 * The files on this device, encrypted. One that was made here waits until the server has it and is never let go of
 * before; the others are here as long as they fit in the budget.
 */
export interface FileStore {
  /** Keeps what somebody made; when this has ended, it is on the disk. */
  add(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Keeps what came from the server, if that fits; `used` as in `KeptFile`. */
  keep(id: string, bytes: Uint8Array<ArrayBuffer>, used: number): Promise<boolean>;
  read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The same, because somebody looks at it. */
  look(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  entries(): Promise<FileEntry[]>;
  /** One that waits for the server, but for these. */
  nextWaiting(except?: ReadonlySet<string>): Promise<string | undefined>;
  accepted(id: string): Promise<void>;
  refused(id: string, refusal: FileRefusal): Promise<void>;
  tryAgain(id: string): Promise<void>;
  /** Lets go of these, unless the server does not have them. */
  dropSafe(ids: readonly string[]): Promise<void>;
  usage(): Promise<FileUsage>;
  setBudget(bytes: number): Promise<void>;
  /** Hears which store the server has. Another one than before may lack files: everything waits again. */
  inEpoch(epoch: string): Promise<void>;
  /** Calls back when something changed, in this window or another; gives how to stop. */
  onChanged(listener: () => void): () => void;
  close(): void;
}

interface Bytes {
  id: string;
  data: Uint8Array<ArrayBuffer>;
}

interface Fact {
  key: 'budget' | 'epoch';
  value: unknown;
}

const defaultBudget = 200 * 1024 * 1024;

/** The name of the files of a copy, by the name of its database. */
export const filesName = (database: string): string => `files-${database}`;

export function openFileStore(database: string, codec: ByteCodec, clock: () => Date): FileStore {
  const dexie = new Dexie(filesName(database), { chromeTransactionDurability: 'strict' });
  // The bytes stand apart, so that looking through the list does not read them.
  dexie.version(1).stores({ files: 'id, state', bytes: 'id', facts: 'key' });
  const files: EntityTable<FileEntry, 'id'> = dexie.table('files');
  const bytes: EntityTable<Bytes, 'id'> = dexie.table('bytes');
  const facts: EntityTable<Fact, 'key'> = dexie.table('facts');
  const channel = new BroadcastChannel(filesName(database));
  const listeners = new Set<() => void>();
  const tellHere = () => listeners.forEach((listener) => listener());
  channel.addEventListener('message', tellHere);
  const now = () => clock().getTime();

  async function changing<T>(work: () => Promise<T>): Promise<T> {
    const outcome = await dexie.transaction('rw', [files, bytes, facts], work);
    tellHere();
    channel.postMessage('changed');
    return outcome;
  }
  async function budget(): Promise<number> {
    const value = (await facts.get('budget'))?.value;
    return typeof value === 'number' ? value : defaultBudget;
  }
  async function remove(ids: readonly string[]): Promise<void> {
    await files.bulkDelete([...ids]);
    await bytes.bulkDelete([...ids]);
  }
  async function put(entry: Omit<FileEntry, 'size'>, data: Bytes['data']): Promise<void> {
    await files.put({ ...entry, size: data.length });
    await bytes.put({ id: entry.id, data });
  }
  const setState = (id: string, state: FileEntry['state'], refusal?: FileRefusal) =>
    changing(async () => {
      const entry = await files.get(id);
      if (!entry) return;
      const { refusal: _, ...rest } = entry;
      await files.put({ ...rest, state, ...(refusal && { refusal }) });
    });

  async function read(id: string) {
    const row = await bytes.get(id);
    return row && codec.decode(row.data);
  }

  return {
    read,
    async add(id, plain) {
      const data = await codec.encode(plain);
      await changing(async () => {
        await put({ id, state: 'waiting', used: now() }, data);
        await remove(roomFor(await files.toArray(), await budget()) ?? []);
      });
    },
    async keep(id, plain, used) {
      const data = await codec.encode(plain);
      return changing(async () => {
        // Another window may have fetched it meanwhile, or it was made here.
        if (await files.get(id)) return true;
        const room = roomFor(await files.toArray(), await budget(), { size: data.length, used });
        if (room === null) return false;
        await remove(room);
        await put({ id, state: 'here', used }, data);
        return true;
      });
    },
    async look(id) {
      const found = await read(id);
      if (found) await files.update(id, { used: now() });
      return found;
    },
    entries: () => files.toArray(),
    async nextWaiting(except = new Set()) {
      const waiting = files.where('state').equals('waiting');
      return (await waiting.filter(({ id }) => !except.has(id)).first())?.id;
    },
    accepted: (id) => setState(id, 'here'),
    refused: (id, refusal) => setState(id, 'refused', refusal),
    tryAgain: (id) => setState(id, 'waiting'),
    dropSafe: (ids) =>
      changing(async () => {
        const found = await files.bulkGet([...ids]);
        await remove(found.flatMap((entry) => (entry?.state === 'here' ? [entry.id] : [])));
      }),
    async usage() {
      const all = await files.toArray();
      return {
        used: all.reduce((sum, { size }) => sum + size, 0),
        budget: await budget(),
        files: all.length,
        waiting: all.filter(({ state }) => state === 'waiting').length,
        refused: all.filter(({ state }) => state === 'refused'),
      };
    },
    setBudget: (value) =>
      changing(async () => {
        await facts.put({ key: 'budget', value });
        await remove(roomFor(await files.toArray(), value) ?? []);
      }),
    async inEpoch(epoch) {
      const known = (await facts.get('epoch'))?.value;
      if (known === epoch) return;
      await changing(async () => {
        await facts.put({ key: 'epoch', value: epoch });
        if (known !== undefined) await files.where('state').equals('here').modify({ state: 'waiting' });
      });
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      channel.close();
      listeners.clear();
      dexie.close();
    },
  };
}
