import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, waitUntilReady } from './running.ts';

let asked = 0;
let port = 0;
// Not ready the first two times, as a server that is still making its demo buurt.
const server = createServer((_request, response) => {
  asked += 1;
  response.writeHead(asked > 2 ? 200 : 503).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A command that starts a process which says when it is asked to stop, and ends as that one ends. */
const command = `
  import { Household } from './build/running.ts';
  const household = new Household();
  const child = household.start(process.execPath, ['-e', \`
    process.on('SIGTERM', () => { console.log('stopped well'); process.exit(0); });
    setInterval(() => undefined, 1000);
    console.log('runs');
  \`]);
  child.once('exit', () => void household.end(1));
`;

describe('starting what people run', () => {
  test('takes a later port when the wanted one is in use', async () => {
    const free = await freePort(port);
    expect(free).toBeGreaterThan(port);
    expect(await freePort(free)).toBe(free);
  });

  test('waits until the server says that it is ready', async () => {
    await waitUntilReady(`http://127.0.0.1:${port}/ready`, () => true);
    expect(asked).toBeGreaterThanOrEqual(3);
  });

  test('says it at once when the server stopped instead', async () => {
    await expect(waitUntilReady(`http://127.0.0.1:${port}/ready`, () => false)).rejects.toThrow(
      'stopped before',
    );
  });

  test('ends everything it started when a person stops it, and calls that no failure', async () => {
    const started = spawn(process.execPath, ['--input-type=module-typescript', '-e', command]);
    let said = '';
    started.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said === 'runs\n') started.kill('SIGTERM');
    });
    const exitCode = await new Promise((resolve) => started.once('exit', resolve));
    expect([exitCode, said]).toEqual([0, 'runs\nstopped well\n']);
  });
});
