import { expect, test } from 'vitest';
import { type Act, deedOfStatus, isDeed, joined } from './act.ts';
import { keptYears, yearOf } from './activity-term.ts';

const act = (n: number, rest: Partial<Act> = {}): Act => ({
  document: 'member:1',
  by: 'device000A',
  n,
  at: n * 1000,
  what: 'changed',
  fields: ['phone'],
  ...rest,
});

test('a form that saves by itself is told as one act', () => {
  expect(joined([act(1), act(2, { fields: ['notes'] }), act(3)])).toEqual([
    act(3, { fields: ['notes', 'phone'] }),
  ]);
  expect(joined([act(1, { what: 'made', fields: [] }), act(2)])).toEqual([
    act(2, { what: 'made', fields: [] }),
  ]);
});

test('other documents, other people and other deeds stay acts of their own, in order', () => {
  const acts = [
    act(1),
    act(2, { document: 'member:2' }),
    act(3, { by: 'device000B' }),
    act(4, { what: 'binned', fields: ['trashed'] }),
    act(5),
    act(6, { fields: ['notes'] }),
  ];
  expect(joined(acts)).toEqual([...acts.slice(0, 4), act(6, { fields: ['notes', 'phone'] })]);
});

test('a status says what was done', () => {
  expect(['review', 'published', 'withdrawn', 'cancelled', 'draft', undefined].map(deedOfStatus)).toEqual([
    'submitted',
    'published',
    'withdrawn',
    'cancelled',
    'changed',
    'changed',
  ]);
  expect([isDeed('made'), isDeed('toString'), isDeed(1)]).toEqual([true, false, false]);
});

test('the log is kept for half a year at least', () => {
  expect(keptYears(new Date('2026-06-30T23:59:59Z'))).toEqual([2026, 2025]);
  expect(keptYears(new Date('2026-07-01T00:00:00Z'))).toEqual([2026]);
  expect(yearOf(Date.parse('2026-12-31T23:59:59Z'))).toBe(2026);
});
