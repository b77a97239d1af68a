import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf } from '../document/validate.ts';
import type { ModelDevice } from '../testing/model-device.ts';
import { histories, play, quiet, type World } from '../testing/protocol-history.ts';
import { disputesOf, settle } from './disputes.ts';
import { takeBack } from './trash.ts';

const runs = { numRuns: 600 };

const holding = ({ devices, documents }: World) =>
  documents.flatMap((document) =>
    devices.filter(({ by }) => by !== document.refused).map((device) => ({ device, document })),
  );

const contentAt = ({ server }: World, id: string) => {
  const row = server.stored.get(id);
  return row?.is === 'document' ? row : undefined;
};

function expectAgreement(world: World): void {
  for (const { device, document } of holding(world)) {
    const row = contentAt(world, document.id);
    const held = device.held(document.id);
    expect(held?.content).toEqual(row?.content);
    expect(held?.sync).toEqual(row && { state: 'clean', rev: row.rev });
  }
}

test('when all are online and quiet, every device and the server hold the same valid content', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      quiet(world);
      expectAgreement(world);
      for (const { id } of world.documents) {
        const content = contentAt(world, id)?.content;
        expect(content ? problemsOf(world.kind, content) : []).toEqual([]);
      }
    }),
    runs,
  );
});

test('what somebody set is shown or in dispute until somebody who saw it replaces it, and then never returns', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      quiet(world);
      for (const { id, did, erased } of world.documents)
        expect(erased ? [] : did.faultsIn(contentAt(world, id)?.content)).toEqual([]);
    }),
    runs,
  );
});

test('nothing of what was erased is left on any device, and its unsent edits do not bring it back', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      quiet(world);
      for (const { id, erased } of world.documents)
        if (erased) {
          expect(world.server.stored.get(id)?.is).toBe('erased');
          for (const device of world.devices) expect(device.held(id)).toBeUndefined();
        }
    }),
    runs,
  );
});

test('devices do not answer each other for ever', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      for (const pushes of quiet(world).values()) expect(pushes).toBeLessThanOrEqual(9);
      expect([...quiet(world).values()]).toEqual([0, 0]);
    }),
    runs,
  );
});

test('whatever waits is sent or refused in the end, and what is refused to one holds up nobody else', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      quiet(world);
      for (const device of world.devices) {
        const states = [...device.locals.values()].flatMap((local) =>
          local.is === 'held' ? [local.sync.state] : [],
        );
        expect(states).not.toContain('waiting');
      }
      world.server.refuse(null);
      for (const device of world.devices) device.retryRefused();
      quiet(world);
      const documents = world.documents.map(({ id, did, erased }) => ({ id, did, erased }));
      expectAgreement({ ...world, documents });
    }),
    runs,
  );
});

test('an honest device never sends a stamp that the gateway would refuse', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      quiet(world);
      expect(world.devices.flatMap(({ unearned }) => unearned)).toEqual([]);
    }),
    runs,
  );
});

test('a field never holds more values than installations and forms that stood open, however long people go on', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const world = play(history);
      quiet(world);
      const forms = history.steps.filter(({ act }) => act === 'openForm').length;
      for (const { id } of world.documents) {
        const others = Object.values(contentAt(world, id)?.content.edits.others ?? {});
        for (const list of others) expect(list.length + 1).toBeLessThanOrEqual(world.devices.length + forms);
      }
    }),
    runs,
  );
});

test('a dispute that was settled is gone everywhere', () => {
  fc.assert(
    fc.property(histories, fc.nat(2), (history, who) => {
      const world = play(history);
      quiet(world);
      const device = world.devices[who];
      for (const { id } of world.documents) if (device) settleAll(device, id);
      quiet(world);
      for (const { device: one, document } of holding(world)) {
        const held = one.held(document.id);
        if (device?.by !== document.refused) expect(held ? disputesOf(held.content) : []).toEqual([]);
      }
    }),
    runs,
  );
});

/** Also what settling another dispute opened: an edit of a document in the bin brings it back. */
function settleAll(device: ModelDevice, id: string): void {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const now = device.held(id)?.content;
    const [open] = now ? disputesOf(now) : [];
    if (!now || !open) return;
    const change = open.field === 'trashed' ? takeBack() : settle(open.field, open.choices[0]?.value);
    device.edit(id, now, change, device.stamp(0));
  }
}
