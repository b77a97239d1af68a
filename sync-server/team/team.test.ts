import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '../accounts/accounts.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import {
  type Person,
  post,
  row,
  startTestServer,
  type TestServer,
  testPassword,
} from '../testing/test-server.ts';

let server: TestServer;
let buurt: BuurtEntry;
let anja: Person;
let sanne: Person;
beforeAll(async () => {
  server = await startTestServer();
  buurt = await server.addBuurt('team');
  anja = await server.addPerson('anja', 'coordinator', buurt);
  sanne = await server.addPerson('sanne', 'verbinder', buurt);
});
afterAll(() => server.close());

const path = (rest = '') => `/api/buurten/${buurt.slug}/team${rest}`;
const send = (person: Person, method: string, where: string, body?: object) =>
  person.ask(where, {
    method,
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
const signIn = (name: string, password = testPassword) =>
  post(`${server.address}/api/session`, { name, password });
const refreshTokenOf = async (name: string) => {
  const { refreshToken } = (await (await signIn(name)).json()) as { refreshToken: string };
  return refreshToken;
};
const refresh = (refreshToken: string) => post(`${server.address}/api/session/refresh`, { refreshToken });

/** A long poll of somebody that waits at the server; gives its answer. */
async function parkedPoll(person: Person, timeout = 50_000): Promise<{ answer: Promise<Response> }> {
  const start = (await (await person.ask(`/db/${buurt.slug}/_changes?since=now&limit=1`)).json()) as {
    last_seq: unknown;
  };
  const since = encodeURIComponent(String(start.last_seq));
  const answer = person.ask(
    `/db/${buurt.slug}/_changes?since=${since}&feed=longpoll&timeout=${timeout}&include_docs=true`,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { answer };
}

describe('the list of the team', () => {
  test('is seen by all who work in it, and by nobody else', async () => {
    const elsewhere = await server.addPerson('els', 'coordinator', await server.addBuurt('elders'));
    expect(await (await sanne.ask(path())).json()).toEqual({
      members: [
        { name: anja.name, roles: ['coordinator'] },
        { name: sanne.name, roles: ['verbinder'] },
      ],
    });
    expect(await (await anja.ask(path())).json()).toMatchObject({ invitations: [] });
    expect((await elsewhere.ask(path())).status).toBe(403);
    expect((await fetch(server.address + path())).status).toBe(401);
  });

  test('is changed by a coordinator only, also not by one who was it a moment ago', async () => {
    for (const [method, where, body] of [
      ['PUT', path(`/${sanne.name}`), { role: 'coordinator' }],
      ['DELETE', path(`/${anja.name}`), undefined],
      ['DELETE', path(`/${anja.name}/sessions`), undefined],
      ['POST', `/api/buurten/${buurt.slug}/invitations`, { role: 'coordinator' }],
    ] as const)
      expect((await send(sanne, method, where, body)).status, `${method} ${where}`).toBe(403);
    const ruud = await server.addPerson('ruud', 'coordinator', buurt);
    expect((await ruud.ask(path())).status).toBe(200);
    expect((await send(anja, 'PUT', path(`/${ruud.name}`), { role: 'verbinder' })).status).toBe(204);
    expect((await send(ruud, 'PUT', path(`/${ruud.name}`), { role: 'coordinator' })).status).toBe(403);
    await send(anja, 'DELETE', path(`/${ruud.name}`));
  });

  test('keeps a coordinator, and takes only roles that a team has and people who are in it', async () => {
    for (const answer of [
      await send(anja, 'PUT', path(`/${anja.name}`), { role: 'verbinder' }),
      await send(anja, 'DELETE', path(`/${anja.name}`)),
    ]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('de laatste coördinator');
    }
    expect((await send(anja, 'PUT', path(`/${sanne.name}`), { role: 'operator' })).status).toBe(400);
    expect((await send(anja, 'PUT', path('/niemand'), { role: 'partner' })).status).toBe(404);
    const elsewhere = await server.addPerson('bo', 'verbinder', await server.addBuurt('ginds'));
    expect((await send(anja, 'PUT', path(`/${elsewhere.name}`), { role: 'partner' })).status).toBe(404);
    expect((await send(anja, 'DELETE', path(`/${elsewhere.name}/sessions`))).status).toBe(404);
  });

  test('a new role counts at once, and nobody has to sign in again', async () => {
    const { name, ask } = await server.addPerson('mo', 'verbinder', buurt);
    const token = await refreshTokenOf(name);
    expect((await send(anja, 'PUT', path(`/${name}`), { role: 'coordinator' })).status).toBe(204);
    expect(await (await ask(path())).json()).toHaveProperty('invitations');
    expect(await (await refresh(token)).json()).toMatchObject({ buurten: [{ roles: ['coordinator'] }] });
  });
});

describe('who is taken out of the team', () => {
  test('is out at once at this server: tokens, a poll that waits, and what they still send', async () => {
    const person = await server.addPerson('weg', 'verbinder', buurt);
    const token = await refreshTokenOf(person.name);
    const { answer } = await parkedPoll(person);
    const began = performance.now();
    expect((await send(anja, 'DELETE', path(`/${person.name}`))).status).toBe(204);
    expect((await answer).status).toBe(403);
    expect(performance.now() - began).toBeLessThan(2000);
    const refused = await refresh(token);
    expect([refused.status, await refused.json()]).toMatchObject([403, { error: 'left' }]);
    expect(await person.push([row(person.made('member', { givenName: 'Na' }))])).toMatchObject({
      error: 'forbidden',
    });
  });

  test('is out within a minute at every other server, also with a poll that was waiting there', async () => {
    const person = await server.addPerson('elders', 'verbinder', buurt);
    const token = await refreshTokenOf(person.name);
    // The longest that a poll waits is 50 seconds; then it is asked anew, for an account counts for 10.
    const { answer } = await parkedPoll(person, 1500);
    const otherServer = openAccounts(server.store.couch, () => new Date());
    expect(await otherServer.remove(person.name, buurt.id)).toBe(true);
    expect((await refresh(token)).status).toBe(403);
    server.wait(11_000);
    expect((await answer).status).toBe(403);
    expect((await person.ask(`/db/${buurt.slug}/_changes?since=0`)).status).toBe(403);
  });

  test('keeps the other buurten they work in', async () => {
    const other = await server.addBuurt('tweede');
    const person = await server.addPerson('dubbel', 'verbinder', buurt);
    const accounts = openAccounts(server.store.couch, () => new Date());
    await accounts.setRole(person.name, { buurtId: other.id, role: 'verbinder' });
    const token = await refreshTokenOf(person.name);
    await send(anja, 'DELETE', path(`/${person.name}`));
    expect(await (await refresh(token)).json()).toMatchObject({ buurten: [{ slug: other.slug }] });
  });
});

describe('a lost device', () => {
  test('is out at once with all it holds, and whoever knows the password signs in anew', async () => {
    const person = await server.addPerson('kwijt', 'verbinder', buurt);
    const token = await refreshTokenOf(person.name);
    const { answer } = await parkedPoll(person);
    server.wait(10);
    expect((await send(anja, 'DELETE', path(`/${person.name}/sessions`))).status).toBe(204);
    expect((await answer).status).toBe(401);
    expect((await person.ask(`/db/${buurt.slug}/_changes?since=0`)).status).toBe(401);
    const refused = await refresh(token);
    expect([refused.status, await refused.json()]).toMatchObject([401, { error: 'ended' }]);
    const again = await refreshTokenOf(person.name);
    expect((await refresh(again)).status).toBe(200);
  });
});
