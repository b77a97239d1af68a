import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Content } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import { publishChange } from '#domain/publication/publish.ts';
import { editContent } from '#domain/sync/edit.ts';
import { throwAway } from '#domain/sync/trash.ts';
import type { Couch } from '../couchdb/couch.ts';
import { readLeaves, writeAsIs } from '../couchdb/leaves.ts';
import { bulkDocs } from '../gateway/bulk-docs.ts';
import { filesWith } from '../testing/files-with.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';
import { erase } from './erase.ts';
import { resumeErasing } from './housekeeping.ts';
import { enter, erasedAmong, unfinished } from './ledger.ts';

let server: TestServer;
let anja: Person;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  sanne = await server.addPerson('sanne', 'verbinder');
});
afterAll(() => server.close());

const ask = (person: Person, path: 'erase' | 'erased', body: object) =>
  person.ask(`/api/buurten/${server.slug}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

async function send(person: Person, content: Content, rev: string | null = null): Promise<string> {
  const [answer] = await person.push([row(content, rev)]);
  expect(answer).toMatchObject({ ok: true });
  return String(answer?.['rev']);
}

async function expectErased(id: string): Promise<void> {
  const leaves = await readLeaves(server.store.couch, server.buurt.teamDb, id);
  expect(leaves.length).toBeGreaterThan(0);
  for (const { doc } of leaves) {
    const { _id, _rev, ...body } = doc;
    expect(body).toEqual({ _deleted: true, erased: true });
  }
}

const mark = () => `Zq${ulid().slice(-12)}`;

test('erases a person everywhere, says where, and takes nothing of them again', async () => {
  const [name, note] = [mark(), mark()];
  const yes = { purpose: 'name-on-site', given: true, at: '2026-11-25T10:00:00Z' };
  const member = anja.made('member', { givenName: name, familyName: 'B', notes: note, consents: { a: yes } });
  let rev = await send(anja, member);
  const later = editContent(
    kinds.member,
    member,
    member,
    { values: { notes: 'anders' } },
    {
      by: anja.installation,
      n: 50,
      t: Date.now(),
    },
  );
  rev = await send(anja, later, rev);
  const offer = anja.made('offer', {
    type: 'request',
    title: 'Heg',
    endsOn: '2026-12-31',
    member: member.id,
  });
  const look = (id: string) => (id === member.id ? later : undefined);
  const publish = publishChange(kinds.offer, offer, look, { at: '2026-11-25T10:00:00Z', by: anja.name });
  const stamp = { by: anja.installation, n: 51, t: Date.now() };
  await send(anja, editContent(kinds.offer, offer, offer, publish, stamp));
  // As the publisher would have it, with the name in it.
  await server.store.couch
    .db<Record<string, unknown>>(server.buurt.publicDb)
    .insert({ kind: 'offer', title: 'Heg', name, at: '2026-11-25T10:00:00Z' }, offer.id);
  if (!process.env['COUCHDB_URL']) {
    const before = await filesWith(server.directory, [name, note]);
    expect(before.some((file) => file.endsWith(name))).toBe(true);
    expect(before.some((file) => file.endsWith(note))).toBe(true);
  }

  expect((await ask(sanne, 'erase', { id: member.id })).status).toBe(403);
  expect((await ask(anja, 'erase', { id: server.buurt.id })).status).toBe(400);
  const answer = await ask(anja, 'erase', { id: member.id });
  expect(answer.status).toBe(200);
  const receipt: unknown = await answer.json();
  expect(receipt).toMatchObject({
    id: member.id,
    by: anja.name,
    teamDatabase: 'erased',
    publicDatabase: 'nothing-there',
    referredToBy: [{ id: offer.id, kind: 'offer' }],
  });
  await expectErased(member.id);
  const shown = await server.store.couch.db<object>(server.buurt.publicDb).get(offer.id);
  expect(shown).toMatchObject({ title: 'Heg' });
  expect(shown).not.toHaveProperty('name');
  expect(await filesWith(server.directory, [name, note])).toEqual([]);

  // A device that was away comes with an edit, on the rev it knows and as if it were new.
  for (const known of [rev, null])
    expect(await anja.push([row(later, known)])).toEqual([
      { id: member.id, error: 'erased', reason: 'erased' },
    ]);
  const again: unknown = await (await ask(anja, 'erase', { id: member.id })).json();
  expect(again).toMatchObject({ id: member.id, by: anja.name });
  await expectErased(member.id);
});

test('erases with somebody also the records that were merged into them', async () => {
  const [name, other, farther] = [mark(), mark(), mark()];
  const member = anja.made('member', { givenName: name });
  const merged = (givenName: string, into: string): Content => {
    const made = anja.made('member', { givenName, mergedInto: into });
    const stamp = { by: anja.installation, n: 60, t: Date.now() };
    return editContent(kinds.member, made, made, throwAway(made, '2026-11-25T10:00:00Z', stamp), stamp);
  };
  const double = merged(other, member.id);
  const third = merged(farther, double.id);
  for (const content of [member, double, third]) await send(anja, content);
  const answer = await ask(anja, 'erase', { id: member.id });
  expect(await answer.json()).toMatchObject({ id: member.id, teamDatabase: 'erased' });
  for (const { id } of [member, double, third]) await expectErased(id);
  if (!process.env['COUCHDB_URL'])
    expect(await filesWith(server.directory, [name, other, farther])).toEqual([]);
});

test('erases every leaf, also a deleted one with something in it, and what came back by another way', async () => {
  const { couch } = server.store;
  const { teamDb } = server.buurt;
  const id = `member:${ulid()}`;
  const [one, two, three] = [mark(), mark(), mark()];
  const leaf = (generation: number, sign: string, body: object) => ({
    _id: id,
    _rev: `${generation}-${sign.repeat(32)}`,
    ...body,
  });
  await writeAsIs(couch, teamDb, [
    leaf(2, 'a', { notes: one }),
    leaf(3, 'b', { notes: two }),
    leaf(5, 'c', { notes: three, _deleted: true }),
  ]);
  expect(await readLeaves(couch, teamDb, id)).toHaveLength(3);
  await erase(server.store, server.buurt, [id], 'anja');
  await expectErased(id);
  expect(await filesWith(server.directory, [one, two, three])).toEqual([]);

  await writeAsIs(couch, teamDb, [leaf(9, 'd', { notes: one })]);
  await erase(server.store, server.buurt, [id], 'anja');
  await expectErased(id);
});

test('erases a file with its bytes', async () => {
  const { couch } = server.store;
  const bytes = mark().repeat(3);
  const _attachments = { image: { content_type: 'image/webp', data: Buffer.from(bytes).toString('base64') } };
  const id = `file:${ulid()}`;
  await couch.db<Record<string, unknown>>(server.buurt.teamDb).insert({ kind: 'file', _attachments }, id);
  if (!process.env['COUCHDB_URL']) expect(await filesWith(server.directory, [bytes])).not.toEqual([]);
  await erase(server.store, server.buurt, [id], 'anja');
  await expectErased(id);
  expect(await filesWith(server.directory, [bytes])).toEqual([]);
});

test('what was ordered and not done is done at the next start', async () => {
  const member = anja.made('member', { givenName: 'Truus', familyName: 'Bakker' });
  await send(anja, member);
  const { couch } = server.store;
  await enter(couch, server.buurt.id, [member.id], { at: '2026-11-25T10:00:00Z', by: 'anja' });
  expect(await unfinished(couch)).toMatchObject([{ id: member.id, state: 'open' }]);
  await resumeErasing(server.store);
  await expectErased(member.id);
  expect(await unfinished(couch)).toEqual([]);
});

test('hears from a device who was erased, and believes a coordinator only', async () => {
  const member = anja.made('member', { givenName: 'Truus', familyName: 'Bakker' });
  await send(anja, member);
  const unknown = `member:${ulid()}`;
  const ids = [member.id, unknown, server.buurt.id, 'niets'];
  expect((await ask(sanne, 'erased', { ids })).status).toBe(403);
  expect(await (await ask(anja, 'erased', { ids })).json()).toEqual({ erased: 2 });
  await expectErased(member.id);
  await expectErased(unknown);
  expect(await (await ask(anja, 'erased', { ids })).json()).toEqual({ erased: 0 });
  expect(await erasedAmong(server.store.couch, server.buurt.id, ids)).toEqual(new Set([member.id, unknown]));
});

test('a write that was looked at before the order and made after it does not stay', async () => {
  const { couch } = server.store;
  const { teamDb } = server.buurt;
  const member = anja.made('member', { givenName: mark(), familyName: mark() });
  let ordered = 0;
  const slow: Couch = {
    server: couch.server,
    db<D>(name: string) {
      const db = couch.db<D>(name);
      const bulk = async (docs: { docs: object[] }) => {
        ordered++;
        await erase(server.store, server.buurt, [member.id], 'anja');
        return db.bulk(docs);
      };
      return name === teamDb ? Object.assign({}, db, { bulk }) : db;
    },
  };
  const answers = await bulkDocs({ couch: slow, recent: server.store.recent }, server.buurt, [row(member)], {
    name: anja.name,
    roles: ['coordinator'],
    now: new Date(),
    claims: () => Promise.resolve(true),
    owns: () => Promise.resolve(true),
    carries: () => Promise.resolve(false),
  });
  expect(ordered).toBe(1);
  expect(answers).toEqual([{ id: member.id, error: 'erased', reason: 'erased' }]);
  await expectErased(member.id);
  const names = [member['givenName'], member['familyName']].map(String);
  expect(await filesWith(server.directory, names)).toEqual([]);
});
