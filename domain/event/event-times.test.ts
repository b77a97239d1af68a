import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/local-days.ts';
import { occurrences } from '../calendar/occurrences.ts';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { stampOf } from '../testing/documents.ts';
import type { When } from './event-schema.ts';
import { timesOf } from './event-times.ts';

const zone = 'Europe/Amsterdam' as const;
const event = (when: unknown, exceptions?: unknown) =>
  create(
    kinds.event,
    'event:01K00000000000000000000000',
    { title: 'Koor', when, exceptions },
    stampOf('A', 1),
  );
const days = { from: '2026-11-25', until: '2026-12-02' };
const koor = { start: '2026-11-26T20:00', end: '2026-11-26T22:00', zone };

test('says when an event is, as often as it is', () => {
  expect(timesOf(event(koor), days)).toEqual([
    { key: '20261126T2000', start: '2026-11-26T20:00', end: '2026-11-26T22:00' },
  ]);
  const daily = { ...koor, repeats: 'FREQ=DAILY' };
  expect(timesOf(event(daily), days)).toHaveLength(6);
  expect(timesOf(event(daily, { '20261127T2000': { skipped: true } }), days)).toHaveLength(5);
});

test('one that was moved into these days is in them', () => {
  const exceptions = { '20261226T2000': { start: '2026-11-28T20:00', end: '2026-11-28T22:00' } };
  const later = { start: '2026-12-26T20:00', end: '2026-12-26T22:00', zone };
  expect(timesOf(event(later, exceptions), days)).toHaveLength(1);
});

test('what cannot be read happens never', () => {
  for (const when of [
    undefined,
    { ...koor, start: 'morgen' },
    { ...koor, end: 7 },
    { ...koor, end: koor.start },
    { ...koor, zone: 'Europe/Paris' },
    { ...koor, repeats: 5 },
  ])
    expect(timesOf(event(when), days)).toEqual([]);
  for (const exceptions of ['x', { a: 'x' }, { a: { start: 'x' } }, { a: { skipped: 'x' } }])
    expect(timesOf(event(koor, exceptions), days)).toEqual([]);
});

test('leaves out nothing that reckoning finds', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((n) => addDays('2026-11-25', n));
  const repeats = fc.oneof(
    fc.constantFrom(undefined, 'FREQ=WEEKLY', 'FREQ=DAILY;COUNT=9'),
    day.map((last) => `FREQ=DAILY;UNTIL=${last.replace(/-/g, '')}`),
    day.map((last) => `FREQ=DAILY;UNTIL=${last.replace(/-/g, '')}T233000Z`),
  );
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 9 }), repeats, (start, length, rule) => {
      const when: When = {
        start: `${start}T23:30`,
        end: `${addDays(start, length)}T23:45`,
        zone,
        ...(rule !== undefined && { repeats: rule }),
      };
      expect(timesOf(event(when), days)).toEqual(occurrences(when, undefined, days));
    }),
    { numRuns: 150 },
  );
});

test('of what is far from these days only the time is read, and nothing is reckoned', () => {
  // A rule that would be reckoned for longer than this test may take.
  const endless = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
  const far = event({ start: '2026-12-02T10:00', end: '2026-12-02T11:00', zone, repeats: endless });
  const read = new Set<PropertyKey>();
  const watched = new Proxy(far, {
    get(target, name, self) {
      read.add(name);
      return Reflect.get(target, name, self);
    },
  });
  for (let n = 0; n < 2_000; n++) expect(timesOf(watched, days)).toEqual([]);
  expect([...read]).toEqual(['when', 'exceptions']);
});
