import type { Role } from '#domain/roles/role.ts';
import type { Content } from '#domain/document/kind.ts';
import type { BuurtEntry } from '../../../sync-server/couchdb/buurt-registry.ts';
import { type Publisher, startPublisher } from '../../../sync-server/publishing/publisher.ts';
import { type Person, startTestServer, type TestServer } from '../../../sync-server/testing/test-server.ts';
import { type Client, openClient, settingsFor } from '../device/client.ts';
import { type Deeds, makeDeeds } from './deeds.ts';
import { becomeNewer } from '../device/newer-shape.ts';
import { firstValues } from './values.ts';

/** What stays up between histories: a server with two publishers, and computers for five people. */
export interface Stage {
  server: TestServer;
  publishers: Publisher[];
  clients: Client[];
  /** How many histories were played on it. */
  played: number;
}

/** Somebody of the team, with their computer. */
export interface Player {
  person: Person;
  client: Client;
  /** `null`: taken out of the team. */
  role: Role | null;
  isAway: boolean;
  /** The form that stands open, as it showed its document. */
  form?: Content;
}

/** A history while it is played. */
export interface World {
  stage: Stage;
  buurt: BuurtEntry;
  players: Player[];
  ids: readonly string[];
  deeds: Deeds;
  erased: Set<string>;
  /** For values that nobody else writes. */
  count: number;
  /** A publisher that hangs in the middle of its work. */
  slow?: { goOn(): void; done: Promise<unknown> };
  /** How often forms were saved that had stood open. */
  forms: number;
  violations: string[];
}

/** The server and most computers have the next version of the app; the last two of three the one of today. */
export async function openStage(): Promise<Stage> {
  becomeNewer();
  const server = await startTestServer();
  const clients = await Promise.all(
    (['newer', 'today', 'newer', 'today', 'newer'] as const).map((version) => openClient(version)),
  );
  return { server, publishers: await startPublishers(server), clients, played: 0 };
}

export const startPublishers = (server: TestServer): Promise<Publisher[]> =>
  Promise.all([startPublisher(server.store), startPublisher(server.store)]);

export async function closeStage({ server, publishers, clients }: Stage): Promise<void> {
  for (const client of clients) client.close();
  await Promise.all(publishers.map((publisher) => publisher.stop()));
  await server.close();
}

const idOf = (kind: string, n: number) => `${kind}:01K0000000000000000000000${n}`;

/** A new buurt with its team, a few documents that all of them have, and more that nobody made yet. */
export async function beginWorld(stage: Stage, people: number): Promise<World> {
  const { server, clients } = stage;
  const at = ++stage.played;
  const buurt = await server.addBuurt(`h${at}`);
  const run = buurt.slug.replace(/.*-/, '');
  const world: World = {
    stage,
    buurt,
    players: [],
    ids: [idOf('member', 0), idOf('event', 1), idOf('offer', 2), idOf('member', 3), idOf('event', 4)],
    deeds: makeDeeds(),
    erased: new Set(),
    count: 0,
    forms: 0,
    violations: [],
  };
  const join = async (client: Client, who: number): Promise<Player> => {
    const role = who < 2 ? 'coordinator' : 'verbinder';
    const person = await server.addPerson(`p${who}h${at}`, role, buurt);
    const installation = `${run}h${at}p${who}`;
    await client.handOver({ ...settingsFor(server.address, person, buurt), installation });
    await client.pull();
    if (who === 0) await makeFirst(world, client);
    return { person, client, role, isAway: false };
  };
  const [first, ...others] = clients.slice(0, people);
  if (first) world.players.push(await join(first, 0));
  world.players.push(...(await Promise.all(others.map((client, who) => join(client, who + 1)))));
  return world;
}

async function makeFirst(world: World, client: Client): Promise<void> {
  for (const id of world.ids.slice(0, 3)) world.deeds.note(await client.create(id, firstValues(world, id)));
  await client.push('well');
}

/** Reads what is new; who is away, or not of the team, gets nothing. */
export const read = ({ client }: Player): Promise<void> => client.pull().catch(ignoreUnreachable);

export function ignoreUnreachable(error: unknown): void {
  if (!/The server answered (0|403)\./.test(String(error))) throw error;
}
