import { Dexie, type EntityTable } from 'dexie';

/** What this device remembers of a signed-in person, without what only their password opens. */
export interface StoredSession {
  name: string;
  slug: string;
  buurtId: string;
  buurtName: string;
  roles: string[];
  /** The refresh token, readable only with the person's password. */
  sealed: { salt: Uint8Array<ArrayBuffer>; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
}

interface Row {
  key: string;
  value: unknown;
}

/** Small facts of this installation, beside the team's documents. */
export interface DeviceStore {
  /** This installation's id and the next number of its counter, durable before it is used, so never used twice. */
  nextDot(): Promise<{ by: string; n: number }>;
  cursor(): Promise<string | undefined>;
  saveCursor(since: string): Promise<void>;
  session(): Promise<StoredSession | undefined>;
  saveSession(session: StoredSession): Promise<void>;
}

export function openDeviceStore(newInstallation: () => string): DeviceStore {
  const dexie = new Dexie('buurtverbinder-device');
  dexie.version(1).stores({ facts: 'key' });
  const facts: EntityTable<Row, 'key'> = dexie.table('facts');
  const read = async (key: string) => (await facts.get(key))?.value;

  return {
    nextDot: () =>
      dexie.transaction('rw', facts, async () => {
        const known = await read('installation');
        const by = typeof known === 'string' ? known : newInstallation();
        if (by !== known) await facts.put({ key: 'installation', value: by });
        const n = Number((await read('counter')) ?? 0) + 1;
        await facts.put({ key: 'counter', value: n });
        return { by, n };
      }),
    cursor: async () => {
      const since = await read('cursor');
      return typeof since === 'string' ? since : undefined;
    },
    saveCursor: async (since) => void (await facts.put({ key: 'cursor', value: since })),
    session: async () => readSession(await read('session')),
    saveSession: async (session) => void (await facts.put({ key: 'session', value: session })),
  };
}

function readSession(value: unknown): StoredSession | undefined {
  return isSession(value) ? value : undefined;
}

const isSession = (value: unknown): value is StoredSession =>
  typeof value === 'object' && value !== null && 'slug' in value && 'sealed' in value && 'buurtId' in value;
