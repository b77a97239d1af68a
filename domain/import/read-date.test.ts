import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';

const today = '2026-11-25';
const read = (text: string) => readDate(text, today);

test.each([
  ['13-10-1952', '1952-10-13'],
  [' 4/1/1960 ', '1960-01-04'],
  ['4.1.1960', '1960-01-04'],
  ['1961-02-27', '1961-02-27'],
  ['18 mrt 1947', '1947-03-18'],
  ['18 maart 1947', '1947-03-18'],
  ['3 May 1950', '1950-05-03'],
  ['29-2-1948', '1948-02-29'],
  ['18295', '1950-02-01'],
])('reads %s', (text, date) => {
  expect(read(text)).toEqual({ date, centurySupplied: false });
});

test('supplies the latest century that is not in the future', () => {
  expect(read('17-8-66')).toEqual({ date: '1966-08-17', centurySupplied: true });
  expect(read('25-11-26')).toEqual({ date: '2026-11-25', centurySupplied: true });
  expect(read('26-11-26')).toEqual({ date: '1926-11-26', centurySupplied: true });
});

test.each([
  '31-2-1950',
  '29-2-1949',
  '1-13-1950',
  '0-1-1950',
  '1-0-1950',
  '1 foo 1950',
  '31-2-50',
  '60000',
  '1950',
  'onbekend',
  '',
])('does not guess at %s', (text) => {
  expect(read(text)).toBeNull();
});

test('refuses what lies in the future or before 1900', () => {
  expect(read('26-11-2026')).toBeNull();
  expect(read('31-12-1899')).toBeNull();
});

test('every day of the calendar is read back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true });
  fc.assert(
    fc.property(day, (moment) => {
      const date = moment.toISOString().slice(0, 10);
      expect(read(date)?.date).toBe(date);
      expect(read(date.split('-').toReversed().join('-'))?.date).toBe(date);
    }),
  );
});
