import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { changed, member, memberId, stampOf, truus } from '../testing/documents.ts';
import { triples } from '../testing/replicas.ts';
import { sameValue } from './canonical.ts';
import { create, editContent } from './edit.ts';
import { unearnedStamps } from './earned.ts';
import { merge } from './merge.ts';
import { partRefused, stampsFor } from './refused.ts';

const offer = kinds.offer;
const parent = create(
  offer,
  'offer:01K00000000000000000000000',
  { type: 'offer', title: 'Ik help', endsOn: '2026-12-31', status: 'draft', days: ['mo'] },
  stampOf('A', 1),
);
const edit = (content: Content, change: Parameters<typeof editContent>[3], n: number) =>
  editContent(offer, content, content, change, stampOf('B', n));
const part = (content: Content, fields: readonly string[], from: Content | undefined = parent, n = 50) =>
  partRefused(offer, content, from, { fields, stamp: stampOf('B', n) });

test('what was not refused is sent, and in the refused field what the server has', () => {
  const both = edit(edit(parent, { values: { status: 'published' } }, 1), { values: { title: 'Anders' } }, 2);
  expect(part(both, ['status'])?.send).toMatchObject({ title: 'Anders', status: 'draft' });
});

test('the refused value stays here, and is not lost when what was sent comes back', () => {
  const both = edit(edit(parent, { values: { status: 'published' } }, 1), { values: { title: 'Anders' } }, 2);
  const parted = part(both, ['status']);
  if (!parted) throw new Error('There is something to send.');
  expect(merge(offer, parted.keep, parted.send)).toMatchObject({ title: 'Anders', status: 'published' });
  expect(merge(offer, parted.keep, parted.send).edits.others).toBeUndefined();
  // Without stamps of its own it counts as seen there, and what it replaced comes back beside it.
  expect(merge(offer, both, parted.send).edits.others?.['status']).toHaveLength(1);
});

test('when nothing else was changed there is nothing to send', () => {
  expect(part(edit(parent, { values: { status: 'published' } }, 1), ['status'])).toBeUndefined();
  expect(part(edit(parent, { add: { days: ['tu'] } }, 1), ['days'])).toBeUndefined();
});

test('a word of a refused set stays here, the words that stood are not stamped anew', () => {
  const both = edit(edit(parent, { add: { days: ['tu'] } }, 1), { values: { title: 'Anders' } }, 2);
  const parted = part(both, ['days']);
  expect(parted?.send['days']).toEqual(['mo']);
  expect(parted?.keep['days']).toEqual(['mo', 'tu']);
  expect(parted?.keep.edits.tags?.['days']?.['tu']).toEqual([{ by: stampOf('B', 1).by, n: 50 }]);
  expect(parted?.keep.edits.tags?.['days']?.['mo']).toBeUndefined();
});

test('what was emptied in a refused field is there again in what is sent', () => {
  const both = edit(
    edit(edit(parent, { values: { status: undefined } }, 1), { remove: { days: ['mo'] } }, 2),
    { values: { title: 'Anders' } },
    3,
  );
  expect(part(both, ['status', 'days'])?.send).toMatchObject({
    status: 'draft',
    days: ['mo'],
    title: 'Anders',
  });
});

test('of a document that is new everything but the refused field is sent', () => {
  const made = changed(truus(), { values: { notes: 'lang' } }, stampOf('A', 2));
  const parted = partRefused(member, made, undefined, { fields: ['notes'], stamp: stampOf('A', 9) });
  expect(parted?.send['notes']).toBeUndefined();
  expect(parted?.send.id).toBe(memberId);
  expect(parted?.keep['notes']).toBe('lang');
});

test('for every kind: nothing of ours is lost, and the gateway takes what is sent', () => {
  fc.assert(
    fc.property(triples(), fc.nat(20), ({ kind, replicas: [before, mine] }, which) => {
      const local = merge(kind, before, mine);
      const names = Object.keys(local).filter((name) => !['id', 'kind', 'shape', 'edits'].includes(name));
      const field = names[which % names.length] ?? 'status';
      const stamp = { by: 'device0001', n: 1000, t: 5 };
      const parted = partRefused(kind, local, before, { fields: [field], stamp });
      if (!parted) return;
      const back = merge(kind, parted.keep, parted.send);
      expect(sameValue(back[field], parted.keep[field])).toBe(true);
      const stored = { is: 'document', rev: '1-x', content: before } as const;
      const all = new Set(['device0000', 'device0001', 'device0002']);
      expect(unearnedStamps(kind, stored, parted.send, all)).toEqual([]);
      expect(parted.keep.edits.vv[stamp.by]).toBeLessThanOrEqual(
        stamp.n + stampsFor(kind, local, [field]) - 1,
      );
    }),
    { numRuns: 500 },
  );
});
