import type { Content } from '#domain/document/kind.ts';
import { disputesOf, settle } from '#domain/sync/disputes.ts';
import type { Change } from '#domain/sync/edit.ts';
import { takeBack, takeBackAsDraft } from '#domain/sync/trash.ts';
import { withdrawChange } from '#domain/publication/publish.ts';
import { beginSlowly } from './site.ts';
import { backUp, loseWrites, passThirtyDays, restartServer, restoreBackup } from './store.ts';
import type { Step } from './steps.ts';
import {
  entryChange,
  fieldsOf,
  firstValues,
  momentAt,
  uniqueText,
  valueChange,
  wordChange,
} from './values.ts';
import { ignoreUnreachable, type Player, read, type World } from './world.ts';

/** A step with who and what it picks from the world; `now`: the document as that person sees it. */
interface Move {
  step: Step;
  player: Player;
  id: string;
  now: Content | undefined;
}

export async function take(world: World, step: Step): Promise<void> {
  const player = world.players[step.who % world.players.length];
  const id = world.ids[step.doc % world.ids.length];
  if (!player || id === undefined) return;
  const now = (await player.client.held(id))?.content;
  const move = { step, player, id, now };
  if (await person(world, move)) return;
  if (await device(world, move)) return;
  await server(world, move);
}

/** What somebody does to a document; gives whether the step was of this sort. */
async function person(world: World, { step: { act, which }, player, id, now }: Move): Promise<boolean> {
  const { client } = player;
  const change = async (made: Change, opened?: Content) => {
    if (now && isChange(made)) world.deeds.note(await client.edit(id, made, opened));
  };
  switch (act) {
    case 'create':
      if (!now && !world.erased.has(id)) world.deeds.note(await client.create(id, firstValues(world, id)));
      return true;
    case 'edit':
      await change(valueChange(world, fieldsHere(world, player, id), which));
      return true;
    case 'form':
      await form(world, player, now, which);
      return true;
    case 'word':
      if (now) await change(wordChange(now, fieldsHere(world, player, id), which));
      return true;
    case 'entry':
      await change(entryChange(world, fieldsHere(world, player, id), which));
      return true;
    case 'consent': {
      const [member = id] = world.ids;
      const made = entryChange(world, { values: [], words: [], entries: ['consents'] }, which);
      world.deeds.note(await client.edit(member, made));
      if (which % 2 === 0) await client.push('well');
      return true;
    }
    case 'settle': {
      const open = now && disputesOf(now).filter(({ field }) => field !== 'public');
      const dispute = open?.[which % Math.max(1, open.length)];
      const choice = dispute?.choices[which % dispute.choices.length];
      if (dispute?.field === 'trashed') await change(takeBackBy(player, now));
      else if (dispute && choice) await change(settle(dispute.field, choice.value), now);
      return true;
    }
    case 'throwAway':
      if (now) world.deeds.note(await client.throwAway(id));
      return true;
    case 'takeBack':
      if (now?.trashed) await change(takeBackBy(player, now));
      return true;
    case 'publish':
      if (!now || player.role !== 'coordinator' || id.startsWith('member')) return true;
      world.deeds.note(await client.publish(id, momentAt(++world.count)));
      // What is on the site and what is asked of it later must meet.
      if (which % 2 === 0) await client.push('well');
      return true;
    case 'withdraw':
      if (now?.['public']) await change(withdrawChange());
      return true;
    default:
      return false;
  }
}

const isChange = (change: Change): boolean => Object.keys(change).length > 0;

const takeBackBy = ({ role }: Player, now: Content | undefined): Change =>
  role === 'coordinator' || !now?.['public'] ? takeBack() : takeBackAsDraft();

/** The second and fourth have the app of today, which does not know the newer fields. */
const fieldsHere = ({ players }: World, player: Player, id: string) =>
  fieldsOf(id.replace(/:.*/, ''), players.indexOf(player) % 2 === 0);

/** Opens a form, or saves the one that stood open, most tellingly in a field where something arrived meanwhile. */
async function form(world: World, player: Player, now: Content | undefined, which: number): Promise<void> {
  const opened = player.form;
  delete player.form;
  const held = opened && (await player.client.held(opened.id))?.content;
  if (!opened || !held) {
    if (now) player.form = now;
    return;
  }
  const fields = fieldsHere(world, player, opened.id);
  const moved = fields.values.find((name) => name !== 'when' && held[name] !== opened[name]);
  const change = moved ? { values: { [moved]: uniqueText(world) } } : valueChange(world, fields, which);
  world.forms++;
  world.deeds.note(await player.client.edit(opened.id, change, opened));
}

/** What a device and its network do. */
async function device(world: World, { step: { act, which }, player, id, now }: Move): Promise<boolean> {
  const { client } = player;
  switch (act) {
    case 'pull':
      await read(player);
      return true;
    case 'push':
      await client.push(which % 12 === 0 ? 'down' : 'well');
      return true;
    case 'answerLost':
      await client.push('lost');
      return true;
    case 'sentTwice':
      await client.push('twice');
      return true;
    case 'typing': {
      // Somebody goes on typing while what they typed before is on its way.
      const sending = client.push('well');
      if (now)
        world.deeds.note(await client.edit(id, valueChange(world, fieldsHere(world, player, id), which)));
      await sending;
      return true;
    }
    case 'pageCrosses':
      await client.pageCrosses().catch(ignoreUnreachable);
      // What is written next must know of what came before the page.
      if (now && which % 2 === 0)
        world.deeds.note(await client.edit(id, valueChange(world, fieldsHere(world, player, id), which)));
      return true;
    case 'answerCrosses':
      for (const back of await client.answerCrosses())
        world.violations.push(`3: an answer that came late took ${back} back to an older revision`);
      return true;
    case 'away':
      player.isAway = !player.isAway;
      await client.away(player.isAway);
      return true;
    case 'restart':
      await client.restart();
      await client.tryAgain();
      return true;
    case 'powerOff':
      await client.powerOff(which % 4);
      return true;
    case 'otherWindow':
      await client.otherWindow();
      return true;
    default:
      return false;
  }
}

/** What happens at the server, and who works there. */
async function server(world: World, { step: { act, which }, player, id }: Move): Promise<void> {
  const { stage, buurt } = world;
  switch (act) {
    case 'role': {
      // One coordinator stays: somebody has to.
      if (player === world.players[0]) return;
      player.role = ([null, 'verbinder', 'coordinator'] as const)[which % 3] ?? null;
      await stage.server.changeRole(player.person, player.role, buurt);
      return;
    }
    case 'erase':
      if (player.role !== 'coordinator' || player.isAway) return;
      if (await player.client.erase(id)) world.erased.add(id);
      return;
    case 'backUp':
      return backUp(world);
    case 'restore':
      return restoreBackup(world);
    case 'loseWrites':
      return loseWrites(world, which % 2 === 0);
    case 'emptyBin':
      // Mostly there is something in it.
      if (which % 3 > 0) {
        world.deeds.note(await player.client.throwAway(id));
        await player.client.push('well');
      }
      return passThirtyDays(world);
    case 'slowPublisher':
      if (!id.startsWith('member')) world.slow ??= beginSlowly(world, id);
      return;
    case 'coffee':
      if (which % 2 === 0) await nameOnSite(world);
      // Long enough for the publishers to bring out what is there; else they would mostly see only the end.
      await new Promise((resolve) => setTimeout(resolve, 350));
      return;
    case 'restartServer':
      await finishSlow(world);
      return restartServer(world);
    default:
      throw new Error(`Nobody knows how to ${act}.`);
  }
}

/** Somebody says yes to their name on the site, and their request is published with it. */
async function nameOnSite(world: World): Promise<void> {
  const [first] = world.players;
  const [member, , offer] = world.ids;
  if (!first || member === undefined || offer === undefined) return;
  const at = momentAt(++world.count);
  const yes = { 'consents/01K0': { purpose: 'name-on-site', given: true, at }, 'consents/01K1': undefined };
  world.deeds.note(await first.client.edit(member, { values: yes }));
  world.deeds.note(await first.client.publish(offer, at));
  await first.client.push('well');
}

/** The publisher that hung goes on with what it read long ago. */
export async function finishSlow(world: World): Promise<void> {
  world.slow?.goOn();
  await world.slow?.done;
  delete world.slow;
}
