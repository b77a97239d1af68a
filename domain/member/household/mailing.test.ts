import { expect, test } from 'vitest';
import { kinds } from '../../kinds.ts';
import { create } from '../../sync/edit.ts';
import { stampOf } from '../../testing/documents.ts';
import { addresseesOf, envelopeName } from './mailing.ts';

let count = 0;
const person = (name: string, more: object = {}) => {
  const [givenName, namePrefix, familyName] = name.split('|').map((part) => part || undefined);
  count += 1;
  const id = `member:01J000000000000000000000${String(count).padStart(2, '0')}`;
  return create(kinds.member, id, { givenName, namePrefix, familyName, ...more }, stampOf('A', count));
};
const home = (n: number) => ({ households: [`home:01J0000000000000000000000${n}`] });
const address = { street: 'Kerkstraat', number: 1, postcode: '5831 AB', city: 'Boxmeer' };
const names = (addressees: ReturnType<typeof addresseesOf>) => addressees.map(({ name }) => name);

test('a household gets a letter once, in the place of its first, and everybody else their own', () => {
  const truus = person('Truus||Bakker', { ...home(1), address });
  const ad = person('Ad|van den|Berg', { address });
  const jan = person('Jan||Bakker', home(1));
  const found = addresseesOf([truus, ad, jan]);
  expect(names(found)).toEqual(['Truus en Jan Bakker', 'Ad van den Berg']);
  expect(found[0]).toMatchObject({ people: [truus, jan], address });
});

test('the fullest address is taken, and without any there is none', () => {
  const short = { street: 'kerkstraat', number: 1 };
  const found = addresseesOf([
    person('Truus||Bakker', { ...home(1), address: short }),
    person('Jan||Bakker', { ...home(1), address }),
    person('Piet||Smits'),
  ]);
  expect(found.map((one) => one.address)).toEqual([address, undefined]);
});

test('who is written down at another house gets a letter there; who has no house goes along', () => {
  const people = [
    person('Lies||Smits', { ...home(2), address: { city: 'Boxmeer' } }),
    person('Truus||Bakker', { ...home(2), address: { ...address, postcode: '5999 ZZ' } }),
    person('Jan||Bakker', { ...home(2), address }),
    person('Kees||Bakker', { ...home(2), address: { number: 1 } }),
    person('Mo||Yilmaz', { ...home(2), address: { ...address, number: 2 } }),
    person('Gerda||Bakker', { ...home(2), address: { number: 1, postcode: '5831 AB' } }),
  ];
  expect(names(addresseesOf(people))).toEqual([
    'Lies Smits en Truus Bakker',
    'Jan en Gerda Bakker',
    'Kees Bakker',
    'Mo Yilmaz',
  ]);
});

test('who lives together is known by everybody, and only who was chosen is written to', () => {
  const key = (n: number) => `home:01J0000000000000000000000${n}`;
  const a = person('Truus||Bakker', { households: [key(1)] });
  const bridge = person('Jan||Bakker', { households: [key(1), key(2)] });
  const c = person('Mo||Yilmaz', { households: [key(2)] });
  expect(names(addresseesOf([a, c], [a, bridge, c]))).toEqual(['Truus Bakker en Mo Yilmaz']);
  expect(names(addresseesOf([a, c]))).toEqual(['Truus Bakker', 'Mo Yilmaz']);
});

test('an envelope says a name as people do', () => {
  const say = (...people: string[]) => envelopeName(people.map((name) => person(name)));
  expect(say('||')).toBe('');
  expect(say('Truus||Bakker', '||')).toBe('Truus Bakker');
  expect(say('Truus|van den|Berg', 'Jan|Van den|Berg')).toBe('Truus en Jan van den Berg');
  expect(say('|van den|Berg', 'Jan|van den|Berg')).toBe('Familie Van den Berg');
  expect(say('Truus||Bakker', 'Jan||Bakker', 'Mies||Bakker')).toBe('Familie Bakker');
  expect(say('Truus||Bakker', 'Jan|de|Wit', 'Mo||Yilmaz')).toBe('Truus Bakker, Jan de Wit en Mo Yilmaz');
  expect(say('Truus||Bakker', 'Jan|de|Wit', 'Mo||Yilmaz', 'Lies||Smits')).toBe('Truus Bakker en huisgenoten');
  expect(say('Truus', 'Jan')).toBe('Truus en Jan');
});
