import { expect, test } from 'vitest';
import { findable, isLikely, peopleIndex, type Person, whileTyping } from './same-person.ts';

const truus = {
  givenName: 'Truus',
  familyName: 'Jansen',
  phone: '+31612345678',
  email: 'truus@voorbeeld.nl',
  address: { street: 'Kerkstraat', number: 1, postcode: '5831 AB', city: 'Boxmeer' },
};

function found(fields: Person['fields'], others: readonly Person['fields'][] = [truus]) {
  const people = peopleIndex(whileTyping);
  others.forEach((one, n) => people.add(findable({ id: `member:${n}`, fields: one })));
  return people.find(undefined, fields).map(({ because }) => because);
}

test('somebody is found by name in any spelling, phone, e-mail or address alone', () => {
  expect(found({ givenName: 'TRÜUS', familyName: 'jansen ' })).toEqual([['name']]);
  expect(found({ familyName: 'Jansen' })).toEqual([]);
  expect(found({ phone: '+31612345678' })).toEqual([['phone']]);
  expect(found({ email: 'Truus@Voorbeeld.nl' })).toEqual([['email']]);
  expect(found({ address: { street: 'kerkstraat', number: 1 } })).toEqual([['address']]);
  expect(found({})).toEqual([]);
});

test('somebody is found by a name that sounds the same, and by that alone is not likely the same', () => {
  expect(found({ givenName: 'Truus', familyName: 'Janssen' })).toEqual([['sound']]);
  expect(found({ givenName: 'Truus', namePrefix: 'van', familyName: 'Jansen' })).toEqual([['sound']]);
  expect(found({ givenName: 'Truus', familyName: 'Janssen', phone: truus.phone })).toEqual([
    ['phone', 'sound'],
  ]);
  expect([isLikely(['sound']), isLikely(['phone', 'sound']), isLikely(['phone'])]).toEqual([
    false,
    true,
    false,
  ]);
});

test('the same street and number elsewhere is another address, whatever else is the same', () => {
  const elsewhere = { street: 'Kerkstraat', number: 1, city: 'Beugen' };
  expect(found({ address: elsewhere })).toEqual([]);
  expect(found({ address: { ...truus.address, postcode: '5832 AA' } })).toEqual([]);
  expect(
    found({ address: elsewhere, birthDate: '1950-01-01' }, [{ ...truus, birthDate: '1950-01-01' }]),
  ).toEqual([]);
  expect(found({ address: elsewhere, phone: truus.phone })).toEqual([['phone']]);
});

test('the likely come first, and an address of very many says nothing', () => {
  const address = { address: truus.address };
  expect(found({ ...truus, email: undefined }, [address, truus])).toEqual([
    ['phone', 'name', 'address'],
    ['address'],
  ]);
  expect(
    found(
      address,
      Array.from({ length: 21 }, () => address),
    ),
  ).toEqual([]);
});
