import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { disputesOf } from './disputes.ts';
import { create, editContent } from './edit.ts';
import { binTombstone, isBinTombstone, settleLeaves } from './leaves.ts';
import type { Remote } from './local.ts';
import { merge } from './merge.ts';
import { hasReturned, takeBack, throwAway } from './trash.ts';

const { member } = kinds;
const id = 'member:01JDAAAAAAAAAAAAAAAAAAAAAA';
const stamp = (by: string, n: number) => ({ by, n, t: n });
const first = create(member, id, { givenName: 'Truus', familyName: 'Bakker' }, stamp('anja0001', 1));
const write = (content: Content, by: string, n: number, values: Record<string, unknown>) =>
  editContent(member, content, content, { values }, stamp(by, n));
const thrown = (content: Content, by: string, n: number) =>
  editContent(member, content, content, throwAway(content, '2026-11-25T10:00:00Z', { by, n }), stamp(by, n));

const leaf = (content: Content, rev = '3-a'): Remote => ({ is: 'document', rev, content });
function buried(content: Content, rev = '4-b'): Remote {
  const { trashed } = content;
  if (!trashed) throw new Error('It does not lie in the bin.');
  return { is: 'tombstone', rev, id, ...binTombstone({ ...content, trashed }) };
}
/** A leaf that was merged into another before: it stays in the list for ever. */
const former: Remote = { is: 'tombstone', rev: '5-c', id, vv: {} };

test('leaves one leaf as it is, also beside former ones, and where nothing lives', () => {
  expect(settleLeaves(member, [leaf(first)])).toEqual({ is: 'stand' });
  expect(settleLeaves(member, [former, leaf(first), former])).toEqual({ is: 'stand' });
  expect(settleLeaves(member, [])).toEqual({ is: 'stand' });
  const bin = thrown(first, 'sanne001', 1);
  expect(settleLeaves(member, [buried(bin), former])).toEqual({ is: 'stand' });
});

test('merges what was written apart, in any order; the one that is not shown is a dispute', () => {
  const mine = write(write(first, 'anja0001', 2, { notes: 'belt liever' }), 'anja0001', 3, {
    email: 'a@b.nl',
  });
  const yours = write(first, 'sanne001', 9, { notes: 'komt liever langs' });
  const decision = settleLeaves(member, [leaf(mine), leaf(yours, '2-b'), former]);
  expect(settleLeaves(member, [former, leaf(yours), leaf(mine)])).toEqual(decision);
  const content = decision.is === 'merge' ? decision.content : first;
  expect(content).toMatchObject({ notes: 'komt liever langs', email: 'a@b.nl' });
  expect(disputesOf(content)[0]?.choices.map(({ value }) => value)).toContain('belt liever');
  expect(settleLeaves(member, [leaf(content), former])).toEqual({ is: 'stand' });
});

test('erases all when one leaf says so', () => {
  const erased: Remote = { is: 'erased', rev: '2-a', id };
  expect(settleLeaves(member, [leaf(first), erased])).toEqual({ is: 'erase' });
});

test('what the emptied bin had seen goes; what it had not seen comes back marked, and once', () => {
  const bin = thrown(first, 'sanne001', 1);
  const seen = settleLeaves(member, [leaf(first), buried(bin)]);
  expect(seen).toMatchObject({ is: 'bury', tombstone: { vv: bin.edits.vv, trashed: { by: 'sanne001' } } });
  expect(settleLeaves(member, [leaf(bin), buried(bin)])).toMatchObject({ is: 'bury' });

  const unseen = write(first, 'mo000001', 1, { notes: 'nieuw' });
  const back = settleLeaves(member, [buried(bin), leaf(unseen)]);
  const content = back.is === 'merge' ? back.content : first;
  expect(content).toMatchObject({ notes: 'nieuw', trashed: bin.trashed });
  expect(hasReturned(content)).toBe(true);
  // The server ended before the tombstone was let go of: the same again.
  expect(settleLeaves(member, [buried(bin), leaf(content)])).toEqual(back);
});

test('a tombstone without a mark brings none, and a mark that was dealt with does not come back', () => {
  const bin = thrown(first, 'sanne001', 1);
  const bare: Remote = { is: 'tombstone', rev: '4-b', id, vv: bin.edits.vv };
  expect(settleLeaves(member, [leaf(first), bare])).toEqual({ is: 'bury', tombstone: { vv: bin.edits.vv } });
  const unseen = write(first, 'mo000001', 1, { notes: 'nieuw' });
  const binned = { sanne001: 1 };
  const content = { ...unseen, edits: { ...unseen.edits, binned } };
  expect(settleLeaves(member, [leaf(unseen), bare])).toEqual({ is: 'merge', content });
  const again: Remote = { ...bare, vv: unseen.edits.vv, binned };
  expect(settleLeaves(member, [leaf(first), again])).toMatchObject({ is: 'bury', tombstone: { binned } });

  const takenBack = editContent(member, bin, bin, takeBack(), stamp('mo000001', 2));
  expect(settleLeaves(member, [leaf(takenBack), buried(bin)])).toEqual({ is: 'merge', content: takenBack });
});

test('two who emptied their bins with different marks leave both to be looked at', () => {
  const [mine, yours] = [thrown(first, 'sanne001', 1), thrown(first, 'mo000001', 1)];
  const unseen = write(first, 'ad000001', 1, { notes: 'nieuw' });
  const back = settleLeaves(member, [buried(mine), leaf(unseen), buried(yours, '4-d')]);
  const content = back.is === 'merge' ? back.content : first;
  expect(hasReturned(content)).toBe(true);
  expect(content.edits.others?.['trashed']).toHaveLength(1);
  expect(settleLeaves(member, [buried(yours), buried(mine), leaf(content)])).toEqual(back);
});

test('what the team had seen when the bin was emptied is kept, as long as the document lacks it', () => {
  const bin = thrown(write(first, 'mo000001', 1, { notes: 'nieuw' }), 'sanne001', 1);
  const unseen = write(first, 'ad000001', 1, { notes: 'ander' });
  const back = settleLeaves(member, [buried(bin), leaf(unseen)]);
  const content = back.is === 'merge' ? back.content : first;
  expect(content.edits.binned).toEqual({ mo000001: 1, sanne001: 1 });
  const thrownAgain = thrown(content, 'sanne001', 2);
  expect(thrownAgain.edits.binned).toEqual({ mo000001: 1 });
  expect(buried(thrownAgain)).toMatchObject({ binned: { mo000001: 1 } });
  expect(merge(member, thrownAgain, bin).edits.binned).toBeUndefined();
});

test('a tombstone of the bin says what it had seen; of an imported document its making', () => {
  const bin = thrown(first, 'sanne001', 1);
  expect(isBinTombstone(buried(bin))).toBe(true);
  expect([former, leaf(first)].some((one) => isBinTombstone(one))).toBe(false);
  const trashed = { at: '2026-11-25T10:00:00Z', seen: { anja0001: 1 } };
  expect(binTombstone({ ...first, trashed })).toEqual({
    vv: first.edits.vv,
    trashed: { value: trashed, ...first.edits.made },
  });
});
