import { describe, expect, test } from 'vitest';
import { compareWith, filled, saysNothingNew } from './fill-gaps.ts';
import type { ImportedValues } from './read-fields.ts';

const compare = (fields: Record<string, unknown>, values: ImportedValues, newsletter?: boolean) =>
  compareWith(fields, { values, newsletter });
const yes = { purpose: 'newsletter' as const, given: true, at: '2026-11-01T10:00:00Z' };

test('fills what is empty and lists what differs', () => {
  const there = { givenName: 'Truus', phone: '', email: 'Truus@voorbeeld.nl', birthDate: '1950-01-02' };
  const list = {
    givenName: 'TRUUS',
    phone: '+31612345678',
    email: 'truus@voorbeeld.nl',
    birthDate: '1951-01-02',
    notes: 'belt liever',
  };
  expect(compare(there, list)).toEqual({
    fill: { phone: '+31612345678', notes: 'belt liever' },
    differs: [{ field: 'birthDate', there: '1950-01-02', list: '1951-01-02' }],
  });
});

test('says nothing new of what is there', () => {
  const there = { givenName: 'Truus', familyName: 'van Berg', notes: 'x\r\nbelt liever' };
  const same = compare(there, {
    givenName: 'Truus',
    namePrefix: 'van',
    familyName: 'Berg',
    notes: 'belt liever',
  });
  expect(saysNothingNew(same)).toBe(true);
  expect(saysNothingNew(compare(there, { notes: 'kookt' }))).toBe(false);
  expect(saysNothingNew(compare(there, { phone: '+31612345678' }))).toBe(false);
});

test('words join those that are there, each once, in whatever spelling', () => {
  const there = { skills: ['Koken'], volunteer: true };
  expect(compare(there, { skills: ['koken', 'naaien'], languages: ['Turks'], volunteer: true })).toEqual({
    fill: { skills: ['Koken', 'naaien'], languages: ['Turks'] },
    differs: [],
  });
  expect(saysNothingNew(compare(there, { skills: ['KOKEN'] }))).toBe(true);
});

test('a list may say that somebody helps, but not against what the team said', () => {
  expect(compare({}, { volunteer: true }).fill).toEqual({ volunteer: true });
  expect(compare({ volunteer: false }, { volunteer: true })).toEqual({
    fill: {},
    differs: [{ field: 'volunteer', there: false, list: true }],
  });
});

test('notes that say something else are left alone', () => {
  expect(compare({ notes: 'x' }, { notes: 'y' }).differs).toEqual([
    { field: 'notes', there: 'x', list: 'y' },
  ]);
  expect(compare({ notes: 7 }, { notes: 'y' }).differs).toHaveLength(1);
});

test('completes a name only where the other parts agree', () => {
  expect(compare({ familyName: 'Berg' }, { givenName: 'Truus', familyName: 'Berg' }).fill).toEqual({
    givenName: 'Truus',
  });
  expect(compare({ familyName: 'Berg' }, { givenName: 'Truus', familyName: 'Bos' })).toEqual({
    fill: {},
    differs: [{ field: 'name', there: 'Berg', list: 'Truus Bos' }],
  });
  expect(compare({ familyName: 7 }, { familyName: 'Bos' }).differs).toHaveLength(1);
});

describe('an address', () => {
  const there = { street: 'Kerkplein', number: 12 };
  test('is filled as a whole, or where the rest agrees', () => {
    expect(compare({}, { address: there }).fill).toEqual({ address: there });
    expect(compare({ address: there }, { address: { street: 'kerkplein', city: 'Veldhoek' } }).fill).toEqual({
      address: { ...there, city: 'Veldhoek' },
    });
    expect(compare({ address: there }, { address: { street: 'Kerkplein', number: 12 } })).toEqual({
      fill: {},
      differs: [],
    });
  });
  test('is left alone where another house is meant', () => {
    for (const list of [
      { street: 'Kerkplein', number: 12, letter: 'a' },
      { street: 'Dorpsstraat', number: 12 },
    ]) {
      expect(compare({ address: there }, { address: list })).toEqual({
        fill: {},
        differs: [{ field: 'address', there, list }],
      });
    }
  });
});

describe('the newsletter', () => {
  const list = { consents: { 'newsletter-import': yes } };
  test('is filled where nobody answered', () => {
    const there = { consents: { a: { ...yes, purpose: 'photo' } } };
    const { fill } = compare(there, list, true);
    expect(fill).toEqual({ 'consents/newsletter-import': yes });
    expect(filled(there, fill)).toEqual({
      consents: { a: { ...yes, purpose: 'photo' }, 'newsletter-import': yes },
    });
    expect(filled({}, fill)).toEqual({ consents: { 'newsletter-import': yes } });
    expect(compare(there, {}, false)).toEqual({ fill: {}, differs: [] });
  });
  test('never undoes what a person answered', () => {
    const withdrawn = { consents: { a: { ...yes, withdrawnAt: '2026-11-02T10:00:00Z' } } };
    expect(compare(withdrawn, list, true)).toEqual({
      fill: {},
      differs: [{ field: 'newsletter', there: false, list: true }],
    });
    expect(compare({ consents: { a: { ...yes, given: false } } }, {}, false).differs).toEqual([]);
    expect(compare({ consents: { a: yes } }, list, true)).toEqual({ fill: {}, differs: [] });
    expect(compare({ consents: { a: yes } }, {}, false).differs).toEqual([
      { field: 'newsletter', there: true, list: false },
    ]);
  });
});
