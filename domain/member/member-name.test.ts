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

test('who has only a voornaam stands among the achternamen, from whichever side one compares', () => {
  const [ans, bakker] = [{ givenName: 'Ans' }, { givenName: 'Zoë', familyName: 'Bakker' }];
  expect(compareByFamilyName(ans, bakker)).toBeLessThan(0);
  expect(compareByFamilyName(bakker, ans)).toBeGreaterThan(0);
  expect(compareByFamilyName({}, ans)).toBeLessThan(0);
  expect(compareByFamilyName(ans, {})).toBeGreaterThan(0);
});
