import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { ulid } from 'ulid';
import { afterEach, expect, test } from 'vitest';
import { webpBytes } from '../../domain/testing/webp-bytes.ts';
import { openDeviceStore } from './device-store.ts';
import { type FileStore, filesName, openFileStore } from './file-store.ts';
import { sealedBytes } from './sealed-codec.ts';

const makeKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const key = await makeKey();

let time = 1_000_000;
const clock = () => new Date((time += 1000));
const opened: FileStore[] = [];
function open(name: string, of = key): FileStore {
  const store = openFileStore(name, sealedBytes(of), clock);
  opened.push(store);
  return store;
}
afterEach(() => opened.splice(0).forEach((store) => store.close()));

const newName = () => `copy-${ulid().toLowerCase()}`;
const newId = () => `file:${ulid()}`;
const bytesOf = (size: number, sign = 1) => webpBytes({ size, sign });
const statesOf = async (store: FileStore) =>
  Object.fromEntries((await store.entries()).map(({ id, state }) => [id, state]));

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Every byte that a database of the browser holds. */
async function everythingIn(name: string): Promise<string> {
  const raw = await new Dexie(filesName(name)).open();
  const rows = await Promise.all(raw.tables.map((table) => table.toArray()));
  raw.close();
  return rows
    .flat()
    .map((row: { data?: Uint8Array<ArrayBuffer> }) => (row.data ? latin1(row.data) : JSON.stringify(row)))
    .join('\n');
}

test('what was added is there after closing, waits, and says nothing without the key', async () => {
  const [name, id] = [newName(), newId()];
  const bytes = bytesOf(5000);
  const first = open(name);
  await first.add(id, bytes);
  first.close();
  const disk = await everythingIn(name);
  expect(disk).toContain(id);
  expect(disk.length).toBeGreaterThan(5000);
  expect(disk).not.toContain('WEBP');
  expect(disk).not.toContain(latin1(bytes.slice(100, 140)));
  const again = open(name);
  expect(await again.read(id)).toEqual(bytes);
  expect(await again.nextWaiting()).toBe(id);
  await expect(open(name, await makeKey()).read(id)).rejects.toThrow(/.*/);
});

test('the same picture stands differently on the disk each time', async () => {
  const name = newName();
  const store = open(name);
  await store.add(newId(), bytesOf(2000));
  await store.add(newId(), bytesOf(2000));
  const raw = await new Dexie(filesName(name)).open();
  const [one, two] = (await raw.table('bytes').toArray()) as { data: Uint8Array }[];
  raw.close();
  expect(one?.data.length).toBe(two?.data.length);
  expect(one?.data).not.toEqual(two?.data);
});

test('over the budget the least used are let go of, and never one that only this device has', async () => {
  const store = open(newName());
  const [waiting, refused, looked, old] = [newId(), newId(), newId(), newId()];
  await store.add(waiting, bytesOf(100_000));
  await store.add(refused, bytesOf(100_000));
  await store.refused(refused, 'too-large');
  expect(await store.keep(looked, bytesOf(100_000), 1)).toBe(true);
  expect(await store.keep(old, bytesOf(100_000), 2)).toBe(true);
  await store.look(looked);
  await store.setBudget(350_000);
  expect(await statesOf(store)).toEqual({ [waiting]: 'waiting', [refused]: 'refused', [looked]: 'here' });
  await store.setBudget(1);
  expect(await statesOf(store)).toEqual({ [waiting]: 'waiting', [refused]: 'refused' });
  expect(await store.read(looked)).toBeUndefined();
  const usage = await store.usage();
  expect(usage).toMatchObject({
    budget: 1,
    files: 2,
    waiting: 1,
    refused: [{ id: refused, refusal: 'too-large' }],
  });
  expect(usage.used).toBeGreaterThan(200_000);
});

test('a new photo always finds a place; one of a colleague only among what is older', async () => {
  const store = open(newName());
  await store.setBudget(250_000);
  const [older, newer, oldest, own] = [newId(), newId(), newId(), newId()];
  expect(await store.keep(older, bytesOf(100_000), 2)).toBe(true);
  expect(await store.keep(newer, bytesOf(100_000), 3)).toBe(true);
  expect(await store.keep(oldest, bytesOf(100_000), 1)).toBe(false);
  await store.add(own, bytesOf(100_000));
  expect(await statesOf(store)).toEqual({ [newer]: 'here', [own]: 'waiting' });
  await store.accepted(own);
  expect(await store.keep(newId(), bytesOf(200_000), Number.MAX_SAFE_INTEGER)).toBe(true);
  expect(Object.keys(await statesOf(store))).toHaveLength(1);
});

test('a store that was restored may lack files, so everything is offered again', async () => {
  const store = open(newName());
  const [mine, theirs, refused] = [newId(), newId(), newId()];
  await store.add(mine, bytesOf(1000));
  await store.accepted(mine);
  await store.keep(theirs, bytesOf(1000), 1);
  await store.add(refused, bytesOf(1000));
  await store.refused(refused, 'not-valid');
  await store.inEpoch('one');
  await store.inEpoch('one');
  expect(await statesOf(store)).toEqual({ [mine]: 'here', [theirs]: 'here', [refused]: 'refused' });
  await store.inEpoch('two');
  expect(await statesOf(store)).toEqual({ [mine]: 'waiting', [theirs]: 'waiting', [refused]: 'refused' });
});

test('what was refused can be tried again; what strayed is let go of only when it is safe', async () => {
  const store = open(newName());
  const [refused, safe] = [newId(), newId()];
  await store.add(refused, bytesOf(1000));
  await store.refused(refused, 'not-valid');
  await store.keep(safe, bytesOf(1000), 1);
  await store.dropSafe([refused, safe, newId()]);
  expect(await statesOf(store)).toEqual({ [refused]: 'refused' });
  await store.tryAgain(refused);
  expect(await store.entries()).toEqual([expect.not.objectContaining({ refusal: 'not-valid' })]);
  expect(await store.nextWaiting()).toBe(refused);
});

test('another window hears of a new photo', async () => {
  const name = newName();
  const [here, there] = [open(name), open(name)];
  const heard = new Promise<string | undefined>((resolve) => {
    there.onChanged(() => void there.nextWaiting().then(resolve));
  });
  const id = newId();
  await here.add(id, bytesOf(1000));
  expect(await heard).toBe(id);
});

test('forgetting a copy takes its photos along', async () => {
  const device = openDeviceStore(() => ulid());
  const copy = { buurtId: `buurt:${ulid()}`, name: 'anja' };
  const { database } = device.copyOf(copy);
  const store = open(database);
  await store.add(newId(), bytesOf(1000));
  store.close();
  expect(await Dexie.exists(filesName(database))).toBe(true);
  await device.forget(copy);
  expect(await Dexie.exists(filesName(database))).toBe(false);
});
