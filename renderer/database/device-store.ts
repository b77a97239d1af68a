import { Dexie, type EntityTable } from 'dexie';
import { logName } from './document-log.ts';
import { filesName } from './file-store.ts';

/** What this device remembers of a person who signed in, without what only their password opens. */
export interface StoredSession {
  name: string;
  slug: string;
  buurtId: string;
  buurtName: string;
  roles: string[];
  /** They left the team, or their sessions were ended, and this device has heard of it. Absent: neither. */
  shut?: 'left' | 'ended';
  /** The refresh token and the key of the local data, readable only with the person's password. */
  sealed: {
    salt: Uint8Array<ArrayBuffer>;
    iv: Uint8Array<ArrayBuffer>;
    data: ArrayBuffer;
    /** How the password was stretched: Argon2id with `m` KiB, `t` rounds, `p` lanes. Absent: PBKDF2, as before. */
    argon2id?: { m: number; t: number; p: number };
  };
}

interface Row {
  key: string;
  value: unknown;
}

export type CopyName = Pick<StoredSession, 'buurtId' | 'name'>;

/** Small facts of this device, beside the team's documents. */
export interface DeviceStore {
  /** Who signed in here last. */
  session(): Promise<StoredSession | undefined>;
  /** What is kept of one person in one buurt. */
  sessionOf(copy: CopyName): Promise<StoredSession | undefined>;
  saveSession(session: StoredSession): Promise<void>;
  /** Takes a copy off this device with all that was in it; a new one is another installation. */
  forget(copy: CopyName): Promise<void>;
  /** The facts of one person's copy of one buurt; two people at one computer do not share a copy. */
  copyOf(copy: CopyName): DeviceCopy;
}

/** How far a copy has followed its server. Revisions and sequences mean something only within the epoch. */
export interface Followed {
  epoch: string;
  /** The sequence from which the feed goes on. */
  since: string;
  /** While the device is being filled: per kind the key to go on from. A kind that is in does not stand here. */
  toFill: Record<string, string>;
  /** When all ids and revisions were last compared with the server's, in milliseconds; absent: never in this epoch. */
  comparedAt?: number;
}

/** A document that this version of the app cannot read; it is tried again after an update. */
export interface Unread {
  rev: string;
  reason: 'kind' | 'form';
}

export interface DeviceCopy {
  /** The name of the local database. */
  database: string;
  /** This installation's id; absent: nothing was written with it yet. */
  installation(): Promise<string | undefined>;
  /** The same and the next number of its counter, durable before it is used, so never used twice. */
  nextDot(): Promise<{ by: string; n: number }>;
  /** The first of `count` numbers that follow each other. */
  nextDots(count: number): Promise<{ by: string; n: number }>;
  /** How far this copy has followed its server; `undefined`: it never has. */
  followed(): Promise<Followed | undefined>;
  saveFollowed(followed: Followed): Promise<void>;
  /** What came from the server and could not be read here, by id. */
  unread(): Promise<Record<string, Unread>>;
  saveUnread(unread: Record<string, Unread>): Promise<void>;
  /** The screen that this person last looked at, without what stands in it. */
  place(): Promise<string | undefined>;
  savePlace(place: string): Promise<void>;
  /** Who writes with which installation, as last heard. */
  installations(): Promise<unknown>;
  saveInstallations(names: Record<string, string>): Promise<void>;
  /** What a person keeps here for their own ease, by name; whoever reads it looks what it is. */
  kept(name: string): Promise<unknown>;
  keep(name: string, value: unknown): Promise<void>;
}

export function openDeviceStore(newInstallation: () => string): DeviceStore {
  // Strict: on the disk before it counts, so that no counter is used again after the power went off.
  const dexie = new Dexie('buurtverbinder-device', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ facts: 'key' });
  const facts: EntityTable<Row, 'key'> = dexie.table('facts');
  const read = async (key: string) => (await facts.get(key))?.value;
  const write = async (key: string, value: unknown) => void (await facts.put({ key, value }));

  async function sessionAt(database: unknown): Promise<StoredSession | undefined> {
    const session = await read(`${String(database)}/session`);
    return isSession(session) ? session : undefined;
  }

  return {
    session: async () => sessionAt(await read('last')),
    sessionOf: (copy) => sessionAt(databaseOf(copy)),
    async saveSession(session) {
      await write(`${databaseOf(session)}/session`, session);
      await write('last', databaseOf(session));
    },
    async forget(copy) {
      const database = databaseOf(copy);
      await facts.where('key').startsWith(`${database}/`).delete();
      await Dexie.delete(logName(database));
      await Dexie.delete(filesName(database));
    },
    copyOf(copy) {
      const database = databaseOf(copy);
      const nextDots = (count: number) =>
        dexie.transaction('rw', facts, async () => {
          const known = await read(`${database}/installation`);
          const by = typeof known === 'string' ? known : newInstallation();
          if (by !== known) await write(`${database}/installation`, by);
          const n = Number((await read(`${database}/counter`)) ?? 0) + 1;
          await write(`${database}/counter`, n + count - 1);
          return { by, n };
        });
      return {
        database,
        async installation() {
          const known = await read(`${database}/installation`);
          return typeof known === 'string' ? known : undefined;
        },
        nextDot: () => nextDots(1),
        nextDots,
        async followed() {
          const followed = await read(`${database}/followed`);
          return isFollowed(followed) ? followed : undefined;
        },
        saveFollowed: (followed) => write(`${database}/followed`, followed),
        async unread() {
          const unread = await read(`${database}/unread`);
          return isUnread(unread) ? unread : {};
        },
        saveUnread: (unread) => write(`${database}/unread`, unread),
        async place() {
          const place = await read(`${database}/place`);
          return typeof place === 'string' ? place : undefined;
        },
        savePlace: (place) => write(`${database}/place`, place),
        installations: () => read(`${database}/installations`),
        saveInstallations: (names) => write(`${database}/installations`, names),
        kept: (name) => read(`${database}/kept/${name}`),
        keep: (name, value) => write(`${database}/kept/${name}`, value),
      };
    },
  };
}

const databaseOf = ({ buurtId, name }: CopyName): string =>
  `${buurtId.replace(':', '-').toLowerCase()}-${hex(name.toLowerCase())}`;

/** A text in signs that any database name may have. */
const hex = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

const isSession = (value: unknown): value is StoredSession =>
  typeof value === 'object' && value !== null && 'slug' in value && 'sealed' in value && 'buurtId' in value;

const isFollowed = (value: unknown): value is Followed =>
  typeof value === 'object' && value !== null && 'epoch' in value && 'since' in value && 'toFill' in value;

const isUnread = (value: unknown): value is Record<string, Unread> =>
  typeof value === 'object' && value !== null;
