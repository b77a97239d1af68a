import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromCouch, toCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import { disputesOf } from '#domain/sync/disputes.ts';
import { create, editContent } from '#domain/sync/edit.ts';
import { binTombstone } from '#domain/sync/leaves.ts';
import { hasReturned, throwAway } from '#domain/sync/trash.ts';
import { readLeaves, writeAsIs } from '../couchdb/leaves.ts';
import { type Publisher, startPublisher } from '../publishing/publisher.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { erase } from './erase.ts';

let server: TestServer;
let publisher: Publisher;
beforeAll(async () => {
  server = await startTestServer();
  publisher = await startPublisher(server.store);
});
afterAll(async () => {
  await publisher.stop();
  await server.close();
});

const { member } = kinds;
const stamp = (by: string, n: number) => ({ by, n, t: n });
const newMember = (): Content =>
  create(member, `member:${ulid()}`, { givenName: 'Truus', familyName: 'Bakker' }, stamp('anja0001', 1));
const write = (content: Content, by: string, n: number, values: Record<string, unknown>) =>
  editContent(member, content, content, { values }, stamp(by, n));
const thrownAway = (content: Content, by: string, n: number): Record<string, unknown> => {
  const change = throwAway(content, '2026-11-25T10:00:00Z', { by, n });
  const { trashed, ...bin } = editContent(member, content, content, change, stamp(by, n));
  if (!trashed) throw new Error('It does not lie in the bin.');
  return { _id: content.id, _deleted: true, ...binTombstone({ ...bin, id: content.id, trashed }) };
};

/** As replication between two nodes would bring them. */
async function replicate(...leaves: (Record<string, unknown> & { rev: string })[]): Promise<void> {
  const docs = leaves.map(({ rev, ...doc }) => ({ ...doc, _rev: rev }));
  await writeAsIs(server.store.couch, server.buurt.teamDb, docs);
  server.store.changes.notify(server.buurt.teamDb);
}
const at = (generation: number, sign: string) => ({ rev: `${generation}-${sign.repeat(32)}` });

async function living(id: string): Promise<Content[]> {
  const leaves = await readLeaves(server.store.couch, server.buurt.teamDb, id);
  return leaves.flatMap(({ doc }) => {
    const remote = fromCouch(doc);
    return remote?.is === 'document' ? [remote.content] : [];
  });
}
const sequence = async () =>
  String((await server.store.couch.db<object>(server.buurt.teamDb).info()).update_seq);

test('leaves of two servers become one, in which nothing of either is lost, and it stays quiet after', async () => {
  const first = newMember();
  const mine = write(write(first, 'anja0001', 2, { notes: 'belt liever' }), 'anja0001', 3, {
    email: 'a@b.nl',
  });
  const yours = write(first, 'sanne001', 9, { notes: 'komt liever langs' });
  const theirs = write(first, 'mo000001', 4, { phone: '+31612345678' });
  await replicate(
    { ...at(3, 'a'), ...toCouch(mine, null) },
    { ...at(2, 'b'), ...toCouch(yours, null) },
    { ...at(3, 'c'), ...toCouch(theirs, null) },
  );
  await expect.poll(async () => (await living(first.id)).length, { timeout: 10_000 }).toBe(1);
  const [content = first] = await living(first.id);
  expect(content).toMatchObject({ notes: 'komt liever langs', email: 'a@b.nl', phone: '+31612345678' });
  expect(disputesOf(content)[0]?.choices.map(({ value }) => value)).toContain('belt liever');

  // The former leaves stay in the list for ever; a new pass over everything writes nothing.
  const before = await sequence();
  const other = await startPublisher(server.store);
  await other.stop();
  server.store.changes.notify(server.buurt.teamDb);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await sequence()).toBe(before);
});

test('one side emptied the bin of what the other had edited: it comes back, marked; of what it had seen, not', async () => {
  const [edited, seen] = [newMember(), newMember()];
  const later = write(edited, 'mo000001', 4, { notes: 'nieuw' });
  await replicate(
    { ...at(2, 'a'), ...toCouch(later, null) },
    { ...at(3, 'b'), ...thrownAway(edited, 'sanne001', 5) },
    { ...at(1, 'a'), ...toCouch(seen, null) },
    { ...at(3, 'b'), ...thrownAway(seen, 'sanne001', 6) },
  );
  await expect.poll(async () => (await living(seen.id)).length, { timeout: 10_000 }).toBe(0);
  await expect
    .poll(async () => (await living(edited.id)).map(hasReturned), { timeout: 10_000 })
    .toEqual([true]);
  expect((await living(edited.id))[0]).toMatchObject({ notes: 'nieuw' });
  const buried = await readLeaves(server.store.couch, server.buurt.teamDb, seen.id);
  for (const { doc } of buried) expect(doc).toHaveProperty('trashed');
  const former = (await readLeaves(server.store.couch, server.buurt.teamDb, edited.id)).slice(1);
  for (const { doc } of former) expect(Object.keys(doc).toSorted()).toEqual(['_deleted', '_id', '_rev']);
});

test('what one side erased, or the ledger knows of, is erased on both', async () => {
  const [there, known] = [newMember(), newMember()];
  await erase(server.store, server.buurt, [known.id], 'anja');
  await replicate(
    { ...at(2, 'a'), ...toCouch(there, null) },
    { ...at(2, 'b'), _id: there.id, _deleted: true, erased: true },
    { ...at(4, 'a'), ...toCouch(known, null) },
  );
  for (const { id } of [there, known])
    await expect
      .poll(
        async () =>
          (await readLeaves(server.store.couch, server.buurt.teamDb, id)).map(
            ({ doc }) => Object.keys(doc).length,
          ),
        { timeout: 10_000 },
      )
      .toEqual([4, 4]);
});
