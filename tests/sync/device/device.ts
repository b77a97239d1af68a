/**
 * A device as it is shipped, without its screen, in a process of its own: RxDB counts collections by process, and every
 * device has a disk of its own. The test tells it what to do, step by step. Started with `newer` it is the next version
 * of the app.
 */
import { powerLasts } from './disk.ts';
import { ulid } from 'ulid';
import type { Stamp } from '#domain/document/document-schema.ts';
import type { Content, Kind } from '#domain/document/kind.ts';
import { kindNames, kindOfId, kinds } from '#domain/kinds.ts';
import { publishChange } from '#domain/publication/publish.ts';
import type { Change } from '#domain/sync/edit.ts';
import { createLocal, edit } from '#domain/sync/edit-local.ts';
import { generation, type Held, type Local } from '#domain/sync/local.ts';
import { throwAway } from '#domain/sync/trash.ts';
import { openDeviceStore } from '../../../renderer/database/device-store.ts';
import { sealedCodec } from '../../../renderer/database/sealed-codec.ts';
import { fromStored } from '../../../renderer/database/stored-form.ts';
import { openTeamDatabase, type TeamDatabase } from '../../../renderer/database/team-database.ts';
import { couchClient } from '../../../renderer/sync/couch-client.ts';
import { catchUp } from '../../../renderer/sync/catch-up.ts';
import { erasePerson } from '../../../renderer/sync/erase-person.ts';
import { push, tryRefusedAgain } from '../../../renderer/sync/push.ts';
import { makeTurns } from '#domain/sync/turns.ts';
import { type Mood, testNetwork } from './network.ts';
import { becomeNewer } from './newer-shape.ts';

export interface DeviceSettings {
  address: string;
  slug: string;
  buurtId: string;
  name: string;
  token: string;
  /** Absent: a new one. */
  installation?: string;
}

/** What somebody did to a document, and what they had before their eyes. */
export type Deed =
  | { is: 'made'; id: string; values: Record<string, unknown>; stamp: Stamp }
  | { is: 'changed'; id: string; opened: Content; change: Change; stamp: Stamp };

if (process.argv.includes('newer')) becomeNewer();
const codec = sealedCodec(
  await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
);
let t = 1;
const clock = () => new Date(t);
const turns = makeTurns();
let settings: DeviceSettings = { address: '', slug: 'nobody', buurtId: 'buurt:0', name: 'nobody', token: '' };

const network = testNetwork((path, init) => {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${settings.token}`);
  return fetch(settings.address + path, { ...init, headers });
});

/** The device in the hands of somebody of a buurt. */
async function startFor(given: DeviceSettings) {
  settings = given;
  const { slug, buurtId, name, installation } = settings;
  const device = openDeviceStore(() => installation ?? ulid()).copyOf({ buurtId, name });
  const client = couchClient(slug, network.send);
  return { device, client, database: await openTeamDatabase(device.database, codec), clock };
}

/** Nobody's yet; see `handOver`. */
let parts = await startFor(settings);
/** The window that somebody works in: the one that syncs, or a second one. */
let second: TeamDatabase | undefined;
let inSecond = false;
const window = () => (inSecond && second) || parts.database;

const nextStamp = async () => ({ ...(await parts.device.nextDot()), t: t++ });

/** `opened`: as a form showed it; absent: as it is now. */
async function changeBy(
  id: string,
  makeChange: (kind: Kind, now: Content, stamp: Stamp) => Change,
  opened?: Content,
): Promise<Deed | undefined> {
  const stamp = await nextStamp();
  let deed: Deed | undefined;
  await window().update(id, (local) => {
    const kind = kindOfId(id);
    if (local?.is !== 'held' || !kind) return local;
    const change = makeChange(kind, local.content, stamp);
    deed = { is: 'changed', id, opened: opened ?? local.content, change, stamp };
    return edit(kind, local, deed.opened, change, stamp);
  });
  return deed;
}

async function pull(): Promise<void> {
  const asking = { longpoll: false, signal: AbortSignal.timeout(20_000) };
  while ((await catchUp({ ...parts, withoutPushing: turns }, asking)).more);
}
const pushAll = () => turns(() => push(parts));
const unlessUnreachable = async (work: Promise<unknown>) => void (await work.catch(() => undefined));
const everything = async (): Promise<Local[]> =>
  (await Promise.all(kindNames.map((kind) => parts.database.all(kind)))).flat();

async function closeAll(): Promise<void> {
  await second?.close();
  second = undefined;
  inSecond = false;
  await parts.database.close();
}

/** What a test can ask of a device. */
const commands = {
  async create(id: string, values: Record<string, unknown>): Promise<Deed | undefined> {
    const stamp = await nextStamp();
    const kind = kindOfId(id) ?? kinds.member;
    let deed: Deed | undefined;
    await window().update(id, (local) => {
      if (local) return local;
      deed = { is: 'made', id, values, stamp };
      return createLocal(kind, id, values, stamp);
    });
    return deed;
  },
  edit: (id: string, change: Change, opened?: Content) => changeBy(id, () => change, opened),
  throwAway: (id: string) => changeBy(id, (_, now, stamp) => throwAway(now, '2026-11-25T10:00:00Z', stamp)),
  /** Puts a document on the site as this device knows it; `at` is when. */
  async publish(id: string, at: string): Promise<Deed | undefined> {
    const known = new Map(
      (await everything()).flatMap((one) => (one.is === 'held' ? [[one.content.id, one.content]] : [])),
    );
    const { name: by } = settings;
    return changeBy(id, (kind, now) => publishChange(kind, now, (other) => known.get(other), { at, by }));
  },
  async held(id: string): Promise<Held | undefined> {
    const local = await window().get(id);
    return local?.is === 'held' ? local : undefined;
  },
  async all(): Promise<Held[]> {
    const found = await Promise.all(kindNames.map((kind) => parts.database.collection(kind).find().exec()));
    return found
      .flat()
      .map((doc) => fromStored(doc.toMutableJSON()))
      .filter((local) => local.is === 'held');
  },
  everything,
  pull,
  /** Gives how many documents were sent; 0 when the network failed. */
  async push(mood: Mood): Promise<number> {
    network.next(mood);
    const sent = await pushAll().catch(() => 0);
    network.next('well');
    return sent;
  },
  /** The same; gives which documents waited. */
  async pushWaiting(): Promise<string[]> {
    const waiting = await parts.database.inState('waiting');
    if (waiting.length > 0) await unlessUnreachable(pushAll());
    return waiting.map(({ content }) => content.id);
  },
  /** A page of the feed is on its way while this device pushes, and is read after that. */
  async pageCrosses(): Promise<void> {
    const page = network.keepAnswerTo('_changes');
    const pulling = pull();
    await Promise.race([page.arrived, unlessUnreachable(pulling)]);
    await unlessUnreachable(pushAll());
    page.release();
    await pulling;
  },
  /**
   * An answer to a push is on its way while this device reads the feed. Gives the documents that it took back to an
   * older revision, which in one and the same epoch nothing may do.
   */
  async answerCrosses(): Promise<string[]> {
    const answer = network.keepAnswerTo('_bulk_docs');
    const pushing = pushAll();
    await Promise.race([answer.arrived, unlessUnreachable(pushing)]);
    const pulling = unlessUnreachable(pull());
    // With another store behind the server, reading on waits for the push to end.
    await Promise.race([pulling, new Promise((resolve) => setTimeout(resolve, 100))]);
    const { database, device } = parts;
    const epoch = (await device.followed())?.epoch;
    const before = [...(await database.inState('waiting')), ...(await commands.all())];
    answer.release();
    await Promise.all([unlessUnreachable(pushing), pulling]);
    if ((await device.followed())?.epoch !== epoch) return [];
    const back = await Promise.all(
      before.map(async ({ content: { id }, sync }) => {
        const after = await database.get(id);
        return after?.is === 'held' && generation(after.sync.rev) < generation(sync.rev) ? [id] : [];
      }),
    );
    return [...new Set(back.flat())];
  },
  /** The power goes off when so many rows were written while reading the feed, and the computer is started again. */
  async powerOff(rows: number): Promise<void> {
    powerLasts(rows);
    await unlessUnreachable(pull());
    powerLasts(Infinity);
    await commands.restart();
  },
  away(isAway: boolean): Promise<void> {
    network.away(isAway);
    return Promise.resolve();
  },
  /** Goes on in the other of two windows. */
  async otherWindow(): Promise<void> {
    // RxDB has room for no more kinds in one process.
    const view = { name: '-second', kinds: ['member', 'event', 'offer'] } as const;
    second ??= await openTeamDatabase(parts.device.database, codec, view);
    inSecond = !inSecond;
  },
  async erase(id: string): Promise<boolean> {
    const { is } = await erasePerson({ slug: settings.slug, fetch: network.send }, id);
    return is === 'erased';
  },
  /** What was refused gets another chance, as when the app starts. */
  tryAgain: () => tryRefusedAgain(parts.database),
  /** Somebody of a buurt takes the device, with nothing on it of theirs. */
  async handOver(given: DeviceSettings): Promise<void> {
    await closeAll();
    t = 1;
    network.away(false);
    parts = await startFor(given);
  },
  /** A new access token for the same person. */
  renew(token: string): Promise<void> {
    settings = { ...settings, token };
    return Promise.resolve();
  },
  /** Closes the database and opens it again from what is on the disk. */
  async restart(): Promise<void> {
    await closeAll();
    parts = await startFor(settings);
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
    (error: unknown) =>
      process.send?.({ ask, problem: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
