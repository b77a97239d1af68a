import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { addressLabels } from './address-labels.ts';

let count = 0;
const member = (values: Record<string, unknown>) =>
  create(kinds.member, `member:${`${++count}`.padStart(26, '0')}`, values, { by: 'device0001', n: 1, t: 1 });
const at = (number: number, more: object = {}) => ({
  street: 'Kerkplein',
  number,
  postcode: '5831 AB',
  city: 'Den Veldhoek',
  ...more,
});
const wishes = { perAddress: false, order: 'name', andOthers: 'en huisgenoten' } as const;

test('a label is as the post wants it, and who cannot be found has none', () => {
  const truus = member({
    givenName: 'Truus',
    namePrefix: 'van',
    familyName: 'Ark',
    address: at(3, { letter: 'b' }),
  });
  const cor = member({ familyName: 'Zwart', address: { street: 'De Hoeve', city: 'Sambeek' } });
  const nowhere = [
    member({ givenName: 'Bram' }),
    member({ address: at(3) }),
    member({ givenName: 'Ans', address: { street: 'Kerkplein', number: 4 } }),
    member({ givenName: 'Zus', address: { city: 'Sambeek' } }),
  ];
  const { labels, without } = addressLabels([cor, ...nowhere, truus], wishes);
  expect(labels).toEqual([
    ['Truus van Ark', 'Kerkplein 3b', '5831 AB  DEN VELDHOEK'],
    ['Zwart', 'De Hoeve', 'SAMBEEK'],
  ]);
  expect(new Set(without)).toEqual(new Set(nowhere));
});

test('one label for an address has everybody on it, or the first and a word for the others', () => {
  const home = ['Ans', 'Bram', 'Cor', 'Dirk'].map((givenName) => member({ givenName, address: at(7) }));
  const next = member({ givenName: 'Emma', address: { street: 'KERKPLEIN', number: 8, city: 'Veldhoek' } });
  const twin = member({ givenName: 'Emma', address: { street: 'Kerkplein', number: 8, city: 'veldhoek' } });
  const labels = (people: typeof home) => addressLabels(people, { ...wishes, perAddress: true }).labels;
  expect(labels([...home.slice(0, 3), next, twin])).toEqual([
    ['Ans', 'Bram', 'Cor', 'Kerkplein 7', '5831 AB  DEN VELDHOEK'],
    ['Emma', 'KERKPLEIN 8', 'VELDHOEK'],
  ]);
  expect(labels(home)).toEqual([['Ans', 'Bram', 'en huisgenoten', 'Kerkplein 7', '5831 AB  DEN VELDHOEK']]);
  expect(addressLabels(home, wishes).labels).toHaveLength(4);
});

test('along the doors: by town, street and number', () => {
  const people = [
    member({ givenName: 'Ans', address: at(12) }),
    member({ givenName: 'Bram', address: at(2) }),
    member({ givenName: 'Cor', address: at(2, { city: 'Boxmeer' }) }),
    member({ givenName: 'Dirk', address: at(2, { postcode: '5800 AA' }) }),
  ];
  const { labels } = addressLabels(people, { ...wishes, order: 'street' });
  expect(labels.map(([name]) => name)).toEqual(['Cor', 'Dirk', 'Bram', 'Ans']);
});
