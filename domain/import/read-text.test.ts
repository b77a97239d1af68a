import { describe, expect, test } from 'vitest';
import { folded } from '../member/doubles/folded.ts';
import {
  oneLine,
  personName,
  placeName,
  prefixName,
  printHouseNumber,
  readHouseNumber,
  readYesNo,
  splitAddressLine,
  splitName,
  tidy,
} from './read-text.ts';

test('tidies without touching what stands inside', () => {
  expect(tidy(' a\r\n b\u00a0c\r')).toBe('a\n b c');
  expect(tidy('Zoe\u0308')).toBe('Zoë');
  expect(oneLine(' a\r\n b  c ')).toBe('a b c');
  expect(folded("Çelik-'t Hoén ")).toBe('celikthoen');
});

test.each([
  ['BOXMEER ', 'Boxmeer'],
  ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
  ['bergen op zoom', 'Bergen op Zoom'],
  ['IJSSELSTEIN', 'IJsselstein'],
  ['Den haag', 'Den haag'],
])('writes the place %s', (text, name) => {
  expect(placeName(text)).toBe(name);
});

test('writes people in capitals small, but leaves initials', () => {
  expect(personName('DEKKER')).toBe('Dekker');
  expect(personName('T.H.')).toBe('T.H.');
  expect(personName('JP')).toBe('JP');
  expect(prefixName('VAN DER')).toBe('van der');
  expect(prefixName('Van')).toBe('Van');
});

test.each([
  ['Berg, Truus van der', { givenName: 'Truus', namePrefix: 'van der', familyName: 'Berg' }],
  ['Truus van der Berg', { givenName: 'Truus', namePrefix: 'van der', familyName: 'Berg' }],
  ['van der Berg, Truus', { givenName: 'Truus', namePrefix: 'van der', familyName: 'Berg' }],
  ['Jansen, Jan Willem', { givenName: 'Jan Willem', familyName: 'Jansen' }],
  ['Jan Willem van den Berg', { givenName: 'Jan Willem', namePrefix: 'van den', familyName: 'Berg' }],
  ['TRUUS VAN DER BERG', { givenName: 'Truus', namePrefix: 'van der', familyName: 'Berg' }],
  ['Truus Smit-van der Velde', { givenName: 'Truus', familyName: 'Smit-van der Velde' }],
  ['Bakker, Truus, mevr.', { givenName: 'Truus, mevr.', familyName: 'Bakker' }],
  ['Bakker,', { familyName: 'Bakker' }],
  [', Truus', { givenName: 'Truus' }],
  ['Truus', { givenName: 'Truus' }],
  [' ', {}],
])('splits the name %s', (text, name) => {
  expect(splitName(text)).toEqual(name);
});

describe('a house number', () => {
  test.each([
    ['191', { number: 191 }],
    ['66a', { number: 66, letter: 'a' }],
    ['45 bis', { number: 45, addition: 'bis' }],
    ['12-7', { number: 12, addition: '7' }],
    ['3b / 2', { number: 3, letter: 'b', addition: '2' }],
    ['3b bis', { number: 3, letter: 'b', addition: 'bis' }],
  ])('%s is read, printed and read again', (text, house) => {
    expect(readHouseNumber(text)).toEqual(house);
    expect(readHouseNumber(printHouseNumber(house))).toEqual(house);
  });

  test.each(['', '0', '123456', '12?', 'a', '12 achter de grote kerk'])('%s is none', (text) => {
    expect(readHouseNumber(text)).toBeNull();
  });
});

test.each([
  ['Kerkplein 12a', 'Kerkplein', '12a'],
  ['Plein 1944 7', 'Plein 1944', '7'],
  ['1e Wilgenstraat, 45 bis', '1e Wilgenstraat', '45 bis'],
  ['Dorpsstraat 3b-2', 'Dorpsstraat', '3b-2'],
])('splits the address %s', (text, street, houseNumber) => {
  expect(splitAddressLine(text)).toEqual({ street, houseNumber });
});

test('does not split what may be something else', () => {
  expect(splitAddressLine('Boerderij de Hoop')).toBeNull();
  expect(splitAddressLine('Kerkplein 12 te Veldhoek')).toBeNull();
});

test('reads yes and no', () => {
  expect(['ja', 'Ja, graag', 'X', 'waar'].map(readYesNo)).toEqual([true, true, true, true]);
  expect(['N', 'nee bedankt', '0'].map(readYesNo)).toEqual([false, false, false]);
  expect(readYesNo('misschien')).toBeNull();
});
