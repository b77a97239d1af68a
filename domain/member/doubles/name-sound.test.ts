import { expect, test } from 'vitest';
import { nameSound } from './name-sound.ts';

const truus = (familyName: string) => nameSound({ givenName: 'Truus', familyName });
const sameSound = (names: readonly string[]) => new Set(names.map(truus)).size === 1;

test.each([
  [['Jansen', 'Janssen', 'Janzen', 'JANSSEN ']],
  [['Meijer', 'Meyer', 'Meier']],
  [['Thijssen', 'Tijssen', 'Tyssen', 'Theijsen']],
  [['Dirks', 'Dirkx', 'Dircks', 'Dirckx']],
  [['Schmidt', 'Schmit', 'Schmid']],
  [['de Vries', 'Fries', 'Vriesch']],
  [['van den Berg', 'Berg', "van 't Berg"]],
  [['Claessen', 'Klaassen', 'Klasen']],
  [['Kuyper', 'Kuijper', 'Kuiper', 'Cuijper']],
  [['Brouwer', 'Brauwer', 'Brouer']],
  [['Cillessen', 'Sillessen']],
  [['Jacques', 'Jakes', 'Jaqes']],
])('%j sound the same', (names) => {
  expect(sameSound(names)).toBe(true);
});

test('other names sound otherwise', () => {
  expect(new Set(['Jansen', 'Peters', 'Berg', 'Burg', 'Bakker', 'Baker', 'Vos', 'Bos'].map(truus)).size).toBe(
    7,
  );
  expect(nameSound({ givenName: 'Jan', familyName: 'Jansen' })).not.toBe(truus('Jansen'));
});

test('a part of a name alone has no sound to go by', () => {
  expect([truus(''), nameSound({ familyName: 'Jansen' }), nameSound({ givenName: 'Truus' })]).toEqual([
    '',
    '',
    '',
  ]);
});
