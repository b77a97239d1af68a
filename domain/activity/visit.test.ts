import { expect, test } from 'vitest';
import { readVisit, visitNow } from './visit.ts';

const at = (moment: string) => Date.parse(moment);
const mark = (moment: string) => ({ at: at(moment), seen: { device000A: 3 } });
const since = mark('2026-11-20T10:00:00Z');
const looked = mark('2026-11-24T10:00:00Z');

test('what somebody looked at stays to be read while the app is open', () => {
  const visit = { since, looked };
  expect(visitNow(visit, at('2026-11-24T09:00:00Z'), at('2026-11-24T12:00:00Z'))).toBe(visit);
  expect(visitNow({ since }, at('2026-11-24T09:00:00Z'), at('2026-11-25T12:00:00Z'))).toEqual({ since });
});

test('when the app is opened again, or on the next day, it goes on from there', () => {
  expect(visitNow({ since, looked }, at('2026-11-24T11:00:00Z'), at('2026-11-24T12:00:00Z'))).toEqual({
    since: looked,
  });
  expect(visitNow({ since, looked }, at('2026-11-24T09:00:00Z'), at('2026-11-24T23:30:00Z'))).toEqual({
    since: looked,
  });
});

test('what a device kept is read with care', () => {
  expect(readVisit({ since, looked })).toEqual({ since, looked });
  expect(readVisit({ since: { ...since, seen: { device000A: 'x', device000B: 2 } }, looked: 3 })).toEqual({
    since: { at: since.at, seen: { device000B: 2 } },
  });
  for (const wrong of [undefined, null, {}, { since: { at: 'x', seen: {} } }, { since: { at: 1, seen: [] } }])
    expect(readVisit(wrong)).toBeUndefined();
});
