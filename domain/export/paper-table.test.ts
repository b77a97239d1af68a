import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { memberParts } from './member-parts.ts';
import { paperTable, type PaperWords } from './paper-table.ts';

const words: PaperWords = {
  name: 'Naam',
  parts: {
    address: 'Adres',
    phone: 'Telefoon',
    email: 'E-mail',
    birthDate: 'Geboren',
    villages: 'Dorp',
    volunteer: 'Vrijwilliger',
    about: 'Kan en wil',
    newsletter: 'Nieuwsbrief',
    numbers: 'Lidnr',
    notes: 'Notities',
  },
  yes: 'ja',
  no: 'nee',
  nameless: 'Zonder naam',
  day: (date) => `dag ${date}`,
};
const member = (n: number, values: Record<string, unknown>) =>
  create(kinds.member, `member:${`${n}`.padStart(26, '0')}`, values, { by: 'device0001', n, t: n });
const zoe = member(1, {
  givenName: 'Zoë',
  namePrefix: "in 't",
  familyName: 'Velde',
  externalNumber: '7',
  address: { street: 'Kerkplein', number: 3, letter: 'b', postcode: '5831 AB', city: 'Veldhoek' },
  phone: '+31612345678',
  email: 'zoë@voorbeeld.nl',
  birthDate: '1950-02-01',
  villages: ['Veldhoek'],
  volunteer: true,
  skills: ['koken'],
  languages: ['Nederlands', 'Turks'],
  consents: { a: { purpose: 'newsletter', given: true, at: '2026-11-01T10:00:00Z' } },
  notes: '=1+1 <b>\u0007\r\nx',
});

test('has what belongs together in one column, by achternaam, with texts as texts', () => {
  const { headings, rows, weights } = paperTable([zoe, member(2, {})], memberParts, words);
  expect(headings).toHaveLength(11);
  expect(weights).toHaveLength(11);
  expect(rows).toEqual([
    ['Zonder naam', '', '', '', '', '', 'nee', '', 'nee', '', ''],
    [
      "Velde, Zoë in 't",
      'Kerkplein 3b\n5831 AB Veldhoek',
      '06 12345678',
      'zoë@voorbeeld.nl',
      'dag 1950-02-01',
      'Veldhoek',
      'ja',
      'koken, Nederlands, Turks',
      'ja',
      '7',
      '=1+1 <b> \nx',
    ],
  ]);
});

test('holds the names and what was chosen, and nothing else', () => {
  const { headings, rows } = paperTable([zoe], ['phone'], words);
  expect([headings, rows]).toEqual([['Naam', 'Telefoon'], [["Velde, Zoë in 't", '06 12345678']]]);
});
