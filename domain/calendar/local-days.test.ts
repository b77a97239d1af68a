import { expect, test } from 'vitest';
import { addDays, addYears, dayOf, daysBetween, monthsBefore } from './local-days.ts';

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

test('months earlier it is the same day, or the last of a shorter month', () => {
  expect(monthsBefore('2026-11-25', 3)).toBe('2026-08-25');
  expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
  expect(monthsBefore('2028-03-31', 1)).toBe('2028-02-29');
  expect(monthsBefore('2026-01-15', 14)).toBe('2024-11-15');
});
