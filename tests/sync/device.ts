/**
 * A device as it is shipped, without its screen, in a process of its own: RxDB counts collections by process, and every
 * device has a disk of its own. The test tells it what to do, step by step.
 */
import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import type { Content } from '#domain/document/kind.ts';
import { kindNames, kindOfId, kinds } from '#domain/kinds.ts';
import type { Change } from '#domain/sync/edit.ts';
import { createLocal, edit } from '#domain/sync/edit-local.ts';
import type { Held } from '#domain/sync/local.ts';
import { throwAway } from '#domain/sync/trash.ts';
import { openDeviceStore } from '../../renderer/database/device-store.ts';
import { sealedCodec } from '../../renderer/database/sealed-codec.ts';
import { fromStored } from '../../renderer/database/stored-form.ts';
import { openTeamDatabase } from '../../renderer/database/team-database.ts';
import { couchClient } from '../../renderer/sync/couch-client.ts';
import { catchUp } from '../../renderer/sync/catch-up.ts';
import { push } from '../../renderer/sync/push.ts';
import { makeTurns } from '../../renderer/sync/turns.ts';

export interface DeviceSettings {
  address: string;
  slug: string;
  buurtId: string;
  name: string;
  token: string;
}

/** What the network does to the next request. `lost`: the answer, after it was done. */
export type Network = 'well' | 'down' | 'lost';

const codec = sealedCodec(
  await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
);
let network: Network = 'well';
let t = 1;
const clock = () => new Date(t);
const turns = makeTurns();

let token = '';

/** The device in the hands of somebody of a buurt. */
async function startFor({ address, slug, buurtId, name, token: given }: DeviceSettings) {
  token = given;
  const device = openDeviceStore(() => ulid()).copyOf({ buurtId, name });
  const couch = couchClient(slug, async (path, init = {}) => {
    const mood = network;
    network = 'well';
    if (mood === 'down') throw new TypeError('No network.');
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    const response = await fetch(address + path, { ...init, headers });
    if (mood === 'lost') throw new TypeError('The answer was lost.');
    return response;
  });
  return { device, couch, database: await openTeamDatabase(device.database, codec) };
}

/** Nobody's yet; see `handOver`. */
let { device, couch, database } = await startFor({
  address: '',
  slug: 'nobody',
  buurtId: 'buurt:0',
  name: 'nobody',
  token: '',
});

const stamp = async () => ({ ...(await device.nextDot()), t: t++ });

/** What a test can ask of a device. */
const commands = {
  async create(id: string, values: Record<string, unknown>): Promise<void> {
    const made = await stamp();
    const kind = kindOfId(id) ?? kinds.member;
    await database.update(id, (local) => local ?? createLocal(kind, id, values, made));
  },
  /** `opened`: as the form showed it; absent: as it is now. */
  async edit(id: string, change: Change, opened?: Content): Promise<void> {
    const made = await stamp();
    await database.update(id, (local) => {
      const kind = kindOfId(id);
      return local?.is === 'held' && kind ? edit(kind, local, opened ?? local.content, change, made) : local;
    });
  },
  async throwAway(id: string): Promise<void> {
    const made = await stamp();
    await database.update(id, (local) => {
      const kind = kindOfId(id);
      if (local?.is !== 'held' || !kind) return local;
      return edit(kind, local, local.content, throwAway(local.content, '2026-11-25T10:00:00Z', made), made);
    });
  },
  async held(id: string): Promise<Held | undefined> {
    const local = await database.get(id);
    return local?.is === 'held' ? local : undefined;
  },
  async all(): Promise<Held[]> {
    const found = await Promise.all(kindNames.map((kind) => database.collection(kind).find().exec()));
    return found
      .flat()
      .map((doc) => fromStored(doc.toMutableJSON()))
      .filter((local) => local.is === 'held');
  },
  async pull(): Promise<void> {
    const parts = { client: couch, database, device, clock, withoutPushing: turns };
    const asking = { longpoll: false, signal: AbortSignal.timeout(20_000) };
    while ((await catchUp(parts, asking)).more);
  },
  /** Gives how many documents were sent; 0 when the network failed. */
  async push(mood: Network): Promise<number> {
    network = mood;
    const sent = await turns(() => push({ client: couch, database, device, clock })).catch(() => 0);
    network = 'well';
    return sent;
  },
  /** Somebody of a buurt takes the device, with nothing on it of theirs. */
  async handOver(settings: DeviceSettings): Promise<void> {
    await database.close();
    ({ device, couch, database } = await startFor(settings));
  },
  /** A new access token for the same person. */
  renew(fresh: string): Promise<void> {
    token = fresh;
    return Promise.resolve();
  },
  /** Closes the database and opens it again from what is on the disk. */
  async restart(): Promise<void> {
    await database.close();
    database = await openTeamDatabase(device.database, codec);
  },
};

export type Commands = typeof commands;

interface Asked {
  ask: number;
  command: keyof Commands;
  given: never[];
}

process.on('message', ({ ask, command, given }: Asked) => {
  const run: (...values: never[]) => Promise<unknown> = commands[command];
  run(...given).then(
    (answer) => process.send?.({ ask, answer }),
    (error: unknown) => process.send?.({ ask, problem: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
