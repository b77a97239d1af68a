import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { kinds } from '#domain/kinds.ts';
import { publishChange } from '#domain/publication/publish.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';
import type { BuurtEntry } from '../../sync-server/couchdb/buurt-registry.ts';
import { readLeaves } from '../../sync-server/couchdb/leaves.ts';
import { backup } from '../../sync-server/operate/backup.ts';
import { restore } from '../../sync-server/operate/restore.ts';
import { type Publisher, startPublisher } from '../../sync-server/publishing/publisher.ts';
import { filesWith } from '../../sync-server/testing/files-with.ts';
import { type Person, startTestServer, type TestServer } from '../../sync-server/testing/test-server.ts';
import { type Client, openClient, settingsFor } from '../sync/device/client.ts';
import { markedPerson, randomFrom } from './erase-person.ts';
import type { TortureSettings } from './torture-settings.ts';

interface World {
  server: TestServer;
  clients: readonly [Client, Client, Client];
  directory: string;
  /** What the server said on its console. */
  said: string[];
}

interface Found {
  resurrections: string[];
  left: string[];
  before: number;
}

/** A person is erased while a device that is away edits them, and an old backup is restored: nothing comes back. */
export async function run({ runs, seed, log }: TortureSettings): Promise<BenchResult> {
  const machine = describeMachine();
  const started = Date.now();
  const directory = await mkdtemp(join(tmpdir(), 'erase-'));
  const server = await startTestServer();
  const clients = await Promise.all([openClient(), openClient(), openClient()] as const);
  const { said, listenNoMore } = listen();
  const world = { server, clients, directory, said };
  const found: Found[] = [];
  try {
    for (let at = 0; at < runs; at++) {
      const one = await playRun(world, seed + at);
      found.push(one);
      for (const line of [...one.resurrections, ...one.left]) log(`seed ${seed + at}: ${line}`);
    }
  } finally {
    listenNoMore();
    for (const client of clients) client.close();
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
  const count = (name: 'resurrections' | 'left') => found.flatMap((one) => one[name]).length;
  return {
    bench: 'erase',
    machine,
    rounds: runs,
    figures: {
      seed,
      seconds: rounded((Date.now() - started) / 1000, 1),
      textsFoundBefore: found.reduce((sum, { before }) => sum + before, 0),
    },
    bars: [atMost('resurrections', count('resurrections'), 0), atMost('bytesLeft', count('left'), 0)],
  };
}

async function playRun(world: World, seed: number): Promise<Found> {
  const { server, clients } = world;
  const random = randomFrom(seed);
  const maybe = () => random() < 0.5;
  const buurt = await server.addBuurt(`e${ulid().slice(-6).toLowerCase()}`);
  const publisher = await startPublisher(server.store);
  const [anja, sanne, mo] = await newTeam(world, buurt);
  const [here, other, stale] = clients;
  const everyone = async () => {
    for (const client of clients) await meet(client, maybe());
  };

  const person = markedPerson(random);
  const id = `member:${ulid()}`;
  await here.create(id, person.values);
  await meet(here, true);
  const offerId = await publishOffer(here, { id, anja });
  await everyone();
  for (const client of maybe() ? clients : [other]) {
    const seen = person.mark();
    person.marks.push(seen);
    await client.edit(id, { values: { [maybe() ? 'notes' : 'source']: seen } });
    if (maybe()) await client.push('lost');
  }
  await everyone();
  await everyone();
  const shown = () => readSite(server, buurt);
  await until(async () => (await shown()).includes(String(person.values['givenName'])));

  // The stale device goes away with something that nobody else has.
  const unsent = person.mark();
  await stale.edit(id, { values: { notes: unsent } });
  const file = join(world.directory, `${buurt.slug}.backup`);
  await backup(server.store, buurt, file);
  const { marks } = person;
  const before = await searchFiles(world, marks);
  if (before.length < (process.env['COUCHDB_URL'] ? 0 : marks.length))
    throw new Error(
      `The search is blind: it finds ${before.length} texts of ${marks.length} before the erasing.`,
    );

  const [receipt] = await Promise.all([erased(anja, buurt, id), maybe() ? other.push('well') : undefined]);
  if (!isRecord(receipt) || receipt['teamDatabase'] !== 'erased') throw new Error('There is no receipt.');
  const texts = [...marks, unsent];
  const afterErasing = await searchFiles(world, texts);
  if (maybe()) await meet(stale, maybe());
  if (maybe()) await stale.restart();

  const again = await putBack(world, { buurt, publisher, file });
  for (let round = 0; round < 3; round++) await everyone();
  await again.stop();
  const [leavesLeft, devices] = [
    await readLeaves(server.store.couch, buurt.teamDb, id),
    await heldBy(clients),
  ];
  const afterAll = await searchFiles(world, texts);
  const elsewhere = {
    site: await shown(),
    console: world.said.join('\n'),
    public: await readPublic(server, buurt),
  };
  void [sanne, mo];
  return {
    before: before.length,
    resurrections: [
      ...leavesLeft.flatMap(({ deleted, rev }) => (deleted ? [] : [`the store has ${id} again as ${rev}`])),
      ...devices.flatMap((held, at) => (held.includes(`"${id}","kind"`) ? [`device ${at} holds ${id}`] : [])),
      ...(leavesLeft.length === 0 ? [`the tombstone of ${id} is gone`] : []),
      ...(elsewhere.public.includes(offerId) ? [] : [`${offerId} is not published any more`]),
    ],
    left: [
      ...afterErasing.map((hit) => `after erasing: ${hit}`),
      ...afterAll.map((hit) => `after restoring: ${hit}`),
      ...Object.entries(elsewhere).flatMap(([where, text]) =>
        texts.flatMap((one) => (text.includes(one) ? [`${where}: ${one}`] : [])),
      ),
      ...devices.flatMap((held, at) =>
        texts.flatMap((one) => (held.includes(one) ? [`device ${at}: ${one}`] : [])),
      ),
    ],
  };
}

async function newTeam({ server, clients }: World, buurt: BuurtEntry): Promise<[Person, Person, Person]> {
  const add = (name: string, role: 'coordinator' | 'verbinder') =>
    server.addPerson(`${name}${ulid().slice(-6)}`, role, buurt);
  const team: [Person, Person, Person] = [
    await add('anja', 'coordinator'),
    await add('sanne', 'verbinder'),
    await add('mo', 'verbinder'),
  ];
  for (const [at, person] of team.entries()) {
    await clients[at]?.handOver(settingsFor(server.address, person, buurt));
    await clients[at]?.pull();
  }
  return team;
}

/** An offer of the person on the site, with their name. */
async function publishOffer(client: Client, { id, anja }: { id: string; anja: Person }): Promise<string> {
  const offerId = `offer:${ulid()}`;
  await client.create(offerId, { type: 'request', title: 'Heg', endsOn: '2090-12-31', member: id });
  const offer = await client.held(offerId);
  if (!offer) throw new Error('The offer is not there.');
  const at = { at: new Date().toISOString(), by: anja.name };
  await client.edit(
    offerId,
    publishChange(kinds.offer, offer.content, () => undefined, at),
  );
  return offerId;
}

async function meet(client: Client, pushesFirst: boolean): Promise<void> {
  if (pushesFirst) await client.push('well');
  await client.pull();
  await client.push('well');
}

async function erased(person: Person, { slug }: BuurtEntry, id: string): Promise<unknown> {
  const answer = await person.ask(`/api/buurten/${slug}/erase`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id }),
  });
  return answer.json();
}

/** As the operator does it: nothing publishes meanwhile. */
async function putBack(
  { server }: World,
  { buurt, publisher, file }: { buurt: BuurtEntry; publisher: Publisher; file: string },
): Promise<Publisher> {
  await publisher.stop();
  await restore(server.store, buurt.slug, file);
  return startPublisher(server.store);
}

const heldBy = (clients: readonly Client[]): Promise<string[]> =>
  Promise.all(
    clients.map(async (client) => JSON.stringify((await client.all()).map(({ content }) => content))),
  );

/** The team's and the public database, the ledger, the accounts and the log of the store: all are files here. */
const searchFiles = ({ server }: World, texts: readonly string[]) => filesWith(server.directory, texts);

async function readSite({ address }: TestServer, { slug }: BuurtEntry): Promise<string> {
  const pages = ['', 'elkaar-helpen', 'agenda', 'gids'].map((path) => fetch(`${address}/${slug}/${path}`));
  return (await Promise.all((await Promise.all(pages)).map((page) => page.text()))).join('\n');
}

const readPublic = async ({ store }: TestServer, { publicDb }: BuurtEntry): Promise<string> =>
  JSON.stringify(await store.couch.db<object>(publicDb).list({ include_docs: true }));

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 50) {
    if (waited > 20_000) throw new Error('The name does not come on the site.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function listen(): { said: string[]; listenNoMore(): void } {
  const said: string[] = [];
  const { error, warn } = console;
  console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  console.warn = console.error;
  return { said, listenNoMore: () => void Object.assign(console, { error, warn }) };
}
