import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { changed, member, memberId, row, stampOf, truus } from '../testing/documents.ts';
import { newWriters, seenBy, unearnedStamps } from './earned.ts';
import type { Remote } from './local.ts';
import { merge } from './merge.ts';

const first = truus({ phone: '+31629962626', villages: ['Boxmeer'] });
const stored = row(first, '1-a');
const byB = changed(first, { values: { phone: '+31485571242' } }, stampOf('B', 1));
const unearned = (next: Content, parent: Remote | undefined = stored, mine: string[] = ['device000B']) =>
  unearnedStamps(member, parent, next, new Set(mine));
const withEdits = (content: Content, edits: Partial<Content['edits']>): Content => ({
  ...content,
  edits: { ...content.edits, ...edits },
});

test('an own edit, an own merge and an own new document are earned', () => {
  expect(unearned(byB)).toEqual([]);
  expect(
    unearned(
      changed(first, { remove: { villages: ['Boxmeer'] }, add: { villages: ['Beugen'] } }, stampOf('B', 1)),
    ),
  ).toEqual([]);
  const byA = changed(first, { values: { phone: undefined, notes: 'x' } }, stampOf('A', 2));
  expect(unearned(merge(member, byB, byA), row(byA, '2-a'))).toEqual([]);
  expect(unearned(first, undefined, ['device000A'])).toEqual([]);
});

test('a value under the dot of somebody else is not', () => {
  expect(unearned({ ...first, givenName: 'Geertruida' })).toEqual(['givenName']);
  const inTheirName = withEdits({ ...first, phone: '+31485571242' }, { at: { phone: stampOf('A', 1, 9) } });
  expect(unearned(inTheirName)).toEqual(['phone']);
  expect(unearned(withEdits(byB, { others: { phone: [{ value: 'x', ...stampOf('C', 4) }] } }))).toEqual([
    'phone',
  ]);
});

test('dropping what stood takes a new dot in its place', () => {
  const { phone: _, ...rest } = first;
  expect(unearned(rest)).toEqual(['phone']);
  expect(
    unearned(withEdits(rest, { at: { phone: stampOf('B', 1) }, vv: { device000A: 1, device000B: 1 } })),
  ).toEqual([]);
  const { villages: gone, ...without } = first;
  expect(gone).toEqual(['Boxmeer']);
  expect(unearned(without)).toEqual(['edits']);
});

test('one’s own value may go without a trace', () => {
  const { phone: _, ...rest } = byB;
  const own = withEdits(rest, { at: {} });
  expect(unearned(own, row(byB, '2-a'))).not.toContain('phone');
});

test('a set holds no element by a dot that was dealt with or never was', () => {
  const tags = { villages: { Boxmeer: [{ by: 'device000C', n: 7 }] } };
  expect(unearned(withEdits(first, { tags }))).toEqual(['villages']);
});

test('nothing that was seen is forgotten, and nobody made it who is not among those', () => {
  expect(unearned(withEdits(byB, { vv: { device000B: 1 } }))).toContain('edits');
  expect(unearned(withEdits(byB, { made: stampOf('C', 1) }))).toContain('edits');
});

test('over a tombstone what had stood may stand again, and new dots must be counted', () => {
  const tombstone: Remote = { is: 'tombstone', rev: '2-a', id: memberId, vv: { device000A: 1 } };
  expect(unearned(byB, tombstone)).toEqual([]);
  expect(unearned(withEdits(byB, { vv: { device000A: 1 } }), tombstone)).toEqual(['phone']);
  expect(seenBy(tombstone)).toEqual({ device000A: 1 });
});

test('names the installations that bring something new', () => {
  expect(newWriters(stored, byB)).toEqual(['device000B']);
  expect(newWriters(undefined, byB)).toEqual(['device000A', 'device000B']);
  expect(newWriters(stored, first)).toEqual([]);
});

test('what was seen when the bin was emptied comes again by whoever holds it, and is not forgotten', () => {
  const byC = changed(first, { values: { notes: 'x' } }, stampOf('C', 1));
  const held = changed(byC, { values: { digital: false } }, stampOf('A', 2));
  const binned = { device000C: 1 };
  const tombstone: Remote = { is: 'tombstone', rev: '2-a', id: memberId, vv: first.edits.vv, binned };
  const back = row(withEdits(byB, { binned }), '3-a');
  for (const stored of [tombstone, back]) expect(newWriters(stored, held)).toEqual(['device000A']);
  expect(newWriters(row(byB, '3-a'), withEdits(byB, { binned }))).toEqual(['device000C']);
  expect(unearned(merge(member, withEdits(byB, { binned }), held), back, ['device000A'])).toEqual([]);
  expect(unearned(changed(byB, { values: { digital: true } }, stampOf('B', 2)), back)).toEqual(['edits']);
});

test('an own old value may come back, one of somebody else may not', () => {
  const replaced = changed(byB, { values: { phone: undefined } }, stampOf('A', 2));
  expect(unearned(merge(member, replaced, replaced), row(replaced, '2-a'))).toEqual([]);
  const again = withEdits(replaced, { others: { phone: [{ value: '+31485571242', ...stampOf('B', 1) }] } });
  expect(unearned(again, row(replaced, '2-a'), [])).toEqual(['phone']);
  expect(unearned(again, row(replaced, '2-a'))).toEqual([]);
});
