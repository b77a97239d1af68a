import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import { editContent } from '#domain/sync/edit.ts';
import { takeBack, throwAway } from '#domain/sync/trash.ts';
import { readLeaves } from '../couchdb/leaves.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';
import { emptyBin } from './bin.ts';
import { startHousekeeping } from './housekeeping.ts';

let server: TestServer;
let anja: Person;
let n = 1000;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.close());

/** Whoever was signed in has to do so again. */
async function wait(days: number): Promise<void> {
  server.wait(days * 24 * 60 * 60_000 + 1000);
  anja = await server.addPerson('anja', 'coordinator');
}
const stamp = () => ({ by: anja.installation, n: ++n, t: Date.now() });
const thrown = (content: Content, at = '2001-01-01T10:00:00Z'): Content => {
  const made = stamp();
  return editContent(kinds.event, content, content, throwAway(content, at, made), made);
};
const when = { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' };
const newEvent = () => anja.made('event', { title: 'Soep', when, status: 'draft' });

async function send(content: Content, rev: string | null = null): Promise<string> {
  const [answer] = await anja.push([row(content, rev)]);
  expect(answer).toMatchObject({ ok: true });
  return String(answer?.['rev']);
}

const remote = async (id: string) => {
  const [leaf] = await readLeaves(server.store.couch, server.buurt.teamDb, id);
  return fromCouch(leaf?.doc);
};
const emptied = () => emptyBin(server.store, server.buurt);

test('what this server has seen in the bin for 30 days goes, whatever the clock of a device said', async () => {
  const [event, kept] = [newEvent(), newEvent()];
  const bin = thrown(event);
  await send(bin);
  await send(kept);
  expect(await emptied()).toBe(0);
  await wait(29);
  expect(await emptied()).toBe(0);
  await wait(1);
  expect(await emptied()).toBe(1);
  expect(await remote(event.id)).toMatchObject({
    is: 'tombstone',
    vv: bin.edits.vv,
    trashed: { value: bin.trashed },
  });
  expect(await remote(kept.id)).toMatchObject({ is: 'document' });
  expect(await emptied()).toBe(0);
});

test('what was taken back, or thrown away anew, waits 30 days again; an edit that did not know of it saves it', async () => {
  const [again, saved] = [newEvent(), newEvent()];
  const [bin, savedBin] = [thrown(again), thrown(saved)];
  const rev = await send(bin);
  const savedRev = await send(savedBin);
  await emptied();
  await wait(20);
  // Between two looks: out of the bin and back in it.
  const back = editContent(kinds.event, bin, bin, takeBack(), stamp());
  await send(thrown(back), await send(back, rev));
  await send(
    editContent(kinds.event, savedBin, savedBin, { values: { title: 'Toch soep' } }, stamp()),
    savedRev,
  );
  await emptied();
  await wait(20);
  expect(await emptied()).toBe(0);
  await wait(11);
  expect(await emptied()).toBe(1);
  expect(await remote(again.id)).toMatchObject({ is: 'tombstone' });
  expect(await remote(saved.id)).toMatchObject({ is: 'document', content: { title: 'Toch soep' } });
  const records = await server.store.couch.db<object>('buurtverbinder-bin').list();
  expect(records.rows.filter(({ id }) => id.includes(server.buurt.id))).toEqual([]);
});

test('who was merged into somebody else stays for the links as long as that one is there', async () => {
  const survivor = anja.made('member', { givenName: 'Truus' });
  const made = anja.made('member', { givenName: 'Truus', mergedInto: survivor.id });
  const inBin = (content: Content) => {
    const next = stamp();
    return editContent(
      kinds.member,
      content,
      content,
      throwAway(content, '2001-01-01T10:00:00Z', next),
      next,
    );
  };
  const rev = await send(survivor);
  await send(inBin(made));
  await emptied();
  await wait(31);
  expect(await emptied()).toBe(0);
  expect(await remote(made.id)).toMatchObject({ is: 'document' });
  await send(inBin(survivor), rev);
  await emptied();
  await wait(31);
  expect(await emptied()).toBe(1);
  await emptied();
  await wait(31);
  expect(await emptied()).toBe(1);
  expect(await remote(made.id)).toMatchObject({ is: 'tombstone' });
});

test('an edit that arrives on the tombstone without its author having seen the bin brings the document back', async () => {
  const event = newEvent();
  const rev = await send(event);
  await send(thrown(event), rev);
  await emptied();
  await wait(31);
  expect(await emptied()).toBe(1);
  const late = editContent(kinds.event, event, event, { values: { title: 'Laat' } }, stamp());
  const tombstone = await remote(event.id);
  expect(tombstone?.is).toBe('tombstone');
  await send(late, tombstone?.rev);
  expect(await remote(event.id)).toMatchObject({ is: 'document', content: { title: 'Laat' } });
});

test('many at once are said to the operator, at the daily round of the server', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const events = Array.from({ length: 30 }, () => thrown(newEvent()));
  await anja.push(events.map((event) => row(event)));
  await emptied();
  expect(warn).not.toHaveBeenCalled();
  await wait(31);
  const housekeeping = startHousekeeping(server.store);
  await housekeeping.stop();
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/30 of \d+ documents/));
  for (const event of events.slice(0, 3)) expect(await remote(event.id)).toMatchObject({ is: 'tombstone' });
});
