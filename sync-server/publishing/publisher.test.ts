import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Content } from '#domain/document/kind.ts';
import { kindOfId, kinds } from '#domain/kinds.ts';
import { publishChange, withdrawChange } from '#domain/publication/publish.ts';
import { type Change, editContent } from '#domain/sync/edit.ts';
import { throwAway } from '#domain/sync/trash.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';
import { startPublisher } from './publisher.ts';

let server: TestServer;
let anja: Person;
let n = 100;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  now = { at: '2026-11-25T10:00:00Z', by: anja.name };
});
afterAll(() => server.close());

const when = { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' };
/** Publishing is signed with one's own name. */
let now: { at: string; by: string };

async function send(content: Content, rev: string | null = null): Promise<string> {
  const [answer] = await anja.push([row(content, rev)]);
  expect(answer).toMatchObject({ ok: true });
  return String(answer?.['rev']);
}

const changed = (content: Content, change: Change): Content =>
  editContent(kindOfId(content.id) ?? kinds.event, content, content, change, {
    by: anja.installation,
    n: ++n,
    t: Date.now(),
  });

const publicDocuments = async (): Promise<Map<string, Record<string, unknown>>> => {
  const { rows } = await server.store.couch.db<object>(server.buurt.publicDb).list({ include_docs: true });
  return new Map(rows.map(({ id, doc }) => [id, { ...doc }]));
};

const expectShown = (id: string) =>
  expect.poll(async () => (await publicDocuments()).get(id), { timeout: 5000 });

test('brings out what is published, takes away what is withdrawn, and never more than the allow-list', async () => {
  const publisher = await startPublisher(server.store);
  const event = anja.made('event', { title: 'Soep', when, notes: 'bel 06-12345678', status: 'draft' });
  const rev = await send(event);
  const published = changed(
    event,
    publishChange(kinds.event, event, () => undefined, now),
  );
  const rev2 = await send(published, rev);
  await expectShown(event.id).toMatchObject({ title: 'Soep' });
  const copy = (await publicDocuments()).get(event.id) ?? {};
  expect(Object.keys(copy).toSorted()).toEqual(['_id', '_rev', 'at', 'kind', 'title', 'when']);

  const withdrawn = changed(published, withdrawChange());
  const rev3 = await send(withdrawn, rev2);
  await expectShown(event.id).toBeUndefined();
  await send(
    changed(
      withdrawn,
      publishChange(kinds.event, withdrawn, () => undefined, now),
    ),
    rev3,
  );
  await expectShown(event.id).toMatchObject({ title: 'Soep' });
  await publisher.stop();
});

test('catches up when it starts, and two of them agree', async () => {
  const event = anja.made('event', { title: 'Quiz', when, status: 'draft' });
  const published = changed(
    event,
    publishChange(kinds.event, event, () => undefined, now),
  );
  let rev = await send(published);
  const publishers = await Promise.all([startPublisher(server.store), startPublisher(server.store)]);
  await expectShown(event.id).toMatchObject({ title: 'Quiz' });
  let latest = published;
  for (let round = 0; round < 6; round++) {
    const retitled = changed(latest, { values: { title: `Quiz ${round}` } });
    latest = changed(
      retitled,
      publishChange(kinds.event, retitled, () => undefined, now),
    );
    rev = await send(latest, rev);
  }
  await expectShown(event.id).toMatchObject({ title: 'Quiz 5' });
  await Promise.all(publishers.map((publisher) => publisher.stop()));
});

test('shows a first name only while its member says yes, also when that changes after publishing', async () => {
  const publisher = await startPublisher(server.store);
  const yes = { purpose: 'name-on-site', given: true, at: now.at };
  const truus = anja.made('member', { givenName: 'Truus', familyName: 'Bakker', consents: { a: yes } });
  const rev = await send(truus);
  const offer = anja.made('offer', { type: 'request', title: 'Heg', endsOn: '2026-12-31', member: truus.id });
  const look = (id: string) => (id === truus.id ? truus : undefined);
  await send(changed(offer, publishChange(kinds.offer, offer, look, now)));
  await expectShown(offer.id).toMatchObject({ name: 'Truus' });
  await send(changed(truus, { values: { 'consents/a': { ...yes, withdrawnAt: now.at } } }), rev);
  await expectShown(offer.id).not.toHaveProperty('name');
  expect(JSON.stringify([...(await publicDocuments()).values()])).not.toContain('Bakker');
  await publisher.stop();
});

test('shows the first name of who a member was merged into, while that one says yes', async () => {
  const publisher = await startPublisher(server.store);
  const yes = { purpose: 'name-on-site', given: true, at: now.at };
  const survivor = anja.made('member', { givenName: 'Geertruida', consents: { a: yes } });
  const double = anja.made('member', { givenName: 'Truus', consents: { a: yes } });
  const rev = await send(survivor);
  const doubleRev = await send(double);
  const offer = anja.made('offer', {
    type: 'request',
    title: 'Gras',
    endsOn: '2026-12-31',
    member: double.id,
  });
  await send(
    changed(
      offer,
      publishChange(kinds.offer, offer, () => undefined, now),
    ),
  );
  await expectShown(offer.id).toMatchObject({ name: 'Truus' });
  const said = changed(double, { values: { mergedInto: survivor.id } });
  const merged = changed(said, throwAway(said, now.at, { by: anja.installation, n: n + 1 }));
  await send(merged, doubleRev);
  await expectShown(offer.id).toMatchObject({ name: 'Geertruida' });
  await send(changed(survivor, { values: { 'consents/a': { ...yes, withdrawnAt: now.at } } }), rev);
  await expectShown(offer.id).not.toHaveProperty('name');
  await publisher.stop();
});

test('the databases of a buurt are closed to all but the service', async () => {
  const address = new URL(server.store.couch.server().config.url);
  address.username = '';
  address.password = '';
  for (const database of [server.buurt.teamDb, server.buurt.publicDb]) {
    const response = await fetch(`${address.href.replace(/\/$/, '')}/${database}/_all_docs`);
    expect([401, 403]).toContain(response.status);
  }
});
