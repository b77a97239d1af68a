import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forwardToServer } from './forward.ts';

let address = '';
let last: { request: IncomingMessage; body: string } | null = null;

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    last = { request, body };
    if (request.url === '/db/elders') response.writeHead(302, { Location: 'https://elders.example/' });
    else response.writeHead(409, { 'Content-Type': 'application/json', 'Set-Cookie': 'a=b' });
    response.end('{"error":"conflict"}');
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const send = (path: string, init: RequestInit = {}, to: string | null = address) =>
  forwardToServer(
    (url, options) => fetch(url, options),
    to,
    new Request(`app://buurtverbinder${path}`, init),
  );

describe('handing on to the team’s server', () => {
  test('keeps method, path, question, body and token, and the answer’s status and body', async () => {
    const answer = await send('/db/voorbeeld/_bulk_docs?x=1', {
      method: 'POST',
      headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json', Cookie: 'a=b' },
      body: '{"docs":[]}',
    });
    expect([answer.status, await answer.json()]).toEqual([409, { error: 'conflict' }]);
    expect([last?.request.method, last?.request.url, last?.body]).toEqual([
      'POST',
      '/db/voorbeeld/_bulk_docs?x=1',
      '{"docs":[]}',
    ]);
    expect(last?.request.headers).toMatchObject({
      authorization: 'Bearer t',
      'content-type': 'application/json',
    });
    expect(last?.request.headers).not.toHaveProperty('cookie');
    expect(last?.request.headers).not.toHaveProperty('origin');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  test('is a network error when the server cannot be reached or sends us elsewhere', async () => {
    expect((await send('/api/session', {}, 'http://127.0.0.1:1')).type).toBe('error');
    expect((await send('/db/elders')).type).toBe('error');
  });

  test('says in words that no server was chosen yet', async () => {
    const answer = await send('/api/session', {}, null);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { error: 'no-server', message: expect.stringContaining('server van je team') },
    ]);
  });
});
