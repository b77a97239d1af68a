import fc from 'fast-check';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { canonicalJson } from '#domain/sync/canonical.ts';
import { disputesOf, settle } from '#domain/sync/disputes.ts';
import { takeBack } from '#domain/sync/trash.ts';
import type { BuurtEntry } from '../../sync-server/couchdb/buurt-registry.ts';
import { startTestServer, type TestServer } from '../../sync-server/testing/test-server.ts';
import { erase } from '../../sync-server/housekeeping/erase.ts';
import { type Client, openClient, settingsFor } from './client.ts';

let server: TestServer;
let clients: Client[];
beforeAll(async () => {
  server = await startTestServer();
  clients = await Promise.all([openClient(), openClient(), openClient()]);
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.close();
});

const acts = [
  ...(['create', 'edit', 'edit', 'edit', 'edit', 'form', 'form', 'trash', 'settle'] as const),
  ...([
    'pull',
    'pull',
    'push',
    'push',
    'push',
    'pushLost',
    'pushDown',
    'typing',
    'typing',
    'crossing',
    'erase',
    'restart',
  ] as const),
] as const;

interface Step {
  act: (typeof acts)[number];
  who: number;
  doc: number;
  which: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(2),
  doc: fc.nat(2),
  which: fc.nat(8),
});

const fields: Record<'member' | 'event', readonly string[]> = {
  member: ['givenName', 'notes', 'email'],
  event: ['title', 'cost', 'summary'],
};

/** A value nobody else writes, so that it is known again wherever it stands. */
interface World {
  clients: Client[];
  ids: string[];
  /** Values by field, with the values they had in sight when they were written. */
  written: { id: string; field: string; value: string; replaced: Set<string> }[];
  forms: Map<Client, Content>;
  buurt: BuurtEntry;
  erased: Set<string>;
  /** Values that somebody chose in a dispute: they stand again, under a stamp of their own. */
  chosen: Set<string>;
  count: number;
}

async function play(buurt: BuurtEntry, steps: readonly Step[]): Promise<World> {
  const people = await Promise.all(
    ['anja', 'sanne', 'mo'].map((name) => server.addPerson(name + ulid().slice(-6), 'verbinder', buurt)),
  );
  for (const [at, person] of people.entries())
    await clients[at]?.handOver(settingsFor(server.address, person, buurt));
  for (const client of clients) await client.pull();
  const ids = [`member:${ulid()}`, `event:${ulid()}`, `member:${ulid()}`];
  const world: World = {
    clients,
    ids,
    written: [],
    forms: new Map(),
    buurt,
    erased: new Set(),
    chosen: new Set(),
    count: 0,
  };
  for (const one of steps) await take(world, one);
  return world;
}

async function take(world: World, { act, who, doc, which }: Step): Promise<void> {
  const client = world.clients[who % world.clients.length];
  const id = world.ids[doc % world.ids.length];
  if (!client || id === undefined) return;
  const now = (await client.held(id))?.content;
  switch (act) {
    case 'create':
      if (!now) await client.create(id, firstValues(world, id));
      return;
    case 'edit':
      if (now) await write(world, client, now, now, which);
      return;
    case 'form': {
      // A form that stood open while the document changed, saved now.
      const opened = world.forms.get(client);
      const held = opened && (await client.held(opened.id));
      world.forms.delete(client);
      if (opened && held) {
        // Most telling where something arrived meanwhile.
        const names = fields[kindNameOf(opened.id)];
        const moved = names.findIndex((name) => held.content[name] !== opened[name]);
        await write(world, client, held.content, opened, moved < 0 ? which : moved);
      } else if (now) world.forms.set(client, now);
      return;
    }
    case 'trash':
      if (now && which < 3) await client.throwAway(id);
      else if (now?.trashed) await client.edit(id, takeBack());
      return;
    case 'settle': {
      const open = now && disputesOf(now).find(({ field }) => field !== 'trashed');
      const choice = open?.choices[which % open.choices.length];
      if (!open || !choice) return;
      for (const { value } of open.choices)
        for (const one of world.written)
          if (one.value === value && one.id === id) one.replaced.add(String(choice.value));
      world.chosen.add(String(choice.value));
      await client.edit(id, settle(open.field, choice.value), now);
      return;
    }
    case 'typing': {
      // Somebody goes on typing while what they typed before is on its way.
      const sending = client.push('well');
      if (now) await write(world, client, now, now, which);
      await sending;
      return;
    }
    case 'crossing': {
      // A page arrives while an answer is still on its way.
      const sending = client.push('well');
      await client.pull();
      await sending;
      return;
    }
    case 'erase':
      // Now and then somebody asks for it; most histories have nobody erased.
      if (which > 1 || !id.startsWith('member')) return;
      world.erased.add(id);
      await erase({ ...server.store, clock: () => new Date() }, world.buurt, [id], 'anja');
      return;
    case 'pull':
      return client.pull();
    case 'restart':
      return client.restart();
    default:
      await client.push(act === 'pushLost' ? 'lost' : act === 'pushDown' ? 'down' : 'well');
  }
}

const kindNameOf = (id: string): 'member' | 'event' => (id.startsWith('event') ? 'event' : 'member');

function firstValues(world: World, id: string): Record<string, unknown> {
  const n = ++world.count;
  if (kindNameOf(id) === 'member') return { familyName: `Achternaam ${n}` };
  return {
    title: `Titel ${n}`,
    when: { start: '2026-12-03T10:00', end: '2026-12-03T11:00', zone: 'Europe/Amsterdam' },
  };
}

async function write(
  world: World,
  client: Client,
  now: Content,
  opened: Content,
  which: number,
): Promise<void> {
  const names = fields[kindNameOf(now.id)];
  const field = names[which % names.length];
  if (field === undefined) return;
  const n = ++world.count;
  const value = field === 'email' ? `post${n}@voorbeeld.example` : `Waarde ${n}`;
  // What the form showed is what the person replaced, and nothing else.
  for (const one of world.written)
    if (one.id === now.id && one.field === field && one.value === opened[field]) one.replaced.add(value);
  world.written.push({ id: now.id, field, value, replaced: new Set() });
  await client.edit(now.id, { values: { [field]: value } }, opened);
  // One's own earlier value goes too, also when it stood beside the shown one.
  const content = (await client.held(now.id))?.content;
  const at = content?.edits.at?.[field];
  const all = [
    ...(at ? [{ ...at, value: content?.[field] }] : []),
    ...(content?.edits.others?.[field] ?? []),
  ];
  const mine = all.find((entry) => entry.value === value)?.by;
  for (const { by, value: own } of opened.edits.others?.[field] ?? [])
    for (const one of world.written)
      if (by === mine && one.id === now.id && one.field === field && one.value === own)
        one.replaced.add(value);
}

/** Everybody online until nobody has anything to send; gives how often each sent. */
async function quiet({ clients }: World): Promise<number> {
  let sent = 0;
  for (let round = 0; round < 12; round++) {
    let open = 0;
    for (const client of clients) {
      await client.pull();
      sent += await client.push('well');
    }
    for (const client of clients) {
      await client.pull();
      open += (await client.all()).filter(({ sync }) => sync.state === 'waiting').length;
    }
    if (open === 0) break;
  }
  return sent;
}

/** The values that stand in a field, shown or beside it. */
const standing = (content: Content, field: string): unknown[] => [
  content[field],
  ...(content.edits.others?.[field] ?? []).map(({ value }) => value),
];

async function expectInvariants(world: World, buurt: BuurtEntry): Promise<void> {
  const pushes = await quiet(world);
  expect(pushes).toBeLessThanOrEqual(9 * world.ids.length * 3);

  const { rows } = await server.store.couch.db<object>(buurt.teamDb).list({ include_docs: true });
  const onServer = new Map(
    rows.flatMap(({ id, doc }) => {
      const remote = fromCouch(doc);
      return remote?.is === 'document' ? [[id, remote.content] as const] : [];
    }),
  );
  for (const client of world.clients) {
    const held = await client.all();
    expect(held.filter(({ sync }) => sync.state !== 'clean')).toEqual([]);
    expect(held.map(({ content }) => canonicalJson(content)).toSorted()).toEqual(
      [...onServer.values()].map((content) => canonicalJson(content)).toSorted(),
    );
  }
  for (const id of world.erased) expect(onServer.has(id), `${id} was erased`).toBe(false);
  for (const { id, field, value, replaced } of world.written) {
    const content = onServer.get(id);
    if (!content) continue;
    const stands = standing(content, field).includes(value);
    const returned = stands && replaced.size > 0 && !world.chosen.has(value);
    expect(returned, `${value} of ${field} in ${id} came back`).toBe(false);
    expect(stands || replaced.size > 0, `${value} of ${field} in ${id} is gone`).toBe(true);
  }
}

const runs = Number(process.env['HISTORIES'] ?? 300);
const seed = process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']);

test(
  `${runs} random histories of three real clients end the same everywhere, and lose nothing that nobody replaced`,
  async () => {
    let played = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 70, size: 'max' }), async (steps) => {
        const buurt = await server.addBuurt(`h${++played}`);
        const world = await play(buurt, steps);
        await expectInvariants(world, buurt);
      }),
      { numRuns: runs, ...(seed !== undefined && { seed }), endOnFailure: true },
    );
  },
  Math.max(600_000, runs * 3000),
);
