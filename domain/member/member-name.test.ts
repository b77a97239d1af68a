import { expect, test } from 'vitest';
import { compareByFamilyName, fullName, listedName } from './member-name.ts';

test('says a name with its tussenvoegsel', () => {
  expect(fullName({ givenName: 'Truus', namePrefix: 'van der', familyName: 'Berg' })).toBe(
    'Truus van der Berg',
  );
  expect(fullName({ givenName: 'Truus' })).toBe('Truus');
  expect(fullName({})).toBe('');
});

test('lists a name by its achternaam', () => {
  expect(listedName({ givenName: 'Truus', namePrefix: 'van der', familyName: 'Berg' })).toBe(
    'Berg, Truus van der',
  );
  expect(listedName({ givenName: 'Truus' })).toBe('Truus');
});

test('sorts by achternaam, passing over the tussenvoegsel and accents', () => {
  const names = [
    { givenName: 'Zoë', namePrefix: "in 't", familyName: 'Köster' },
    { givenName: 'Bram', familyName: 'Zwart' },
    { givenName: 'Anja', namePrefix: 'van de', familyName: 'Berg' },
    { givenName: 'Anja', familyName: 'Berg' },
    { givenName: 'Cor' },
    {},
  ];
  expect(names.toSorted(compareByFamilyName).map(fullName)).toEqual([
    '',
    'Anja Berg',
    'Anja van de Berg',
    'Cor',
    "Zoë in 't Köster",
    'Bram Zwart',
  ]);
});
