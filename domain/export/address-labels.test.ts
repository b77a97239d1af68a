import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { addressLabels, type LabelWishes } from './address-labels.ts';

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
const labelsOf = (people: ReturnType<typeof member>[], wishes: Partial<LabelWishes> = {}, all = people) =>
  addressLabels(people, { per: 'person', order: 'name', ...wishes }, all);

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
  const { labels, without } = labelsOf([cor, ...nowhere, truus]);
  expect(labels).toEqual([
    ['Truus van Ark', 'Kerkplein 3b', '5831 AB  DEN VELDHOEK'],
    ['Zwart', 'De Hoeve', 'SAMBEEK'],
  ]);
  expect(new Set(without)).toEqual(new Set(nowhere));
});

test('one label for a front door has all who live there, as one writes it on an envelope', () => {
  const home = [
    member({ givenName: 'Ans', familyName: 'Bos', address: at(7) }),
    member({ givenName: 'Bram', familyName: 'Bos', address: at(7) }),
  ];
  const next = member({ familyName: 'Emmen', address: { street: 'KERKPLEIN', number: 8, city: 'Veldhoek' } });
  const also = member({ familyName: 'Faas', address: { street: 'Kerkplein', number: 8, city: 'veldhoek' } });
  const farm = ['Gé', 'Henk'].map((givenName) =>
    member({ givenName, address: { street: 'De Hoeve', city: 'Sambeek' } }),
  );
  expect(labelsOf([...farm, ...home, next, also], { per: 'address' }).labels).toEqual([
    ['Ans en Bram Bos', 'Kerkplein 7', '5831 AB  DEN VELDHOEK'],
    ['Emmen en Faas', 'KERKPLEIN 8', 'VELDHOEK'],
    ['Gé', 'De Hoeve', 'SAMBEEK'],
    ['Henk', 'De Hoeve', 'SAMBEEK'],
  ]);
  expect(labelsOf(home).labels).toHaveLength(2);
});

test('one label for a household, also when who ties it together gets none', () => {
  const [one, two] = ['home:01J00000000000000000000001', 'home:01J00000000000000000000002'];
  const ans = member({ givenName: 'Ans', address: at(7), households: [one] });
  const bram = member({ givenName: 'Bram', households: [two] });
  const cor = member({ givenName: 'Cor', households: [one, two] });
  const { labels, without } = labelsOf([ans, bram], { per: 'household' }, [ans, bram, cor]);
  expect(labels).toEqual([['Ans en Bram', 'Kerkplein 7', '5831 AB  DEN VELDHOEK']]);
  expect(without).toEqual([]);
  expect(labelsOf([bram], { per: 'household' }).without).toEqual([bram]);
});

test('who only shares the front door with a household has their own label', () => {
  const home = { households: ['home:01J00000000000000000000001'] };
  const truus = member({ givenName: 'Truus', familyName: 'Bakker', ...home });
  const jan = member({ givenName: 'Jan', familyName: 'Bakker', address: at(3), ...home });
  const upstairs = member({ givenName: 'Mo', familyName: 'Yilmaz', address: at(3) });
  expect(labelsOf([truus, jan, upstairs], { per: 'household' }).labels).toEqual([
    ['Jan en Truus Bakker', 'Kerkplein 3', '5831 AB  DEN VELDHOEK'],
    ['Mo Yilmaz', 'Kerkplein 3', '5831 AB  DEN VELDHOEK'],
  ]);
});

test('a long name is broken between words', () => {
  const long = ['Aleida van der Wetering', 'Bartholomeus Oosterhuizen', 'Cornelia Zandstra'].map(
    (familyName) => member({ familyName, address: at(7) }),
  );
  expect(labelsOf(long, { per: 'address' }).labels).toEqual([
    [
      'Aleida van der Wetering,',
      'Bartholomeus Oosterhuizen en',
      'Cornelia Zandstra',
      'Kerkplein 7',
      '5831 AB  DEN VELDHOEK',
    ],
  ]);
});

test('along the doors: by town, street and number', () => {
  const people = [
    member({ givenName: 'Ans', address: at(12) }),
    member({ givenName: 'Bram', address: at(2) }),
    member({ givenName: 'Cor', address: at(2, { city: 'Boxmeer' }) }),
    member({ givenName: 'Dirk', address: at(2, { postcode: '5800 AA' }) }),
  ];
  const { labels } = labelsOf(people, { order: 'street' });
  expect(labels.map(([name]) => name)).toEqual(['Cor', 'Dirk', 'Bram', 'Ans']);
});
