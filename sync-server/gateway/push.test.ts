import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '#domain/kinds.ts';
import { publishChange } from '#domain/publication/publish.ts';
import { editContent } from '#domain/sync/edit.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let anja: Person;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  sanne = await server.addPerson('sanne', 'verbinder');
});
afterAll(() => server.close());

const member = { givenName: 'Truus', familyName: 'Bakker' };
const when = { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' };
const stampOf = (person: Person, n: number) => ({ by: person.installation, n, t: Date.now() });

describe('a push', () => {
  test('is answered row by row: one wrong document holds up no other', async () => {
    const good = sanne.made('member', member);
    const answers = await sanne.push([
      row(sanne.made('member', { ...member, phone: 'bel maar' })),
      row(good),
      { _id: 'member:te-kort', kind: 'member' },
      { _id: 'geheim:01K00000000000000000000000', kind: 'geheim' },
      { ...row(sanne.made('member', member)), _attachments: {} },
      { ...row(sanne.made('member', member)), _deleted: true },
      'geen document',
    ]);
    expect(answers.map(({ error, reason }) => [error, reason])).toEqual([
      ['forbidden', 'not-valid'],
      [undefined, undefined],
      ['forbidden', 'not-valid'],
      ['forbidden', 'unknown-kind'],
      ['forbidden', 'not-valid'],
      ['forbidden', 'not-valid'],
      ['forbidden', 'bad-id'],
    ]);
    expect(answers[0]).toMatchObject({ fields: ['phone'] });
    expect(answers[1]).toMatchObject({ ok: true, id: good.id });
  });

  test('of an app more than one version behind is told to update first', async () => {
    const { shape } = kinds.member;
    const send = async (newest: number) => {
      Object.assign(kinds.member, { shape: newest });
      return sanne.push([{ ...row(sanne.made('member', member)), shape }]);
    };
    try {
      expect(await send(shape + 1)).toMatchObject([{ ok: true }]);
      expect(await send(shape + 2)).toMatchObject([{ error: 'forbidden', reason: 'update-first' }]);
    } finally {
      Object.assign(kinds.member, { shape });
    }
  });

  test('that builds on an older revision gets the document that stands there now', async () => {
    const first = sanne.made('member', member);
    const [made] = await sanne.push([row(first)]);
    const newer = editContent(
      kinds.member,
      first,
      first,
      { values: { notes: 'van Anja' } },
      stampOf(anja, 90),
    );
    await anja.push([row(newer, String(made?.['rev']))]);
    const older = editContent(
      kinds.member,
      first,
      first,
      { values: { notes: 'van Sanne' } },
      stampOf(sanne, 91),
    );
    const [conflict] = await sanne.push([row(older, String(made?.['rev']))]);
    expect(conflict).toMatchObject({ error: 'conflict', current: { _id: first.id, notes: 'van Anja' } });
    const [again] = await sanne.push([row(first)]);
    expect(again).toMatchObject({ error: 'conflict', current: { notes: 'van Anja' } });
  });

  test('cannot bring the same id twice, or build on what never was', async () => {
    const one = sanne.made('member', member);
    const twice = await sanne.push([row(one), row(one)]);
    expect(twice.map(({ ok, error }) => ok ?? error)).toEqual([true, 'conflict']);
    const [orphan] = await sanne.push([
      row(sanne.made('member', member), '3-0123456789abcdef0123456789abcdef'),
    ]);
    expect(orphan).toMatchObject({ error: 'forbidden', reason: 'missing-parent' });
  });

  test('of a verbinder cannot put something on the site, and can take it off', async () => {
    const event = sanne.made('event', { title: 'Soep', when, status: 'draft' });
    const [made] = await sanne.push([row(event)]);
    const publish = publishChange(kinds.event, event, () => undefined, {
      at: '2026-11-25T10:00:00Z',
      by: anja.name,
    });
    const published = (by: Person, n: number) =>
      editContent(kinds.event, event, event, publish, stampOf(by, n));
    const [refused] = await sanne.push([row(published(sanne, 50), String(made?.['rev']))]);
    expect(refused).toMatchObject({
      error: 'forbidden',
      reason: 'not-allowed',
      fields: ['public', 'status'],
    });
    const [allowed] = await anja.push([row(published(anja, 51), String(made?.['rev']))]);
    expect(allowed).toMatchObject({ ok: true });
    const shown = published(anja, 51);
    const withdrawn = editContent(
      kinds.event,
      shown,
      shown,
      { values: { status: 'withdrawn', public: undefined } },
      stampOf(sanne, 52),
    );
    expect((await sanne.push([row(withdrawn, String(allowed?.['rev']))]))[0]).toMatchObject({ ok: true });
  });

  test('cannot be written in the name of a colleague, of the server, or of a clock far ahead', async () => {
    await anja.push([row(anja.made('member', member))]);
    const foreign = { ...sanne.made('member', member) };
    const inNameOf = (by: string) => ({
      ...foreign,
      id: sanne.made('member', member).id,
      edits: { vv: { [by]: 1 }, made: { by, n: 1, t: 1 } },
    });
    const late = sanne.made('member', member);
    const ahead = {
      ...late,
      edits: { ...late.edits, made: { ...late.edits.made, t: Date.now() + 3_600_000 } },
    };
    const answers = await sanne.push([
      row(inNameOf(anja.installation)),
      row(inNameOf('server000001')),
      row(ahead),
    ]);
    expect(answers.map(({ reason }) => reason)).toEqual(['not-yours', 'not-yours', 'clock-ahead']);
  });

  test('cannot reach another place of the store by the name of an installation', async () => {
    const event = sanne.made('event', { title: 'Soep', when, status: 'draft' });
    const path = '_design/../../buurtverbinder-registry/slug:zzz-evil';
    const [answer] = await sanne.push([
      row({ ...event, edits: { ...event.edits, vv: { ...event.edits.vv, [path]: 1 } } }),
    ]);
    expect(answer).toMatchObject({ error: 'forbidden', reason: 'not-valid', fields: ['edits'] });
    expect((await sanne.ask(`/${server.slug}/`)).status).toBe(200);
    const { rows } = await server.store.couch.db('buurtverbinder-registry').list();
    expect(rows.map(({ id }) => id)).not.toContain('slug:zzz-evil');
  });

  test('cannot mark a document as erased, or wear out the server with what it holds', async () => {
    const start = performance.now();
    const words = Array.from({ length: 40_000 }, (_, n) => `woord${n}`);
    let deep: unknown = 'diep';
    for (let n = 0; n < 2000; n++) deep = [deep];
    const answers = await sanne.push([
      { ...row(sanne.made('member', member)), erased: true, lost: true },
      { ...row(sanne.made('member', member)), villages: words },
      { ...row(sanne.made('member', member)), email: `a@${'b.'.repeat(40_000)}` },
      { ...row(sanne.made('member', member)), deep },
      { ...row(sanne.made('member', member)), skills: ['__proto__'] },
      row(sanne.made('member', member)),
    ]);
    expect(answers.map(({ ok, reason }) => ok ?? reason)).toEqual([
      'not-valid',
      'not-valid',
      'not-valid',
      'too-large',
      'not-valid',
      true,
    ]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('cannot change a value under the stamp of a colleague, or make a second buurt', async () => {
    const first = anja.made('member', member);
    const [made] = await anja.push([row(first)]);
    const forged = { ...first, givenName: 'Geertruida' };
    const [answer] = await sanne.push([row(forged, String(made?.['rev']))]);
    expect(answer).toMatchObject({ reason: 'not-yours', fields: ['givenName'] });
    const [second] = await anja.push([row(anja.made('buurt', { name: 'Gekaapt', slug: 'gekaapt' }))]);
    expect(second).toMatchObject({ error: 'forbidden', reason: 'unknown-kind' });
  });

  test('with the same key twice in its JSON is read once and written again by us', async () => {
    const good = JSON.stringify(row(sanne.made('member', member)));
    const doubled = good.replace('"givenName"', '"givenName":"Piet","givenName"');
    const response = await sanne.ask(`/db/${server.slug}/_bulk_docs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `{"docs":[${doubled}]}`,
    });
    const [answer] = (await response.json()) as { id: string }[];
    const list = await sanne.ask(
      `/db/${server.slug}/_all_docs?include_docs=true&startkey=${encodeURIComponent(JSON.stringify(answer?.id))}&limit=1`,
    );
    expect(await list.json()).toMatchObject({ rows: [{ doc: { givenName: 'Truus' } }] });
  });
});
