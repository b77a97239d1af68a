import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { stampOf } from '../testing/documents.ts';
import { checkMonthsOf, checkOf, dueForCheck, usualCheckMonths } from './check-due.ts';

const club = (n: number, checked?: unknown) =>
  create(
    kinds.organisation,
    `organisation:01K0000000000000000000000${n}`,
    { name: `Club ${n}`, checked },
    stampOf('A', n),
  );
const term = { today: '2026-11-25', months: 12 };

test('an organisation is due when it was looked at a year ago to the day, and not a day sooner', () => {
  const on = (day: string) => checkOf(club(1, { on: day, by: 'anja' }), term);
  expect(on('2025-11-25')).toEqual({ is: 'checked', on: '2025-11-25', by: 'anja', isDue: true });
  expect(on('2025-11-26')).toMatchObject({ isDue: false });
});

test('one that nobody ever looked at, or of which that cannot be read, was never checked', () => {
  for (const checked of [undefined, 'yes', {}, { on: '2026-01-01' }, { by: 'anja' }])
    expect(checkOf(club(1, checked), term)).toEqual({ is: 'never' });
});

test('never looked at comes first, then the longest ago; what is not due stays out', () => {
  const list = [
    club(1, { on: '2025-03-01', by: 'anja' }),
    club(2, { on: '2026-11-24', by: 'anja' }),
    club(3),
    club(4, { on: '2024-03-01', by: 'ruud' }),
    club(5, { on: '2024-03-01', by: 'anja' }),
  ];
  expect(dueForCheck(list, term).map(({ name }) => name)).toEqual(['Club 3', 'Club 4', 'Club 5', 'Club 1']);
  expect(dueForCheck(list, { ...term, months: 36 }).map(({ name }) => name)).toEqual(['Club 3']);
});

test('a buurt may have a term of its own', () => {
  const buurt = (checkMonths: unknown) =>
    create(kinds.buurt, 'buurt:01K00000000000000000000000', { checkMonths }, stampOf('A', 1));
  expect(checkMonthsOf(buurt(6))).toBe(6);
  for (const odd of [undefined, 0, '6']) expect(checkMonthsOf(buurt(odd))).toBe(usualCheckMonths);
  expect(checkMonthsOf(undefined)).toBe(usualCheckMonths);
});
