import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { couchAt } from './couch.ts';
import { startEmbeddedStore } from './embedded-store.ts';

test('the store is started again when it dies, at the same address and with everything in it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'embedded-store-'));
  const store = await startEmbeddedStore(directory, 'secret-of-this-test');
  const couch = couchAt(() => store.address());
  const before = store.address();
  await couch.server().db.create('dorp');
  await couch.db<{ title: string }>('dorp').insert({ title: 'soep' }, 'event:1');
  const first = store.pid();
  if (first === undefined) throw new Error('The store has no process.');
  process.kill(first, 'SIGKILL');
  await expect
    .poll(
      () =>
        couch
          .db<{ title: string }>('dorp')
          .get('event:1')
          .catch(() => null),
      { timeout: 15_000 },
    )
    .toMatchObject({ title: 'soep' });
  expect(store.pid()).not.toBe(first);
  expect(store.address()).toBe(before);
  await store.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

test('the store listens on loopback only and knows nobody without its secret', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'embedded-store-'));
  const store = await startEmbeddedStore(directory, 'secret-of-this-test');
  const address = new URL(store.address());
  expect(address.hostname).toBe('127.0.0.1');
  const open = await fetch(`http://127.0.0.1:${address.port}/_users/_all_docs`);
  expect([401, 403]).toContain(open.status);
  await store.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});
