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
const wishes = { per: 'person', order: 'name', andOthers: 'en huisgenoten' } as const;

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
  const labels = (people: typeof home) => addressLabels(people, { ...wishes, per: 'address' }).labels;
  expect(labels([...home.slice(0, 3), next, twin])).toEqual([
    ['Ans', 'Bram', 'Cor', 'Kerkplein 7', '5831 AB  DEN VELDHOEK'],
    ['Emma', 'KERKPLEIN 8', 'VELDHOEK'],
  ]);
  const bare = ['Fem', 'Gijs'].map((givenName) =>
    member({ givenName, address: { number: 5, postcode: '5831 AB' } }),
  );
  expect(labels(bare)).toEqual([['Fem', 'Gijs', '5', '5831 AB']]);
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

test('one label for a household: who lives together and not who only shares the door', () => {
  const home = { households: ['home:01J00000000000000000000001'] };
  const truus = member({ givenName: 'Truus', familyName: 'Bakker', ...home });
  const jan = member({ givenName: 'Jan', familyName: 'Bakker', address: at(3), ...home });
  const upstairs = member({ givenName: 'Mo', familyName: 'Yilmaz', address: at(3) });
  const nowhere = member({ givenName: 'Ans', familyName: 'Zwart' });
  const { labels, without } = addressLabels([truus, jan, upstairs, nowhere], { ...wishes, per: 'household' });
  expect(labels).toEqual([
    ['Jan en Truus Bakker', 'Kerkplein 3', '5831 AB  DEN VELDHOEK'],
    ['Mo Yilmaz', 'Kerkplein 3', '5831 AB  DEN VELDHOEK'],
  ]);
  expect(without).toEqual([nowhere]);
});
