import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from './accounts.ts';
import { post, startTestServer, type TestServer, testPassword } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const signIn = (name: string, password: string) => post(`${server.address}/api/session`, { name, password });

describe('signing in', () => {
  test('gives tokens and the buurten with the roles there; capitals in the name do not matter', async () => {
    const { name } = await server.addPerson('anja', 'coordinator');
    const response = await signIn(name.toUpperCase(), testPassword);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      expiresIn: 600,
      buurten: [{ slug: server.slug, name: 'Buurt ons-dorp', roles: ['coordinator'] }],
    });
  });

  test('says the same of a wrong name and a wrong password', async () => {
    const { name } = await server.addPerson('ruud', 'coordinator');
    const [wrongName, wrongPassword] = await Promise.all([signIn('wie-dan', 'x'), signIn(name, 'x')]);
    expect([wrongName.status, wrongPassword.status]).toEqual([401, 401]);
    expect(await wrongName.text()).toBe(await wrongPassword.text());
  });

  test('stops after five wrong passwords, also for the right one, and goes on after five minutes', async () => {
    const { name } = await server.addPerson('sanne', 'verbinder');
    for (let tries = 0; tries < 5; tries++) await signIn(name, `fout ${tries}`);
    const locked = await signIn(name, testPassword);
    expect(locked.status).toBe(429);
    expect(await locked.text()).toContain('Wacht vijf minuten');
    server.wait(5 * 60_000 + 1000);
    // A CouchDB of its own keeps its own clock on this, and it is asked again only then.
    if (!process.env['COUCHDB_URL']) expect((await signIn(name, testPassword)).status).toBe(200);
  });

  test('is not fooled by spaces round the name', async () => {
    const { name } = await server.addPerson('greet', 'verbinder');
    for (let tries = 0; tries < 5; tries++) await signIn(name + ' '.repeat(tries), `fout ${tries}`);
    expect((await signIn(`${name}      `, testPassword)).status).toBe(429);
  });

  test('refuses what is no sign-in without a word about why', async () => {
    expect((await post(`${server.address}/api/session`, { name: 'x' })).status).toBe(400);
    expect(
      (await post(`${server.address}/api/session`, { name: 'x', password: 'y', admin: true })).status,
    ).toBe(400);
  });
});

describe('a session', () => {
  test('is renewed by its refresh token until it is signed out', async () => {
    const { name } = await server.addPerson('mo', 'verbinder');
    const { refreshToken } = (await (await signIn(name, testPassword)).json()) as { refreshToken: string };
    const refresh = () => post(`${server.address}/api/session/refresh`, { refreshToken });
    expect((await refresh()).status).toBe(200);
    expect((await post(`${server.address}/api/session`, { refreshToken }, 'DELETE')).status).toBe(204);
    expect((await refresh()).status).toBe(401);
  });

  test('ends: the access token after ten minutes, the refresh token after thirty days', async () => {
    const person = await server.addPerson('elly', 'verbinder');
    const { refreshToken } = (await (await signIn(person.name, testPassword)).json()) as {
      refreshToken: string;
    };
    const look = () => person.ask(`/db/${server.slug}/_changes?since=0&limit=1`);
    expect((await look()).status).toBe(200);
    server.wait(601_000);
    expect((await look()).status).toBe(401);
    server.wait(31 * 86_400_000);
    expect((await post(`${server.address}/api/session/refresh`, { refreshToken })).status).toBe(401);
  });

  test('ends with a new password, the access token that is open too', async () => {
    const person = await server.addPerson('wim', 'verbinder');
    const { refreshToken } = (await (await signIn(person.name, testPassword)).json()) as {
      refreshToken: string;
    };
    const refresh = () => post(`${server.address}/api/session/refresh`, { refreshToken });
    expect((await refresh()).status).toBe(200);
    server.wait(1000);
    const accounts = openAccounts(server.store.couch, () => new Date(Date.now() + 40 * 86_400_000));
    await accounts.save(person.name, 'een-heel-nieuw-wachtwoord', {
      buurtId: server.buurt.id,
      role: 'verbinder',
    });
    server.wait(11_000);
    expect((await refresh()).status).toBe(401);
    expect((await person.ask(`/db/${server.slug}/_changes?since=0`)).status).toBe(401);
  });

  test('cannot be made by signing a token with another secret or with none', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = `${part({ alg: 'none' })}.${part({ sub: 'anja', exp: 9_999_999_999 })}.`;
    const response = await fetch(`${server.address}/db/${server.slug}/_changes`, {
      headers: { Authorization: `Bearer ${forged}` },
    });
    expect(response.status).toBe(401);
  });
});

describe('many names from one place', () => {
  test('stops whoever tries many names from one place', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => signIn(`gok-${n}`, 'x')));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });
});
