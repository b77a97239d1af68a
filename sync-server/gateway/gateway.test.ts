import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** The status of a path as it is written, which `fetch` would tidy first. */
function raw(method: string, path: string, token = ''): Promise<number> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { Authorization: token } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end();
  });
}

describe('the allow-list', () => {
  test('knows four routes, and nothing else of CouchDB by whatever spelling', async () => {
    const db = `/db/${server.slug}`;
    const paths = [
      ['GET', `${db}`],
      ['PUT', `${db}`],
      ['DELETE', `${db}`],
      ['GET', `${db}/_security`],
      ['PUT', `${db}/_security`],
      ['GET', `${db}/_design/x`],
      ['GET', `${db}/_local/x`],
      ['POST', `${db}/_find`],
      ['POST', `${db}/_bulk_get`],
      ['POST', `${db}/_purge`],
      ['POST', `${db}/_compact`],
      ['POST', `${db}/_revs_diff`],
      ['GET', `${db}/member:01K00000000000000000000000`],
      ['GET', '/db/_users/_all_docs'],
      ['GET', '/db//_all_docs'],
      ['GET', `${db}/%5Fsecurity`],
      ['GET', `${db}/..%2F_users/_all_docs`],
      ['GET', `${db}/../_users/_all_docs`],
      ['GET', `${db};x/_changes`],
      ['GET', `/DB/${server.slug}/_changes`],
      ['POST', '/_replicate'],
      ['GET', '/_session'],
      ['GET', '/_utils/'],
    ] as const;
    for (const [method, path] of paths)
      expect([403, 404], `${method} ${path}`).toContain(await raw(method, path, `Bearer ${anja.token}`));
  });

  test('refuses parameters that devices do not need', async () => {
    for (const query of [
      'filter=_view',
      'feed=continuous',
      'feed=eventsource',
      'attachments=true',
      'conflicts=true',
    ])
      expect((await anja.ask(`/db/${server.slug}/_changes?since=0&${query}`)).status, query).toBe(400);
  });

  test('lets in nobody without a token, from another buurt, or without work there', async () => {
    const elsewhere = await server.addPerson('els', 'coordinator', await server.addBuurt('elders'));
    const partner = await server.addPerson('partner', 'partner');
    const path = `/db/${server.slug}/_changes?since=0`;
    expect((await fetch(server.address + path)).status).toBe(401);
    expect((await elsewhere.ask(path)).status).toBe(403);
    expect((await elsewhere.ask('/db/bestaat-niet/_changes?since=0')).status).toBe(403);
    expect((await partner.ask(path)).status).toBe(403);
  });
});

describe('the feed', () => {
  test('parks a long poll and wakes it by a write', async () => {
    const now = (await (await sanne.ask(`/db/${server.slug}/_changes?since=now&limit=1`)).json()) as {
      last_seq: unknown;
    };
    const since = encodeURIComponent(String(now.last_seq));
    const parked = sanne.ask(`/db/${server.slug}/_changes?since=${since}&feed=longpoll&include_docs=true`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    const written = anja.made('member', { ...member, givenName: 'Wakker' });
    await anja.push([row(written)]);
    expect(await (await parked).json()).toMatchObject({
      results: [{ id: written.id, doc: { givenName: 'Wakker' } }],
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('ends a poll without rows when nothing comes', async () => {
    const now = (await (await sanne.ask(`/db/${server.slug}/_changes?since=now&limit=1`)).json()) as {
      last_seq: unknown;
    };
    const since = encodeURIComponent(String(now.last_seq));
    const answer = await sanne.ask(`/db/${server.slug}/_changes?since=${since}&feed=longpoll&timeout=300`);
    expect(await answer.json()).toMatchObject({ results: [] });
  });

  test('ends the oldest poll of who parks more than a team of windows needs', async () => {
    const now = (await (await sanne.ask(`/db/${server.slug}/_changes?since=now&limit=1`)).json()) as {
      last_seq: unknown;
    };
    const since = encodeURIComponent(String(now.last_seq));
    const start = performance.now();
    const polls = Array.from({ length: 8 }, () =>
      sanne
        .ask(`/db/${server.slug}/_changes?since=${since}&feed=longpoll&timeout=3000`)
        .then(() => performance.now() - start),
    );
    const times = (await Promise.all(polls)).toSorted((a, b) => a - b);
    expect(times.filter((time) => time < 1500)).toHaveLength(2);
  });

  test('tells who writes with which installation, within the team only', async () => {
    const other = await server.addPerson('els', 'coordinator', await server.addBuurt('nog-elders'));
    await sanne.push([row(sanne.made('member', member))]);
    const names = await (await anja.ask(`/api/buurten/${server.slug}/installations`)).json();
    expect(names).toMatchObject({ [sanne.installation]: sanne.name });
    expect((await other.ask(`/api/buurten/${server.slug}/installations`)).status).toBe(403);
  });
});
