import { expect, test } from 'vitest';
import { problemsOf } from '../document/validate.ts';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { stampOf } from '../testing/documents.ts';
import { eventRule } from './event-rule.ts';

const zone = 'Europe/Amsterdam';
const problems = (when: unknown) =>
  problemsOf(
    kinds.event,
    create(kinds.event, 'event:01K00000000000000000000000', { title: 'Soep', when }, stampOf('A', 1)),
  ).map(({ field, problem }) => `${field} ${problem}`);

test('a time that exists and ends after it began is right', () => {
  expect(problems({ start: '2026-12-03T10:00', end: '2026-12-03T11:00', zone })).toEqual([]);
  expect(
    problems({ start: '2028-02-29T10:00', end: '2028-02-29T11:00', zone, repeats: 'FREQ=YEARLY' }),
  ).toEqual([]);
});

test('a day that is not on the calendar, an end before its start and a rule without sense are told apart', () => {
  expect(problems({ start: '2026-02-31T10:00', end: '2026-03-03T11:00', zone })).toEqual(['when time']);
  expect(problems({ start: '2026-02-28T10:00', end: '2026-02-30T11:00', zone })).toEqual(['when time']);
  expect(problems({ start: '2026-12-03T10:00', end: '2026-12-03T10:00', zone })).toEqual(['when order']);
  const repeats = 'FREQ=WEEKLY;BYDAY=XX';
  expect(problems({ start: '2026-12-03T10:00', end: '2026-12-03T11:00', zone, repeats })).toEqual([
    'when repeats',
  ]);
});

test.each([
  'FREQ=SECONDLY',
  'FREQ=DAILY;FREQ=SECONDLY',
  'FREQ=DAILY;BYHOUR=1',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=DAILY;INTERVAL=0',
])('a rule that could keep a server busy is refused: %s', (repeats) => {
  expect(problems({ start: '2026-12-03T10:00', end: '2026-12-03T11:00', zone, repeats })).toContain(
    'when pattern',
  );
});

test('a value that is no time is for the schema to refuse', () => {
  for (const value of ['morgen', { start: 3, end: 4 }, { start: '2026-12-03T10:00' }])
    expect(eventRule('when', value)).toBeUndefined();
  expect(eventRule('title', 'Soep')).toBeUndefined();
});
