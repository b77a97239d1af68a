import { expect, test } from 'vitest';
import { sayDay, sayTimes } from './dutch-dates.ts';

test('says days and times as people do', () => {
  expect(sayDay('2026-12-03')).toBe('donderdag 3 december');
  expect(sayDay('2026-12-03T10:00')).toBe('donderdag 3 december');
  expect(sayDay('binnenkort')).toBe('binnenkort');
  expect(sayTimes('2026-12-03T10:00', '2026-12-03T11:30')).toBe('10.00 - 11.30 uur');
  expect(sayTimes('2026-12-04T22:00', '2026-12-05T02:00')).toBe('22.00 - zaterdag 5 december 02.00 uur');
});
