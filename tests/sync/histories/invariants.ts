import type { Content } from '#domain/document/kind.ts';
import { canonicalJson } from '#domain/sync/canonical.ts';
import { finishSlow } from './play.ts';
import { faultsOnSite, faultsOnSiteNow, siteNow } from './site.ts';
import { contentsIn, remotesIn, tombstonesIn } from './store.ts';
import type { World } from './world.ts';

/**
 * What does not hold at the end of a history, each with the number of its invariant in the design. That pushes after
 * quiet are few (4) and waiting ends (6) is found while all come to rest. What any device held is on the server again
 * after a restore (8) because everyone's deeds stand on the server (2) and all hold the same (1).
 */
export async function whatDoesNotHold(world: World): Promise<string[]> {
  const { store } = world.stage.server;
  const remotes = await remotesIn(store, world.buurt);
  const team = contentsIn(remotes);
  const faults = [
    ...world.violations,
    ...(await unequal(world, team)),
    ...lost(world, team),
    ...disputesWithoutEnd(world, team),
    ...(await notErased(world, team)),
    ...(await faultsOnSite(world, team)),
  ];
  await finishSlow(world);
  return [...faults, ...(await faultsOnSiteNow(world, team))];
}

/** 1: the same content everywhere. */
async function unequal({ players }: World, team: ReadonlyMap<string, Content>): Promise<string[]> {
  const faults = await Promise.all(
    players.map(async ({ client }, who) => {
      const held = await client.all();
      const here = new Map(held.map(({ content }) => [content.id, content]));
      const states = held.flatMap(({ content, sync }) =>
        sync.state === 'clean' ? [] : [`6: device ${who} has ${content.id} ${JSON.stringify(sync)}`],
      );
      const ids = new Set([...here.keys(), ...team.keys()]);
      const unlike = [...ids].filter((id) => canonicalJson(here.get(id)) !== canonicalJson(team.get(id)));
      return [
        ...states,
        ...unlike.map(
          (id) =>
            `1: device ${who} has of ${id} ${canonicalJson(here.get(id))}, the server ${canonicalJson(team.get(id))}`,
        ),
      ];
    }),
  );
  return faults.flat();
}

/** 2 and 5: what somebody set stands until somebody who saw it replaced it, and then does not come back. */
const lost = ({ deeds, erased }: World, team: ReadonlyMap<string, Content>): string[] =>
  deeds
    .ids()
    .filter((id) => !erased.has(id))
    .flatMap((id) => deeds.faultsIn(id, team.get(id)).map((fault) => `2: ${id}: ${fault}`));

/** 5: a field holds no more values than there are installations and forms that stood open. */
const disputesWithoutEnd = ({ players, forms }: World, team: ReadonlyMap<string, Content>): string[] =>
  [...team].flatMap(([id, { edits }]) =>
    Object.entries(edits.others ?? {})
      .filter(([, others]) => others.length + 1 > players.length + forms)
      .map(([field, others]) => `5: ${id} has ${others.length + 1} values of ${field}`),
  );

/** 3: of what was erased there is nothing anywhere, and of what left the bin only what it had seen. */
async function notErased(world: World, team: ReadonlyMap<string, Content>): Promise<string[]> {
  const { stage, buurt, erased, deeds, players } = world;
  const { store } = stage.server;
  const tombstones = [
    ...(await tombstonesIn(store, buurt.teamDb)),
    ...(await tombstonesIn(store, buurt.publicDb)),
  ];
  const bodies = tombstones.flatMap((doc) => {
    const more = Object.keys(doc).filter(
      (name) => !['vv', 'binned', 'trashed', 'erased'].includes(name) && name[0] !== '_',
    );
    return more.length > 0 ? [`3: the tombstone of ${String(doc['_id'])} still says ${more.join(', ')}`] : [];
  });
  if (erased.size === 0) return bodies;
  const places = new Map<string, string>([
    ['the server', JSON.stringify([...team.values(), ...tombstones])],
    ['the site', JSON.stringify([...(await siteNow(world)).values()])],
  ]);
  for (const [who, { client }] of players.entries())
    places.set(`device ${who}`, JSON.stringify(await client.everything()));
  const left = [...erased].flatMap((id) =>
    [...places].flatMap(([place, text]) =>
      deeds
        .textsOf(id)
        .flatMap((one) => (text.includes(one) ? [`3: "${one}" of ${id}, erased, is on ${place}`] : [])),
    ),
  );
  const back = [...erased].flatMap((id) => (team.has(id) ? [`3: ${id} was erased and is there`] : []));
  return [...bodies, ...left, ...back];
}
