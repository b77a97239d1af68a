import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppProtocol, answerAppRequest } from './app-protocol.ts';

let folder = '';
let app: AppProtocol;
const forwarded: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-protocol-'));
  await mkdir(join(folder, 'renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer/assets/app.js'), 'run()');
  await writeFile(join(folder, 'renderer/notes.txt'), 'not a part of the app');
  await writeFile(join(folder, 'secret.json'), '{}');
  app = {
    root: join(folder, 'renderer'),
    readFile: async (path) => new Uint8Array(await readFile(path)),
    forward: async (request) => {
      forwarded.push(request.url);
      return new Response('from the server');
    },
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, init?: RequestInit) =>
  answerAppRequest(app, new Request(`app://buurtverbinder${path}`, init));

describe('the app protocol', () => {
  test('serves the app’s own files with their type', async () => {
    const page = await get('/');
    expect([page.status, page.headers.get('Content-Type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ]);
    const script = await get('/assets/app.js');
    expect([script.headers.get('Content-Type'), script.headers.get('X-Content-Type-Options')]).toEqual([
      'text/javascript; charset=utf-8',
      'nosniff',
    ]);
  });

  test('starts no service worker, because the files are at hand', async () => {
    const script = await get('/registerSW.js');
    expect([script.status, script.headers.get('Content-Type'), await script.text()]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      '',
    ]);
  });

  test('never leaves its folder', async () => {
    const ways = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/..%5csecret.json',
      '/%00',
      '/%zz',
      '//etc/passwd',
    ];
    for (const way of ways) expect([way, (await get(way)).status]).toEqual([way, 404]);
  });

  test('serves no folder, no unknown type, no absent file and no other host', async () => {
    for (const path of ['/assets', '/notes.txt', '/absent.js']) expect((await get(path)).status).toBe(404);
    expect((await answerAppRequest(app, new Request('app://anders/index.html'))).status).toBe(404);
  });

  test('only lets its files be read', async () => {
    expect((await get('/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await get('/index.html', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('hands the team’s addresses on and nothing else', async () => {
    expect(await (await get('/api/session', { method: 'POST', body: '{}' })).text()).toBe('from the server');
    expect((await get('/db/ons-voorbeeld/_changes?since=0')).status).toBe(200);
    expect((await get('/beheer')).status).toBe(404);
    expect((await get('/metrics')).status).toBe(404);
    expect(forwarded).toEqual([
      'app://buurtverbinder/api/session',
      'app://buurtverbinder/db/ons-voorbeeld/_changes?since=0',
    ]);
  });
});
