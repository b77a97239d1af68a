import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, post, startTestServer, type TestServer, testPassword } from '../testing/test-server.ts';

let server: TestServer;
let anja: Person;
let run: string;
beforeAll(async () => {
  server = await startTestServer();
  anja = await server.addPerson('anja', 'coordinator');
  run = server.slug.slice(-8);
});
afterAll(() => server.close());

interface Made {
  token: string;
  invitation: { id: string; role: string; until: string; for?: string };
}

const path = () => `/api/buurten/${server.slug}/invitations`;
const withBody = (method: string, body: object) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
const invite = async (role = 'verbinder'): Promise<Made> =>
  (await (await anja.ask(path(), withBody('POST', { role, for: 'Mo' }))).json()) as Made;
const open = async () =>
  ((await (await anja.ask(`/api/buurten/${server.slug}/team`)).json()) as { invitations: object[] })
    .invitations;
const look = (token: string) => post(`${server.address}/api/invitations`, { slug: server.slug, token });
const password = 'drie bomen aan de dijk';
/** The limit on guessing is per minute and address; a test that joins often moves on. */
const join = (token: string, name: string, more: object = {}) =>
  post(`${server.address}/api/invitations/accept`, { slug: server.slug, token, name, password, ...more });

describe('an invitation', () => {
  test('brings somebody in with their own name and password and the role it was made for, once', async () => {
    const { token, invitation } = await invite('coordinator');
    expect(await open()).toEqual([expect.objectContaining({ id: invitation.id, for: 'Mo', by: anja.name })]);
    expect(await (await look(token)).json()).toMatchObject({ role: 'coordinator', by: anja.name });
    expect((await join(token, `Zoë-${run}`)).status).toBe(201);
    const session = await post(`${server.address}/api/session`, { name: `zoë-${run}`, password });
    expect(await session.json()).toMatchObject({ buurten: [{ slug: server.slug, roles: ['coordinator'] }] });
    expect((await join(token, `nog-iemand-${run}`)).status).toBe(410);
    expect((await look(token)).status).toBe(410);
    expect(await open()).toEqual([]);
  });

  test('lets one in of two who use it at the same moment', async () => {
    const { token } = await invite();
    const answers = await Promise.all([join(token, `een-${run}`), join(token, `twee-${run}`)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 410]);
  });

  test('cannot be used when it was taken back, until that is undone, nor after seven days', async () => {
    const { token, invitation } = await invite();
    const put = (takenBack: boolean) =>
      anja.ask(`${path()}/${invitation.id}`, withBody('PUT', { takenBack }));
    expect((await put(true)).status).toBe(204);
    expect((await look(token)).status).toBe(410);
    expect(await open()).toEqual([]);
    expect((await put(false)).status).toBe(204);
    expect((await look(token)).status).toBe(200);
    expect((await anja.ask(`${path()}/er-niet`, withBody('PUT', { takenBack: true }))).status).toBe(404);
    server.wait(7 * 86_400_000 + 1000);
    expect((await look(token)).status).toBe(410);
    // The clock is kept; whoever is signed in for ten minutes is not any more.
    anja = await server.addPerson('anja', 'coordinator');
    expect(await open()).toEqual([]);
  });

  test('stands in the store without what it is used with', async () => {
    const { token } = await invite();
    const { rows } = await server.store.couch
      .db<object>('buurtverbinder-invitations')
      .list({ include_docs: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is of its own buurt, and of this form only', async () => {
    const { token } = await invite();
    const other = await server.addBuurt('elders');
    expect((await post(`${server.address}/api/invitations`, { slug: other.slug, token })).status).toBe(410);
    for (const odd of ['', 'kort', `${token}x`, '../_users'])
      expect(
        (await post(`${server.address}/api/invitations`, { slug: server.slug, token: odd })).status,
      ).toBe(400);
    expect((await anja.ask(path(), withBody('POST', { role: 'operator' }))).status).toBe(400);
  });
});

describe('a name and a password', () => {
  test('of somebody else is not given away, and the invitation can still be used', async () => {
    const { token } = await invite();
    const taken = await join(token, anja.name);
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain('Deze naam heeft al iemand.');
    expect((await look(token)).status).toBe(200);
  });

  test('of who was in the team before bring them back', async () => {
    const person = await server.addPerson('terug', 'verbinder');
    await anja.ask(`/api/buurten/${server.slug}/team/${person.name}`, { method: 'DELETE' });
    expect((await person.ask(`/db/${server.slug}/_changes?since=0`)).status).toBe(403);
    const { token } = await invite('verbinder');
    expect((await join(token, person.name, { password: testPassword })).status).toBe(201);
    expect((await person.ask(`/db/${server.slug}/_changes?since=0`)).status).toBe(200);
  });

  test('that are not safe are refused before anything is used up, and guessing is slowed down', async () => {
    const { token } = await invite();
    // A minute of its own for the limit.
    for (const [name, given] of [
      ['kort', 'kort'],
      ['anja@huis', password],
      [`weg-${run}`, 'aaaaaaaaaaaa'],
    ] as const)
      expect([400, 429]).toContain((await join(token, name, { password: given })).status);
    expect((await look(token)).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => join(token, `gok ${n}!`)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);
  });
});

test('no more than twenty stand open', async () => {
  const before = (await open()).length;
  const answers: number[] = [];
  for (let n = before; n < 21; n++)
    answers.push((await anja.ask(path(), withBody('POST', { role: 'partner' }))).status);
  expect(answers.slice(-2)).toEqual([201, 409]);
});
