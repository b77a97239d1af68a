import { read, type World } from './world.ts';

/** More rounds than this nobody needs who does not answer for ever. */
const mostRounds = 12;
/** How often a document is sent after quiet began, at most: three times by each device. */
const mostOfEach = 3;

/** Everybody is online and nobody does anything any more, until nothing is sent. */
async function untilNothingIsSent({ players }: World): Promise<Map<string, number>> {
  const sent = new Map<string, number>();
  for (let round = 0; round < mostRounds; round++) {
    let any = false;
    for (const player of players) {
      await read(player);
      for (const id of player.role ? await player.client.pushWaiting() : []) {
        any = true;
        sent.set(id, (sent.get(id) ?? 0) + 1);
      }
    }
    if (!any) break;
  }
  return sent;
}

/** Lets all come to rest, and says what did not. */
export async function comeToRest(world: World): Promise<void> {
  const { players, violations } = world;
  for (const player of players) {
    player.isAway = false;
    await player.client.away(false);
  }
  expectFew(world, await untilNothingIsSent(world));
  for (const { client, role } of players)
    for (const { content, sync } of await client.all())
      if (role && sync.state === 'waiting') violations.push(`6: ${content.id} waits and is never sent`);
  if (await healRoles(world)) expectFew(world, await untilNothingIsSent(world));
  const again = await untilNothingIsSent(world);
  for (const id of again.keys()) violations.push(`4: ${id} is sent again although nothing happened`);
}

function expectFew({ players, violations }: World, sent: ReadonlyMap<string, number>): void {
  for (const [id, times] of sent)
    if (times > mostOfEach * players.length)
      violations.push(`4: ${id} was sent ${times} times after all was quiet`);
}

/** Everyone may do everything again, so that what was refused or held back comes through. Gives whether that was needed. */
async function healRoles({ stage, buurt, players }: World): Promise<boolean> {
  const all = (await Promise.all(players.map(({ client }) => client.all()))).flat();
  const isRefused = all.some(({ sync }) => sync.state === 'refused');
  if (!isRefused && players.every(({ role }) => role)) return false;
  for (const player of players) {
    if (player.role !== 'coordinator') await stage.server.changeRole(player.person, 'coordinator', buurt);
    player.role = 'coordinator';
    await player.client.tryAgain();
  }
  return true;
}
