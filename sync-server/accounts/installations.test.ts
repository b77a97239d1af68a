import { afterAll, beforeAll, expect, test } from 'vitest';
import { ulid } from 'ulid';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { openInstallations } from './installations.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('an installation is of the first who writes with it, for every server', async () => {
  const [installations, elsewhere] = [
    openInstallations(server.store.couch),
    openInstallations(server.store.couch),
  ];
  const [own, name] = [ulid(), `anja-${ulid().toLowerCase()}`];
  expect(await installations.claim(own, name)).toBe(true);
  expect(await installations.claim(own, name)).toBe(true);
  expect(await elsewhere.claim(own, 'sanne')).toBe(false);
  expect(await elsewhere.belongsTo(own, name)).toBe(true);
});

test('nobody has more installations than a person has computers', async () => {
  const installations = openInstallations(server.store.couch);
  const name = `mo-${ulid().toLowerCase()}`;
  const claimed: boolean[] = [];
  for (let n = 0; n < 45; n++) claimed.push(await installations.claim(ulid(), name));
  expect(claimed.filter(Boolean)).toHaveLength(40);
  expect(await installations.claim(ulid(), `an-${ulid().toLowerCase()}`)).toBe(true);
});
