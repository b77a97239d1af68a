import fc from 'fast-check';
import type { Content, Kind } from '../document/kind.ts';
import { type KindName, kinds, kindNames } from '../kinds.ts';
import { disputesOf, settle } from '../sync/disputes.ts';
import type { Change } from '../sync/edit.ts';
import { throwAway } from '../sync/trash.ts';
import { type ModelDevice, modelDevice } from './model-device.ts';
import { type ModelServer, modelServer } from './model-server.ts';
import { at, changeOf, device } from './replicas.ts';
import { type Samples, samples } from './samples.ts';
import { type WhatPeopleDid, whatPeopleDid } from './what-people-did.ts';

/** What can happen; what happens often stands here more often. */
const acts = [
  ...(['edit', 'edit', 'edit', 'edit', 'edit', 'openForm', 'throwAway', 'settle', 'settle'] as const),
  ...(['fetch', 'apply', 'apply', 'pull', 'pull', 'send', 'send', 'send', 'hear', 'hear', 'lose'] as const),
  ...(['emptyBin', 'erase'] as const),
] as const;

interface Step {
  act: (typeof acts)[number];
  who: number;
  doc: number;
  pick: number;
  which: number;
  clock: number;
}

/** Three devices and a server after a history, and what people did in it. */
export interface World {
  kind: Kind;
  known: Samples;
  server: ModelServer;
  devices: readonly ModelDevice[];
  documents: readonly ModelDocument[];
}

interface ModelDocument {
  id: string;
  did: WhatPeopleDid;
  erased: boolean;
  /** The installation of which the server takes nothing under this id. */
  refused?: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(2),
  doc: fc.nat(5).map((n) => (n > 3 ? 1 : 0)),
  pick: fc.nat(7),
  which: fc.nat(59),
  clock: fc.nat(20),
});

interface History {
  name: KindName;
  refusing: boolean;
  steps: readonly Step[];
}

/** Histories of two documents of one kind, mostly of the first. The second may be refused to one device throughout. */
export const histories: fc.Arbitrary<History> = fc.record({
  name: fc.constantFrom(...kindNames),
  refusing: fc.boolean(),
  steps: fc.array(step, { minLength: 5, maxLength: 90, size: 'max' }),
});

export function play({ name, refusing, steps }: History): World {
  const kind = kinds[name];
  const server = modelServer();
  const devices = [0, 1, 2].map((i) => modelDevice(kind, device(i), server));
  const documents = [0, 1].map((i): ModelDocument => ({
    id: `${name}:01K0000000000000000000000${i}`,
    did: whatPeopleDid(),
    erased: false,
    ...(refusing && i === 1 && { refused: device(2) }),
  }));
  if (refusing) server.refuse({ id: at(documents, 1).id, by: device(2) });
  const world: World = { kind, known: samples[name], server, devices, documents };
  const forms = new Map<string, Content>();
  for (const one of steps) take(world, forms, one);
  return world;
}

function take(world: World, forms: Map<string, Content>, { act, who, doc, pick, which, clock }: Step): void {
  const actor = at(world.devices, who);
  const document = at(world.documents, doc);
  const now = actor.held(document.id)?.content;
  const form = `${actor.by} ${document.id}`;
  const opened = forms.get(form) ?? now;

  switch (act) {
    case 'edit': {
      if (!now || !opened) return create(world, actor, document, clock);
      forms.delete(form);
      const stamp = actor.stamp(clock);
      return change(actor, document, opened, changeOf(pick, which, world.known, opened, stamp), stamp);
    }
    case 'openForm':
      return now && void forms.set(form, now);
    case 'throwAway': {
      if (!now) return;
      const stamp = actor.stamp(clock);
      return change(actor, document, now, throwAway(now, '2026-11-24T10:00:00Z', stamp), stamp);
    }
    case 'settle': {
      const dispute = now && disputesOf(now)[0];
      if (!dispute) return;
      const chosen = settle(dispute.field, at(dispute.choices, which).value);
      return change(actor, document, now, chosen, actor.stamp(clock));
    }
    case 'fetch':
      return actor.fetch();
    case 'apply':
      return actor.apply(which);
    case 'pull':
      return actor.pull();
    case 'send':
      return void actor.send(document.id);
    case 'hear':
      return void actor.hear(which);
    case 'lose':
      return actor.lose(which);
    case 'emptyBin':
      return emptyBin(world);
    case 'erase':
      if (which > 5) return;
      world.server.erase(document.id);
      document.erased = true;
  }
}

function create(world: World, actor: ModelDevice, document: ModelDocument, clock: number): void {
  if (actor.locals.has(document.id)) return;
  const made = actor.stamp(clock);
  actor.create(document.id, world.known.first, made);
  if (document.refused !== actor.by) document.did.created(world.known.first, made);
}

function change(
  actor: ModelDevice,
  document: ModelDocument,
  opened: Content,
  done: Change,
  stamp: ReturnType<ModelDevice['stamp']>,
): void {
  actor.edit(document.id, opened, done, stamp);
  // What the server never takes, nobody else will ever know of.
  if (document.refused !== actor.by) document.did.changed(opened, done, stamp);
}

function emptyBin({ server, documents }: World): void {
  for (const content of server.emptyBin())
    documents.find(({ id }) => id === content.id)?.did.binned(content.edits.vv);
}

/** Everyone is online and nobody does anything any more. Gives how often each document was still sent. */
export function quiet({ devices, documents }: World): Map<string, number> {
  const sent = new Map<string, number>();
  for (const { id } of documents) sent.set(id, 0);
  for (let busy = true, rounds = 0; busy && rounds < 50; rounds += 1) {
    for (const one of devices) while (one.hear(0));
    for (const one of devices) one.pull();
    const pushes = devices.flatMap((one) => documents.filter(({ id }) => one.send(id)));
    for (const { id } of pushes) sent.set(id, (sent.get(id) ?? 0) + 1);
    busy = pushes.length > 0;
  }
  return sent;
}
