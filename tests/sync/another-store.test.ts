import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { toCouch } from '#domain/document/couch-form.ts';
import { kindNames, kinds } from '#domain/kinds.ts';
import type { Change } from '#domain/sync/edit.ts';
import { createLocal, edit } from '#domain/sync/edit-local.ts';
import type { Local } from '#domain/sync/local.ts';
import { type DeviceCopy, openDeviceStore } from '../../renderer/database/device-store.ts';
import { sealedCodec } from '../../renderer/database/sealed-codec.ts';
import { openTeamDatabase, type TeamDatabase } from '../../renderer/database/team-database.ts';
import { catchUp } from '../../renderer/sync/catch-up.ts';
import { type CouchClient, couchClient } from '../../renderer/sync/couch-client.ts';
import { Unreachable } from '../../renderer/sync/unreachable.ts';
import { push } from '../../renderer/sync/push.ts';
import { retryUnread } from '../../renderer/sync/retry-unread.ts';
import { type Person, startTestServer, type TestServer } from '../../sync-server/testing/test-server.ts';

let server: TestServer;
let sanne: Person;
let device: DeviceCopy;
let database: TeamDatabase;
let client: CouchClient;
let mended: number;
let ahead = 0;
/** How many more requests for documents are answered before the network is gone. */
let answersLeft = Infinity;

const clock = () => new Date(Date.now() + ahead);
const day = 86_400_000;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** An empty device of somebody in a buurt of their own. */
beforeEach(async () => {
  const buurt = await server.addBuurt(`b${ulid().slice(-6).toLowerCase()}`);
  sanne = await server.addPerson(`sanne${ulid().slice(-6)}`, 'verbinder', buurt);
  device = openDeviceStore(() => sanne.installation).copyOf({ buurtId: buurt.id, name: sanne.name });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  database = await openTeamDatabase(device.database, sealedCodec(key));
  client = couchClient(buurt.slug, (path, init) => {
    if (path.includes('_all_docs?startkey') && answersLeft-- <= 0)
      return Promise.reject(new TypeError('No network.'));
    const headers = Object.fromEntries(new Headers(init?.headers));
    const { method, body } = init ?? {};
    return sanne.ask(path, {
      headers,
      ...(method && { method }),
      ...(typeof body === 'string' && { body }),
    });
  });
  team = { db: server.store.couch.db<object>(buurt.teamDb), name: buurt.teamDb };
  mended = 0;
  ahead = 0;
  answersLeft = Infinity;
});
afterEach(() => database.close());

let team: { db: ReturnType<typeof server.store.couch.db<object>>; name: string };

async function pull(): Promise<void> {
  const parts = {
    client,
    database,
    device,
    clock,
    withoutPushing: <T>(work: () => Promise<T>) => work(),
    mended: (count: number) => (mended += count),
  };
  while ((await catchUp(parts, { longpoll: false, signal: AbortSignal.timeout(20_000) })).more);
}
const pushAll = () => push({ client, database, device, clock });
const stamp = async () => ({ ...(await device.nextDot()), t: clock().getTime() });

async function create(familyName: string): Promise<string> {
  const [id, made] = [`member:${ulid()}`, await stamp()];
  await database.update(id, () => createLocal(kinds.member, id, { familyName }, made));
  return id;
}
async function change(id: string, changed: Change): Promise<void> {
  const made = await stamp();
  const kind = id.startsWith('event') ? kinds.event : kinds.member;
  await database.update(id, (local) =>
    local?.is === 'held' ? edit(kind, local, local.content, changed, made) : local,
  );
}
async function locals(): Promise<Local[]> {
  return (await Promise.all(kindNames.map((kind) => database.all(kind)))).flat();
}
const stateOf = async (id: string) => {
  const local = await database.get(id);
  return local?.is === 'held' ? local.sync.state : local?.is;
};

/** What the team database holds, to be put back later. */
async function backUp(): Promise<object[]> {
  const { rows } = await team.db.list({ include_docs: true });
  return rows.flatMap(({ doc }) => (doc ? [doc] : []));
}
async function restore(docs: object[]): Promise<void> {
  await server.store.couch.server().db.destroy(team.name);
  await server.store.couch.server().db.create(team.name);
  await team.db.bulk({ docs, new_edits: false });
  server.wait(3000);
}

test('a server restored from an older backup gets back what this device holds, new and changed', async () => {
  const kept = await create('Bakker');
  await pull();
  await pushAll();
  const backup = await backUp();
  await change(kept, { values: { notes: 'na de backup' } });
  const late = await create('Smit');
  await pushAll();
  await pull();
  await restore(backup);
  await pull();
  await pushAll();
  await pull();
  expect(await team.db.get(kept)).toMatchObject({ notes: 'na de backup' });
  expect(await team.db.get(late)).toMatchObject({ familyName: 'Smit' });
  expect([await stateOf(kept), await stateOf(late)]).toEqual(['clean', 'clean']);
  expect((await device.followed())?.epoch).toBe((await client.stand()).epoch);
});

test('a store that lost its last writes, with the same epoch, is found out when the device comes back', async () => {
  await pull();
  const backup = await backUp();
  const epoch = (await device.followed())?.epoch ?? '';
  const ids = [await create('Bakker'), await create('Smit'), await create('Jansen')];
  await pushAll();
  await pull();
  await restore(backup);
  await server.store.couch.db<{ epoch: string }>(team.name).insert({ epoch }, '_local/epoch');
  server.wait(3000);
  await pull();
  await pushAll();
  for (const id of ids) expect(await team.db.get(id)).toHaveProperty('familyName');
});

test('the daily comparison puts right what the feed never told of, and says so', async () => {
  const [mine, gone] = [await create('Bakker'), await create('Smit')];
  await pull();
  await pushAll();
  await pull();
  // As a fault of ours would leave it: a document that this device lost, and one that the store lost.
  await database.update(mine, () => undefined);
  const stored = await team.db.get(gone);
  const backup = (await backUp()).filter((doc) => !('_id' in doc && doc._id === gone));
  const { epoch = '' } = (await device.followed()) ?? {};
  await restore(backup);
  await team.db.insert({ epoch } as object, '_local/epoch');
  for (let n = 0; n < 10; n++) await team.db.insert({ _id: `file:${ulid()}` });
  expect(stored._id).toBe(gone);
  await pull();
  expect(mended).toBe(0);
  ahead = day + 1000;
  await pull();
  expect(mended).toBe(2);
  await pushAll();
  expect(await stateOf(mine)).toBe('clean');
  expect(await team.db.get(gone)).toMatchObject({ familyName: 'Smit' });
  ahead = 2 * day + 2000;
  await pull();
  expect(mended).toBe(2);
});

test('a first sync that was ended anywhere goes on where it was and ends the same', async () => {
  const people = Array.from({ length: 4500 }, (_, n) => sanne.made('member', { familyName: `Naam ${n}` }));
  for (let from = 0; from < people.length; from += 1500)
    await team.db.bulk({ docs: people.slice(from, from + 1500).map((one) => toCouch(one, null)) });
  let begun = 0;
  for (let times = 0; times < 12; times++) {
    answersLeft = 2;
    const [problem] = await Promise.allSettled([pull()]);
    if (problem.status === 'fulfilled') break;
    expect(problem.reason).toBeInstanceOf(Unreachable);
    begun++;
    const here = (await locals()).length;
    const toFill = (await device.followed())?.toFill ?? {};
    if (toFill['member'] !== undefined && toFill['member'] !== 'member:')
      expect(here).toBeGreaterThanOrEqual(2000);
  }
  expect(begun).toBeGreaterThan(2);
  answersLeft = Infinity;
  await pull();
  expect(await locals()).toHaveLength(4501);
  expect((await device.followed())?.toFill).toEqual({});
});

test('what is not refused of a document reaches the team, the refused value stays here and says why', async () => {
  await pull();
  const [id, made] = [`event:${ulid()}`, await stamp()];
  const when = { start: '2026-12-03T10:00', end: '2026-12-03T11:00', zone: 'Europe/Amsterdam' };
  await database.update(id, () => createLocal(kinds.event, id, { title: 'Soep', when }, made));
  await pushAll();
  await change(id, { values: { status: 'published' } });
  await change(id, { values: { cost: 'gratis' } });
  for (let round = 0; round < 4; round++) await pushAll();
  await pull();
  expect(await team.db.get(id)).toMatchObject({ title: 'Soep', cost: 'gratis' });
  expect(await team.db.get(id)).not.toHaveProperty('status');
  expect(await database.get(id)).toMatchObject({
    content: { status: 'published', cost: 'gratis' },
    sync: { state: 'refused', refusal: { reason: 'not-allowed', fields: ['status'] } },
  });
  expect(await pushAll()).toBe(0);
});

test('what this app cannot read is kept in mind, holds up nothing, and is read when it can be', async () => {
  await pull();
  const after = sanne.made('member', { familyName: 'Bakker' });
  const id = `member:${ulid()}`;
  await team.db.insert({ _id: `story:${ulid()}`, kind: 'story' } as object);
  const odd = await team.db.insert({ _id: id, kind: 'member' } as object);
  await team.db.insert(toCouch(after, null));
  await pull();
  expect(await stateOf(after.id)).toBe('clean');
  expect(
    Object.values(await device.unread())
      .map(({ reason }) => reason)
      .toSorted(),
  ).toEqual(['form', 'kind']);
  const { id: _, ...fields } = after;
  await team.db.insert({ ...fields, _id: id, _rev: odd.rev });
  await retryUnread({ client, database, device });
  expect(await stateOf(id)).toBe('clean');
  expect(Object.values(await device.unread()).map(({ reason }) => reason)).toEqual(['kind']);
});
