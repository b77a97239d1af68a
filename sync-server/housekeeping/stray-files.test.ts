import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webpBytes } from '../../domain/testing/webp-bytes.ts';
import { writeFile } from '../gateway/attachments.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';
import { erase } from './erase.ts';
import { keepHouse } from './housekeeping.ts';
import { eraseStrayFiles } from './stray-files.ts';

let server: TestServer;
let anja: Person;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
});
afterAll(() => server.close());

const days = (n: number) => Date.now() - n * 24 * 60 * 60_000;
const bytes = Buffer.from(webpBytes({}));
async function newFile(made: number): Promise<string> {
  const id = `file:${ulid(made)}`;
  expect(await writeFile(server.store.couch, server.buurt, id, bytes)).toBe('made');
  return id;
}
async function newPhoto(file: string): Promise<string> {
  const preview = 'data:image/webp;base64,UklGRhIAAABXRUJQVlA4TAYAAAAvQWxvAGs=';
  const photo = anja.made('media', { file, width: 1600, height: 1200, preview });
  expect(await anja.push([row(photo)])).toMatchObject([{ ok: true }]);
  return photo.id;
}
const statusOf = async (file: string) => (await anja.ask(`/db/${server.slug}/${file}/image`)).status;

test('a file goes with its photo, and no other does', async () => {
  const [used, left, alone, young] = [
    await newFile(days(400)),
    await newFile(days(400)),
    await newFile(days(31)),
    await newFile(days(29)),
  ];
  await newPhoto(used);
  const photo = await newPhoto(left);
  expect(await eraseStrayFiles(server.store, server.buurt)).toBe(1);
  expect(await Promise.all([used, left, alone, young].map(statusOf))).toEqual([200, 200, 404, 200]);
  await erase(server.store, server.buurt, [photo], 'anja');
  expect(await Promise.all([used, left, young].map(statusOf))).toEqual([200, 404, 200]);
  await keepHouse(server.store);
  expect(await Promise.all([used, left, young].map(statusOf))).toEqual([200, 404, 200]);
  expect(await eraseStrayFiles(server.store, server.buurt)).toBe(0);
});
