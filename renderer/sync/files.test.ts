import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { webpBytes } from '../../domain/testing/webp-bytes.ts';
import { type Person, startTestServer, type TestServer } from '../../sync-server/testing/test-server.ts';
import { type FileStore, openFileStore } from '../database/file-store.ts';
import { sealedBytes } from '../database/sealed-codec.ts';
import { filesTransfer } from './files-transfer.ts';
import { type FilesLoop, startFiles } from './files.ts';

let server: TestServer;
let anja: Person;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  sanne = await server.addPerson('sanne', 'verbinder');
});
afterAll(() => server.close());

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const open: Device[] = [];
afterEach(() => open.splice(0).forEach((device) => device.close()));

type Mood = 'well' | 'down' | 'lost' | 'signed-out' | 'cut-short';

interface Device {
  store: FileStore;
  loop: FilesLoop;
  /** What was asked, such as `PUT file:01…`. */
  asked: string[];
  /** How requests go from here on; an answer is lost once. */
  network(mood: Mood, method?: string): void;
  /** The server cannot do anything with this file. */
  trouble(id: string): void;
  /** Begins again, at another buurt's store if one is named. */
  restart(slug?: string): void;
  close(): void;
}

/** A device's files on the real server, over a network that can be told to fail. */
function deviceOf(person: Person, connected = true): Device {
  const store = openFileStore(`copy-${ulid().toLowerCase()}`, sealedBytes(key), () => new Date());
  const asked: string[] = [];
  let mood: Mood = 'well';
  let only: string | undefined;
  let troubled = 'nothing';
  const transferTo = (slug: string) =>
    filesTransfer(slug, async (path, init = {}) => {
      const method = init.method ?? 'GET';
      asked.push(`${method} ${path.split('/')[3] ?? ''}`);
      const now = only === undefined || only === method ? mood : 'well';
      if (now === 'lost') mood = 'well';
      if (now === 'down') throw new TypeError('No network.');
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${now === 'signed-out' ? 'x' : person.token}`);
      const answer = await fetch(server.address + path, { ...init, headers });
      if (now === 'lost') throw new TypeError('The answer was lost.');
      if (now === 'cut-short') return new Response((await answer.arrayBuffer()).slice(0, -10), answer);
      if (path.includes(troubled)) return new Response('', { status: 500 });
      return answer;
    });
  const start = (slug = server.slug) => {
    const transfer = transferTo(slug);
    const loop = startFiles({ store, transfer, clock: () => new Date(), random: () => 0 });
    loop.connected(connected);
    return loop;
  };
  const device: Device = {
    store,
    asked,
    loop: start(),
    network(next, method) {
      mood = next;
      only = method;
    },
    trouble(id) {
      troubled = id;
    },
    restart(slug) {
      device.loop.stop();
      device.loop = start(slug);
    },
    close() {
      device.loop.stop();
      store.close();
    },
  };
  open.push(device);
  return device;
}

const newId = () => `file:${ulid()}`;
const refer = (...wanted: string[]) => ({ wanted, known: new Set(wanted) });
const stateOf = async ({ store }: Device, id: string) =>
  (await store.entries()).find((entry) => entry.id === id)?.state;
const expectState = (device: Device, id: string, state: string | undefined) =>
  expect.poll(() => stateOf(device, id), { timeout: 10_000 }).toBe(state);

test('a photo goes from one device to the server and to the next, byte by byte', async () => {
  const [one, two] = [deviceOf(anja), deviceOf(sanne)];
  const id = newId();
  const bytes = webpBytes({ size: 200_000 });
  // The photo's document came first; the file follows.
  two.loop.refer(refer(id));
  await expect.poll(() => two.asked).toContain(`GET ${id}`);
  expect(await stateOf(two, id)).toBeUndefined();
  await one.store.add(id, bytes);
  await expectState(one, id, 'here');
  await expectState(two, id, 'here');
  expect(await two.store.read(id)).toEqual(bytes);
});

test('nothing is asked while documents are not in step, and everything when they are', async () => {
  const device = deviceOf(anja, false);
  const id = newId();
  await device.store.add(id, webpBytes({}));
  device.loop.refer(refer(newId()));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(device.asked).toEqual([]);
  device.loop.connected(true);
  await expectState(device, id, 'here');
});

test('after a lost answer the file is not sent a second time', async () => {
  const device = deviceOf(anja);
  device.network('lost', 'PUT');
  const id = newId();
  await device.store.add(id, webpBytes({}));
  await expectState(device, id, 'here');
  expect(device.asked.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
});

test('without network or sign-in files wait and are refused by nobody', async () => {
  const device = deviceOf(anja);
  for (const mood of ['down', 'signed-out'] as const) {
    device.network(mood, 'PUT');
    const id = newId();
    await device.store.add(id, webpBytes({}));
    await expect.poll(() => device.asked).toContain(`PUT ${id}`);
    expect(await stateOf(device, id)).toBe('waiting');
    device.network('well');
    device.loop.retry();
    await expectState(device, id, 'here');
  }
});

test('a file that the server will not have is kept with its reason and holds up no other', async () => {
  const device = deviceOf(anja, false);
  const [wide, taken, good] = [newId(), newId(), newId()];
  await deviceOf(sanne).store.add(taken, webpBytes({ sign: 1 }));
  await expect.poll(async () => (await anja.ask(`/db/${server.slug}/${taken}/image`)).status).toBe(200);
  await device.store.add(wide, webpBytes({ width: 5000 }));
  await device.store.add(taken, webpBytes({ sign: 2 }));
  await device.store.add(good, webpBytes({ sign: 3 }));
  device.loop.connected(true);
  await expectState(device, good, 'here');
  await expectState(device, wide, 'refused');
  await expectState(device, taken, 'refused');
  expect(
    (await device.store.usage()).refused
      .map(({ refusal }) => String(refusal))
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(['not-valid', 'other-bytes']);
  expect(await device.store.read(wide)).toEqual(webpBytes({ width: 5000 }));
});

test('a file that the server cannot cope with, or that comes in damaged, holds up no other', async () => {
  const device = deviceOf(anja, false);
  const [stuck, good] = [newId(), newId()];
  await device.store.add(stuck, webpBytes({}));
  await device.store.add(good, webpBytes({}));
  device.trouble(stuck);
  device.loop.connected(true);
  await expectState(device, good, 'here');
  expect(await stateOf(device, stuck)).toBe('waiting');

  const other = deviceOf(sanne, false);
  other.network('cut-short');
  other.loop.refer(refer(good));
  other.loop.connected(true);
  await expect.poll(() => other.asked).toContain(`GET ${good}`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await stateOf(other, good)).toBeUndefined();
  other.network('well');
  other.loop.retry();
  await expectState(other, good, 'here');
});

test('a device that was killed while sending goes on with what is left', async () => {
  const device = deviceOf(anja, false);
  const ids = Array.from({ length: 6 }, newId);
  for (const id of ids) await device.store.add(id, webpBytes({ size: 50_000 }));
  device.loop.connected(true);
  await expect.poll(() => device.asked.some((line) => line.startsWith('PUT'))).toBe(true);
  device.loop.stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const left = (await device.store.entries()).filter(({ state }) => state === 'waiting').length;
  expect(left).toBeGreaterThan(0);
  device.restart();
  device.loop.connected(true);
  for (const id of ids) await expectState(device, id, 'here');
});

test('the newest photos are fetched first, and no more than fit', async () => {
  const sender = deviceOf(anja);
  const ids = Array.from({ length: 5 }, (_, n) => `file:${ulid(1_700_000_000_000 + n)}`);
  for (const id of ids) await sender.store.add(id, webpBytes({ size: 100_000 }));
  for (const id of ids) await expectState(sender, id, 'here');
  const device = deviceOf(sanne);
  await device.store.setBudget(250_000);
  device.loop.refer(refer(...ids.toReversed()));
  const [, , , older = '', newest = ''] = ids;
  await expectState(device, newest, 'here');
  await expectState(device, older, 'here');
  await expect.poll(() => device.asked.length).toBe(3);
  device.loop.retry();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await device.store.entries()).toHaveLength(2);
  expect(device.asked).toHaveLength(3);
  await device.store.setBudget(1_000_000);
  for (const id of ids) await expectState(device, id, 'here');
});

test('a file whose photo is nowhere any more leaves the device', async () => {
  const device = deviceOf(anja);
  const [kept, stray] = [newId(), newId()];
  await device.store.keep(kept, webpBytes({}), 1);
  await device.store.keep(stray, webpBytes({}), 1);
  device.loop.refer(refer(kept));
  await expectState(device, stray, undefined);
  expect(await stateOf(device, kept)).toBe('here');
});

test('a store that was restored from before the photo gets it back from a device that has it', async () => {
  const restored = await server.addBuurt('hersteld');
  const bea = await server.addPerson('bea', 'coordinator', restored);
  const device = deviceOf(bea);
  const id = newId();
  const bytes = webpBytes({ size: 40_000 });
  await device.store.keep(id, bytes, 1);
  await device.store.inEpoch('before');
  device.restart(restored.slug);
  await device.store.inEpoch('after');
  await expect
    .poll(async () => (await bea.ask(`/db/${restored.slug}/${id}/image`)).status, { timeout: 10_000 })
    .toBe(200);
  await expectState(device, id, 'here');
});
