import { expect, test } from 'vitest';
import { remarkOnHours } from './opening-hours.ts';

test('hours as people say them are left alone', () => {
  for (const text of [
    '',
    'dinsdag en donderdag van 10 tot 12 uur',
    'maandag tot en met zaterdag van 8.30 tot 17.30 uur',
    'werkdagen van 8.00 tot 17.00 uur',
    'elke eerste zaterdag van 10.00 - 13.00 uur',
    'zaterdagochtend, en zo nodig op afspraak',
    'op afspraak: bel 06 12345678, dat doe je van tevoren',
    'dinsdag 9.00 - 12.00 en 13.00 - 17.00 uur',
  ])
    expect(remarkOnHours(text), text).toBeUndefined();
});

test('short days are remarked on, also in a series', () => {
  for (const text of [
    'ma-vr van 9.00 tot 17.00 uur',
    'di en do 10 tot 12 uur',
    'Wo. op afspraak',
    'za 10 uur',
  ])
    expect(remarkOnHours(text), text).toBe('short-days');
});

test('times as a machine writes them are remarked on', () => {
  for (const text of ['dinsdag 0900 tot 1700', 'dinsdag vanaf 10u', 'dinsdag 9-17'])
    expect(remarkOnHours(text), text).toBe('short-times');
});

test('the site says "Open" itself, and a whole story is no hours', () => {
  expect(remarkOnHours('Open op dinsdag')).toBe('says-open');
  expect(remarkOnHours('dinsdag, '.repeat(20))).toBe('long');
});
