import { expect, test } from 'vitest';
import { changed, member, stampOf, truus } from '../testing/documents.ts';
import { changesBetween } from './changes-between.ts';
import { fieldsOf } from './fields.ts';

const yes = { purpose: 'photo', given: true, at: '2026-11-01T10:00:00Z' };
const no = { ...yes, given: false };
const opened = truus({
  phone: '+31629962626',
  address: { street: 'Raadhuisplein', number: 3 },
  skills: ['fietsen', 'koken'],
  consents: { '01KA': yes, '01KB': no },
});
const between = (values: Record<string, unknown>) => changesBetween(member, opened, values);

test('a form that was only opened changes nothing', () => {
  expect(between(Object.fromEntries(fieldsOf(opened).map((field) => [field, opened[field]])))).toBeNull();
  expect(between({})).toBeNull();
  expect(
    between({ email: '', notes: null, birthDate: undefined, languages: [], consents: opened['consents'] }),
  ).toBe(null);
});

test('only what differs is a change, and a group changes as one', () => {
  expect(between({ phone: '+31629962626', address: { street: 'Markt', number: 3 } })).toEqual({
    values: { address: { street: 'Markt', number: 3 } },
    add: {},
    remove: {},
  });
});

test('the order of keys in a group and of elements in a set is no change', () => {
  expect(
    between({ address: { number: 3, street: 'Raadhuisplein' }, skills: ['koken', 'fietsen'] }),
  ).toBeNull();
});

test('an empty text and null empty a field', () => {
  expect(between({ phone: '' })?.values).toEqual({ phone: undefined });
  expect(between({ phone: null })?.values).toHaveProperty('phone', undefined);
});

test('false and zero are values', () => {
  expect(between({ digital: false })?.values).toEqual({ digital: false });
});

test('a set changes by what was added and removed', () => {
  expect(between({ skills: ['koken', 'zingen'], villages: ['Beugen'], languages: null })).toEqual({
    values: {},
    add: { skills: ['zingen'], villages: ['Beugen'] },
    remove: { skills: ['fietsen'] },
  });
});

test('a map changes entry by entry', () => {
  expect(between({ consents: { '01KA': no, '01KB': no, '01KC': yes } })?.values).toEqual({
    'consents/01KA': no,
    'consents/01KC': yes,
  });
});

test('an entry that is gone from a map, or null in it, is emptied', () => {
  const emptied = { 'consents/01KA': undefined };
  expect(between({ consents: { '01KB': no } })?.values).toEqual(emptied);
  const change = between({ consents: { '01KA': null, '01KB': no } });
  expect(change?.values).toEqual(emptied);
  expect(change && changed(opened, change, stampOf('A', 2))).toMatchObject({ consents: { '01KB': no } });
  expect(between({ consents: undefined })?.values).toEqual({ ...emptied, 'consents/01KB': undefined });
});
