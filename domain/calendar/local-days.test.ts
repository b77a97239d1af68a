import { expect, test } from 'vitest';
import { addDays, addMonths, addYears, dayOf, daysBetween } from './local-days.ts';

test('after midnight in the Netherlands it is the next day there, in summer and in winter', () => {
  expect(dayOf(new Date('2026-11-24T22:59:00Z'))).toBe('2026-11-24');
  expect(dayOf(new Date('2026-11-24T23:00:00Z'))).toBe('2026-11-25');
  expect(dayOf(new Date('2026-07-24T22:00:00Z'))).toBe('2026-07-25');
});

test('days are added and counted over the end of a month, a leap day and the end of summer time', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-12-31', '2026-12-30')).toBe(-1);
});

test('years are added, and a leap day stays at the end of February', () => {
  expect(addYears('2026-11-25', 1)).toBe('2027-11-25');
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
});

test('months are added, and the last days of a month stay in the month', () => {
  expect(addMonths('2026-11-25', 12)).toBe('2027-11-25');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2026-12-31', -1)).toBe('2026-11-30');
  expect(addMonths('2027-01-15', -13)).toBe('2025-12-15');
});
