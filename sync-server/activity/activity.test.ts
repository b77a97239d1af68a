import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Content } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { type Change, editContent } from '#domain/sync/edit.ts';
import { bulkDocs } from '../gateway/bulk-docs.ts';
import { erase } from '../housekeeping/erase.ts';
import { filesWith } from '../testing/files-with.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';
import { openActivityLog } from './activity-log.ts';
import { dropFormerYears, readTeam } from './activity-store.ts';

let server: TestServer;
let anja: Person;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  sanne = await server.addPerson('sanne', 'verbinder');
});
afterAll(() => server.close());

const dayAgo = 24 * 60 * 60_000;
const path = (query = '') => `/api/buurten/${server.slug}/activity${query}`;
const read = async (
  query = '',
  person = sanne,
): Promise<{ acts: Record<string, unknown>[]; before?: string }> => {
  const answer = await person.ask(path(query));
  expect(answer.status).toBe(200);
  return (await answer.json()) as { acts: Record<string, unknown>[]; before?: string };
};
const historyOf = async ({ id }: Content) => (await read(`?document=${id}`)).acts;

let counter = 1000;
/** An edit of a day ago that comes in now, as from a computer that was away. */
function edited(content: Content, change: Change, person: Person, t = Date.now() - dayAgo): Content {
  return editContent(kinds.member, content, content, change, { by: person.installation, n: ++counter, t });
}
async function send(person: Person, content: Content, rev: string | null = null): Promise<string> {
  const [answer] = await person.push([row(content, rev)]);
  expect(answer).toMatchObject({ ok: true });
  return String(answer?.['rev']);
}

test('tells who did what to a document and when, the latest first, and no value of it', async () => {
  const [name, word] = [`Zq${ulid().slice(-12)}`, `Zq${ulid().slice(-12)}`];
  const made = sanne.made('member', { givenName: name, familyName: 'B' });
  const rev = await send(sanne, made);
  await expect.poll(() => historyOf(made), { timeout: 9000 }).toHaveLength(1);
  // Also with a field of a newer app, that may be called anything.
  const change = { values: { notes: word, [word]: 'x' }, add: { skills: [word] } };
  const next = edited(made, change, anja);
  await send(anja, next, rev);
  await server.restart();
  const { by, n, t } = made.edits.made;
  expect(await historyOf(made)).toEqual([
    {
      document: made.id,
      by: anja.installation,
      n: counter,
      at: next.edits.at?.['notes']?.t,
      what: 'changed',
      fields: ['notes', 'skills'],
    },
    { document: made.id, by, n, at: t, what: 'made', fields: [] },
  ]);

  // The same once more, as after a lost answer: it is known, and nothing of it doubles.
  expect(await anja.push([row(next, rev)])).toMatchObject([{ error: 'conflict' }]);
  await server.restart();
  expect(await historyOf(made)).toHaveLength(2);

  // Erased: what was done stays, by ids that lead nowhere any more.
  await erase(server.store, server.buurt, [made.id], 'anja');
  expect((await historyOf(made)).map(({ what }) => what)).toEqual(['erased', 'changed', 'made']);
  expect(await filesWith(server.directory, [name, word])).toEqual([]);
});

test('tells what a team did page by page, and to nobody else', async () => {
  const people = Array.from({ length: 5 }, () => anja.made('member', { familyName: 'Test' }));
  await anja.push(people.map((content) => row(content)));
  await server.restart();
  const first = await read('?limit=3');
  expect(first.acts).toHaveLength(3);
  const seen = [...first.acts];
  for (let { before } = first; before;) {
    const page = await read(`?limit=3&before=${encodeURIComponent(before)}`);
    seen.push(...page.acts);
    before = page.before;
  }
  const documents = seen.map(({ document, what }) => `${String(document)} ${String(what)}`);
  expect(new Set(documents).size).toBe(documents.length);
  expect(documents).toEqual(expect.arrayContaining(people.map(({ id }) => `${id} made`)));
  const times = seen.map(({ at }) => Number(at));
  expect(times).toEqual(times.toSorted((a, b) => b - a));

  const partner = await server.addPerson('piet', 'partner');
  const elsewhere = await server.addBuurt('elders');
  const stranger = await server.addPerson('vreemd', 'coordinator', elsewhere);
  for (const person of [partner, stranger]) expect((await person.ask(path())).status).toBe(403);
  expect((await fetch(server.address + path())).status).toBe(401);
  for (const bad of ['?document=../x', '?before=x', '?limit=0', '?limit=1000', '?year=2020'])
    expect((await sanne.ask(path(bad))).status, bad).toBe(400);
  const theirs = await stranger.ask(`/api/buurten/${elsewhere.slug}/activity`);
  expect(await theirs.json()).toEqual({ acts: [] });
});

test('edits that follow each other are one act, and a store that was put back and hears them again doubles nothing', async () => {
  const made = anja.made('member', { familyName: 'Test' });
  const once = edited(made, { values: { notes: 'een' } }, anja);
  const twice = edited(once, { values: { phone: '+31485571242' } }, anja);
  const rev = await send(anja, made);
  await server.restart();
  await send(anja, twice, await send(anja, once, rev));
  await server.restart();
  const told = (await historyOf(made)).map(({ n, what, fields }) => ({ n, what, fields }));
  expect(told).toEqual([
    { n: counter, what: 'changed', fields: ['notes', 'phone'] },
    { n: made.edits.made.n, what: 'made', fields: [] },
  ]);

  // As from a store that has an older state of it, or none.
  const activity = openActivityLog(server.store.couch, server.store.clock);
  for (const stored of [{ is: 'document', rev, content: made } as const, undefined])
    activity.note(server.buurt, [{ kind: kinds.member, stored, next: twice }]);
  await activity.flush();
  const known = (await historyOf(made)).map(({ n, what, fields }) => ({ n, what, fields }));
  expect(known).toEqual(told);
});

test('what cannot be noted stops no push, and is said without anything of the document', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { couch, recent, clock } = server.store;
  const broken = {
    server: couch.server,
    db: () => {
      throw new Error('no disk');
    },
  };
  const activity = openActivityLog(broken, clock);
  const made = anja.made('member', { familyName: 'Geheimpje' });
  const answers = await bulkDocs({ couch, recent, activity }, server.buurt, [row(made)], {
    name: anja.name,
    roles: ['coordinator'],
    now: clock(),
    claims: () => Promise.resolve(true),
    owns: () => Promise.resolve(true),
    carries: () => Promise.resolve(false),
  });
  await activity.flush();
  expect(answers).toMatchObject([{ ok: true, id: made.id }]);
  expect(JSON.stringify(said.mock.calls)).toContain('no disk');
  expect(JSON.stringify(said.mock.calls)).not.toContain('Geheimpje');
  said.mockRestore();
});

test('what a clock of years ago says is noted now, and a former year goes as a whole', async () => {
  const { couch, clock } = server.store;
  const made = anja.made('member', { familyName: 'Test' });
  const long = { ...made.edits.made, t: Date.parse('2019-03-01T10:00:00Z') };
  const activity = openActivityLog(couch, clock);
  activity.note(server.buurt, [
    { kind: kinds.member, stored: undefined, next: { ...made, edits: { ...made.edits, made: long } } },
  ]);
  await activity.flush();
  const [act] = await historyOf(made);
  expect(Number(act?.['at'])).toBeGreaterThan(Date.now() - dayAgo);

  const inYears = (years: number) => new Date(Date.UTC(clock().getUTCFullYear() + years, 7, 1));
  await dropFormerYears(couch, server.buurt, inYears(0));
  expect((await read()).acts.length).toBeGreaterThan(0);
  await dropFormerYears(couch, server.buurt, inYears(1));
  const left = await readTeam(couch, server.buurt, { now: clock(), limit: 10, before: undefined });
  expect(
    left.acts.filter(
      (one) => isRecord(one) && new Date(one.at).getUTCFullYear() === clock().getUTCFullYear(),
    ),
  ).toEqual([]);
});
