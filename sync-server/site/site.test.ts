import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '#domain/kinds.ts';
import { publishChange } from '#domain/publication/publish.ts';
import { editContent } from '#domain/sync/edit.ts';
import { provision } from '../couchdb/provisioning.ts';
import { type Publisher, startPublisher } from '../publishing/publisher.ts';
import { type Person, row, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let publisher: Publisher;
let anja: Person;
beforeAll(async () => {
  server = await startTestServer();
  publisher = await startPublisher(server.store);
  anja = await server.addPerson('anja', 'coordinator');
});
afterAll(async () => {
  await publisher.stop();
  await server.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.address + path, { headers, redirect: 'manual' });
const pageOf = (path: string) => get(`/${server.slug}/${path}`).then((response) => response.text());

test('escapes everything that people write, and carries no script', async () => {
  const title = '<script>alert("1")</script> & <b>soep</b>';
  const when = { start: '2030-12-03T10:00', end: '2030-12-03T11:30', zone: 'Europe/Amsterdam' };
  const event = anja.made('event', { title, text: '"><img src=x onerror=alert(1)>', when, status: 'draft' });
  const published = editContent(
    kinds.event,
    event,
    event,
    publishChange(kinds.event, event, () => undefined, { at: '2026-11-25T10:00:00Z', by: anja.name }),
    { by: anja.installation, n: 60, t: Date.now() },
  );
  await anja.push([row(published)]);
  const path = `agenda/${event.id.slice('event:'.length)}`;
  await expect.poll(() => pageOf(path), { timeout: 5000 }).toContain('&lt;script&gt;');
  const page = await pageOf(path);
  expect(page).not.toMatch(/<script|<img src=x|<b>/);
  expect(page).toContain('dinsdag 3 december');
});

test('stands under its slug and under its own host name, with the links that go with it', async () => {
  const host = `dorp-${server.slug}.example`;
  await provision(
    server.store.couch,
    server.store.registry,
    {
      id: anja.made('buurt', {}).id,
      slug: `eigen-${server.slug}`.slice(0, 40),
      name: 'Eigen Huis',
      domains: [host],
    },
    new Date(),
  );
  const { hostname, port } = new URL(server.address);
  const { request } = await import('node:http');
  const page = await new Promise<string>((resolve, reject) => {
    request({ hostname, port, path: '/', headers: { Host: host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(text));
    })
      .once('error', reject)
      .end();
  });
  expect(page).toContain('Eigen Huis');
  expect(page).toContain('href="/agenda"');
  expect(await pageOf('')).toContain(`href="/${server.slug}/agenda"`);
});

test('lists the buurten at the root, sends a bare slug to its page, and says plainly what is not there', async () => {
  expect(await (await get('/')).text()).toContain('Buurt ons-dorp');
  const bare = await get(`/${server.slug}`);
  expect([bare.status, bare.headers.get('location')]).toEqual([302, `/${server.slug}/`]);
  for (const path of [
    '/geen-buurt/',
    `/${server.slug}/geen-pagina`,
    `/${server.slug}/agenda/01K00000000000000000000000`,
  ]) {
    const response = await get(path);
    expect(response.status, path).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
  }
});

test('costs nothing when nothing changed, and is closed to whatever is not its own', async () => {
  const first = await get(`/${server.slug}/agenda`);
  const again = await get(`/${server.slug}/agenda`, { 'If-None-Match': first.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  expect(first.headers.get('set-cookie')).toBeNull();
});

test('has its style and its type from this server', async () => {
  const style = await (await get(`/${server.slug}/style.css`)).text();
  const [, font = ''] = /url\((\/site-assets\/fonts\/[a-z0-9-]+\.woff2)\)/.exec(style) ?? [];
  const response = await get(font);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'font/woff2']);
  expect((await get('/site-assets/fonts/..%2f..%2fserver.ts')).status).toBe(404);
});
