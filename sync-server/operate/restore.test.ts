import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '#domain/sync/canonical.ts';
import { readLeaves, writeAsIs } from '../couchdb/leaves.ts';
import { erase } from '../housekeeping/erase.ts';
import { erasedAmong } from '../housekeeping/ledger.ts';
import { startPublisher } from '../publishing/publisher.ts';
import { filesWith } from '../testing/files-with.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';
import { backup } from './backup.ts';
import { checkBackup } from './backup-file.ts';
import { restore } from './restore.ts';

let server: TestServer;
let anja: Person;
let directory: string;
let file: string;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  directory = await mkdtemp(join(tmpdir(), 'backup-'));
  file = join(directory, 'ons-dorp.backup');
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

const leavesOf = async (id: string, from = server) => {
  const leaves = await readLeaves(from.store.couch, from.buurt.teamDb, id);
  return leaves.map(({ doc }) => canonicalJson(doc));
};
const newMember = (name: string) => anja.made('member', { givenName: name, familyName: 'Bakker' });
const sign = (letter: string) => letter.repeat(32);
/** Any bytes will do: what a backup carries was judged when it came in. */
const picture = Buffer.from('any bytes').toString('base64');

async function fill() {
  const kept = newMember('Truus');
  const [split, bin, photo] = [`member:${ulid()}`, `member:${ulid()}`, `file:${ulid()}`];
  const [answer] = await anja.push([row(kept)]);
  expect(answer).toMatchObject({ ok: true });
  await writeAsIs(server.store.couch, server.buurt.teamDb, [
    { ...row(newMember('een')), _id: split, _rev: `2-${sign('a')}` },
    { ...row(newMember('twee')), _id: split, _rev: `2-${sign('b')}` },
    { _id: bin, _rev: `3-${sign('c')}`, _deleted: true, vv: { anja0001: 4 } },
    {
      _id: photo,
      _rev: `1-${sign('d')}`,
      kind: 'file',
      _attachments: { image: { content_type: 'image/webp', data: picture } },
    },
  ]);
  return { kept: kept.id, split, bin, photo };
}

test('puts back all of it under its own revisions, in another epoch, and nobody who was erased since', async () => {
  const { couch, epochs } = server.store;
  const { teamDb, publicDb, id: buurtId } = server.buurt;
  const ids = await fill();
  const name = `Zq${ulid().slice(-12)}`;
  const [before, since] = [newMember('eerder'), newMember(name)];
  await anja.push([row(before), row(since)]);
  await erase(server.store, server.buurt, [before.id], 'anja');
  const held = await Promise.all(Object.values(ids).map((id) => leavesOf(id)));
  const epoch = await epochs.of(teamDb);
  expect(await backup(server.store, server.buurt, file)).toBe(7);
  expect(await readFile(file, 'utf8')).toContain(name);

  const late = newMember('te laat');
  await anja.push([row(late)]);
  await couch
    .db<Record<string, unknown>>(publicDb)
    .insert({ kind: 'event', title: 'na de kopie' }, `event:${ulid()}`);
  await erase(server.store, server.buurt, [since.id], 'anja');
  expect(await restore(server.store, server.slug, file)).toMatchObject({ erased: 2, header: { count: 7 } });

  expect(await Promise.all(Object.values(ids).map((id) => leavesOf(id)))).toEqual(held);
  const image = await couch.db<object>(teamDb).attachment.get(ids.photo, 'image');
  expect(image.toString('base64')).toBe(picture);
  expect(await leavesOf(late.id)).toEqual([]);
  for (const { id } of [before, since]) {
    const [leaf, ...more] = await readLeaves(couch, teamDb, id);
    expect(more).toEqual([]);
    expect(leaf?.doc).toMatchObject({ _deleted: true, erased: true });
  }
  expect(await filesWith(server.directory, [name])).toEqual([]);
  expect(await epochs.of(teamDb)).not.toBe(epoch);
  expect(await anja.push([row(since)])).toMatchObject([{ error: 'erased' }]);
  const open = await fetch(`${new URL(couch.server().config.url).origin}/${teamDb}/_all_docs`);
  expect([401, 403]).toContain(open.status);

  // The site says what the restored team has, and not what was published since.
  const publisher = await startPublisher(server.store);
  await expect
    .poll(async () => (await couch.db<object>(publicDb).list()).rows.map(({ id }) => id), { timeout: 5000 })
    .toEqual([buurtId]);
  await publisher.stop();
});

test('works on a new machine, which hears from the backup who had been erased', async () => {
  const person = newMember('weg');
  await anja.push([row(person)]);
  await erase(server.store, server.buurt, [person.id], 'anja');
  await backup(server.store, server.buurt, file);
  const other = await startTestServer();
  try {
    await expect(restore(other.store, 'een-ander', file)).rejects.toThrow(/not of "een-ander"/);
    await restore(other.store, server.slug, file);
    const entry = await other.store.registry.bySlug(server.slug);
    expect(entry).toEqual(server.buurt);
    const moved = { ...other, buurt: server.buurt };
    expect(await leavesOf(server.buurt.id, moved)).toEqual(await leavesOf(server.buurt.id));
    expect(await erasedAmong(other.store.couch, server.buurt.id, [person.id])).toEqual(new Set([person.id]));
  } finally {
    await other.close();
  }
});

test('refuses a file that is not whole before it changes anything', async () => {
  await backup(server.store, server.buurt, file);
  const whole = await readFile(file, 'utf8');
  const lines = whole.trimEnd().split('\n');
  const damaged = join(directory, 'damaged.backup');
  const cases: [string, RegExp][] = [
    ['', /empty/],
    [`${lines.slice(0, -1).join('\n')}\n`, /end is missing/],
    [whole.replace('Bakker', 'Bakkes'), /changed or damaged/],
    [whole.slice(0, whole.length >> 1), /cannot be read|end is missing/],
    [`${lines.slice(1).join('\n')}\n`, /no heading/],
    [whole.replace(/"count":\d+/, '"count":"7"'), /heading is incomplete/],
    [`${whole}${lines[1]}\n`, /after its end/],
  ];
  const before = await leavesOf(server.buurt.id);
  for (const [text, reason] of cases) {
    await writeFile(damaged, text);
    await expect(checkBackup(damaged)).rejects.toThrow(reason);
    await expect(restore(server.store, server.slug, damaged)).rejects.toThrow('Nothing was changed');
  }
  await expect(checkBackup(join(directory, 'nowhere'))).rejects.toThrow(/ENOENT/);
  expect(await leavesOf(server.buurt.id)).toEqual(before);
});
