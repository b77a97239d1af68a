import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '#domain/kinds.ts';
import { editContent } from '#domain/sync/edit.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  sanne = await server.addPerson('sanne', 'verbinder');
});
afterAll(() => server.close());

const ask = (path: string, epoch?: string) =>
  sanne.ask(`/db/${server.slug}/${path}`, epoch === undefined ? {} : { headers: { 'X-Store-Epoch': epoch } });
const epochNow = async () => (await ask('_changes?since=now&limit=1')).headers.get('x-store-epoch') ?? '';

describe('the epoch of a store', () => {
  test('is told with every answer, and a request that knows it is answered', async () => {
    const epoch = await epochNow();
    expect(epoch).toMatch(/^[0-9a-f]{24}$/);
    expect((await ask('_all_docs?limit=1', epoch)).headers.get('x-store-epoch')).toBe(epoch);
    expect((await ask('_changes?since=0&limit=1', epoch)).status).toBe(200);
  });

  test('turns away whoever knows another one, before anything is read or written', async () => {
    const made = sanne.made('member', { familyName: 'Bakker' });
    const push = await sanne.ask(`/db/${server.slug}/_bulk_docs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Store-Epoch': 'of-before' },
      body: JSON.stringify({ docs: [row(made)] }),
    });
    expect(push.status).toBe(412);
    expect(await push.json()).toMatchObject({ error: 'new_epoch' });
    expect((await ask('_all_docs?limit=1', 'of-before')).status).toBe(412);
    expect((await ask('_changes?since=0', 'of-before')).status).toBe(412);
  });

  test('is a new one when a device has read further than the store has written', async () => {
    const epoch = await epochNow();
    const { update_seq } = await server.store.couch.db<object>(server.buurt.teamDb).info();
    const further = String(update_seq).replace(/^\d+/, (number) => String(Number(number) + 7));
    expect((await ask(`_changes?since=${encodeURIComponent(further)}`, epoch)).status).toBe(412);
    expect(await epochNow()).not.toBe(epoch);
  });

  test('is a new one after a restore, also for a poll that was parked', async () => {
    const epoch = await epochNow();
    const { last_seq } = (await (await ask('_changes?since=now')).json()) as { last_seq: string };
    const parked = ask(`_changes?since=${encodeURIComponent(last_seq)}&feed=longpoll&timeout=20000`, epoch);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server.store.epochs.renew(server.buurt.teamDb);
    await sanne.push([row(sanne.made('member', { familyName: 'Smit' }))]);
    expect((await parked).status).toBe(412);
  });
});

describe('what a colleague wrote', () => {
  const day = 86_400_000;
  const written = (given: string, installation: string) => {
    const made = sanne.made('member', { familyName: given });
    return row(editContent(kinds.member, made, made, { values: { givenName: 'Mo' } }, stampOf(installation)));
  };
  const stampOf = (by: string) => ({ by, n: 70, t: Date.now() });
  const pushAs = async (doc: object) => {
    const answer = await sanne.ask(`/db/${server.slug}/_bulk_docs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ docs: [doc], by: sanne.installation }),
    });
    return (await answer.json()) as unknown;
  };
  const refused = [{ error: 'forbidden', reason: 'not-yours' }];

  test('is brought by others only to a store that lost writes in the last thirty days', async () => {
    server.wait(31 * day);
    const mo = await server.addPerson('mo', 'verbinder');
    sanne = await server.addPerson('sanne', 'verbinder');
    await mo.push([row(mo.made('member', { familyName: 'Vos' }))]);
    expect(await pushAs(written('Bos', mo.installation))).toMatchObject(refused);

    await server.store.epochs.renew(server.buurt.teamDb);
    expect(await pushAs(written('Bos', mo.installation))).toMatchObject([{ ok: true }]);
    server.wait(31 * day);
    sanne = await server.addPerson('sanne', 'verbinder');
    expect(await pushAs(written('Kok', mo.installation))).toMatchObject(refused);
  });

  test('stays theirs on a new machine, whoever brings it first', async () => {
    await server.store.epochs.renew(server.buurt.teamDb);
    const mo = await server.addPerson('mo', 'verbinder');
    expect(await pushAs(written('Bos', mo.installation))).toMatchObject([{ ok: true }]);
    expect(await mo.push([row(mo.made('member', { familyName: 'Vos' }))])).toMatchObject([{ ok: true }]);
  });
});

test('a refusal for some fields says what stands there, so that the rest can be sent', async () => {
  const event = sanne.made('event', {
    title: 'Soep',
    when: { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' },
  });
  const [made] = await sanne.push([row(event)]);
  const stamp = { by: sanne.installation, n: 90, t: Date.now() };
  const published = editContent(kinds.event, event, event, { values: { status: 'published' } }, stamp);
  const [answer] = await sanne.push([row(published, String(made?.['rev']))]);
  expect(answer).toMatchObject({ error: 'forbidden', fields: ['status'], current: { title: 'Soep' } });
});
