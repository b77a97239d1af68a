import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './local-days.ts';
import { occurrences, sayableTime } from './occurrences.ts';

const zone = 'Europe/Amsterdam' as const;

test('a single event happens once, and only within the window', () => {
  const when = { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone };
  expect(occurrences(when, undefined, { from: '2026-12-01', until: '2026-12-08' })).toEqual([
    { key: '20261203T1000', start: '2026-12-03T10:00', end: '2026-12-03T11:30' },
  ]);
  expect(occurrences(when, undefined, { from: '2026-12-04', until: '2026-12-08' })).toEqual([]);
  expect(occurrences(when, undefined, { from: '2026-11-01', until: '2026-12-03' })).toEqual([]);
});

test('a weekly event keeps its clock time across the end of summer time', () => {
  const when = { start: '2026-10-20T10:00', end: '2026-10-20T12:00', zone, repeats: 'FREQ=WEEKLY' };
  expect(
    occurrences(when, undefined, { from: '2026-10-20', until: '2026-11-04' }).map(({ start, end }) => [
      start,
      end,
    ]),
  ).toEqual([
    ['2026-10-20T10:00', '2026-10-20T12:00'],
    ['2026-10-27T10:00', '2026-10-27T12:00'],
    ['2026-11-03T10:00', '2026-11-03T12:00'],
  ]);
});

test('an occurrence can be left out or moved', () => {
  const when = { start: '2026-12-01T10:00', end: '2026-12-01T11:00', zone, repeats: 'FREQ=WEEKLY;COUNT=3' };
  const exceptions = {
    '20261201T1000': { skipped: true },
    '20261208T1000': { start: '2026-12-09T14:00' },
    '20261215T1000': { start: '2026-12-15T10:00', end: '2026-12-15T13:00' },
  };
  expect(occurrences(when, exceptions, { from: '2026-12-01', until: '2027-01-01' })).toEqual([
    { key: '20261208T1000', start: '2026-12-09T14:00', end: '2026-12-09T15:00' },
    { key: '20261215T1000', start: '2026-12-15T10:00', end: '2026-12-15T13:00' },
  ]);
});

test('a time that cannot be never happens, and takes nothing else down with it', () => {
  const window = { from: '2026-01-01', until: '2027-01-01' };
  const end = '2026-12-01T11:00';
  for (const when of [
    { start: '2026-02-31T10:00', end, zone },
    { start: '2026-12-01T10:00', end, zone, repeats: 'FREQ=WEEKLY;BYDAY=XX' },
    { start: '2026-12-01T10:00', end, zone, repeats: 'FREQ=WEEKLY;INTERVAL=0' },
  ])
    expect(occurrences(when, undefined, window)).toEqual([]);
  expect(sayableTime({ start: '2026-12-01T10:00', end, zone, repeats: 'FREQ=WEEKLY' })).toBe(true);
  expect(sayableTime({ start: '2026-12-01T10:00', end, zone, repeats: 'FREQ=WEEKLY;BYDAY=XX' })).toBe(false);
});

test('a plain weekly series is what its rule reckons, in winter and in summer', () => {
  const days = fc.integer({ min: -500, max: 500 }).map((n) => addDays('2026-11-25', n));
  const time = fc.constantFrom('00:15', '01:30', '02:30', '03:30', '10:00', '23:45');
  fc.assert(
    fc.property(
      days,
      time,
      fc.integer({ min: 1, max: 5 }),
      days,
      fc.nat(60),
      (day, at, weeks, from, length) => {
        const when = { start: `${day}T${at}`, end: `${addDays(day, 1)}T${at}`, zone };
        const window = { from, until: addDays(from, length) };
        const rule = `FREQ=WEEKLY;INTERVAL=${weeks}`;
        expect(occurrences({ ...when, repeats: rule }, undefined, window)).toEqual(
          // That a week begins on Monday changes nothing but the way it is reckoned.
          occurrences({ ...when, repeats: `${rule};WKST=MO` }, undefined, window),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('no more times are given than one looks at', () => {
  const when = { start: '2001-01-01T10:00', end: '2001-01-01T11:00', zone, repeats: 'FREQ=WEEKLY' };
  expect(occurrences(when, undefined, { from: '2001-01-01', until: '2026-01-01' })).toHaveLength(400);
});
