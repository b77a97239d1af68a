import { expect, test } from 'vitest';
import { hasNameColumn, proposeColumns } from './import-columns.ts';

const targets = (...headers: string[]) => proposeColumns(headers).map(({ target }) => target);

test('knows headings in Dutch and English, however they are written', () => {
  expect(targets('Lidnr.', 'VOORNAAM', ' E-mail adres', 'Geb.datum', 'Date of birth', 'Huis-nr')).toEqual([
    'externalNumber',
    'givenName',
    'email',
    'birthDate',
    'birthDate',
    'houseNumber',
  ]);
});

test('keeps a column that nobody knows', () => {
  expect(proposeColumns([' Schoenmaat ', '123', ''])).toEqual([
    { header: 'Schoenmaat', target: 'extra' },
    { header: '123', target: 'extra' },
    { header: '', target: 'extra' },
  ]);
});

test('says whether rows can become people', () => {
  expect(hasNameColumn(proposeColumns(['Naam']))).toBe(true);
  expect(hasNameColumn(proposeColumns(['Roepnaam']))).toBe(true);
  expect(hasNameColumn(proposeColumns(['Achternaam']))).toBe(true);
  expect(hasNameColumn(proposeColumns(['Straat', 'Plaats']))).toBe(false);
});
