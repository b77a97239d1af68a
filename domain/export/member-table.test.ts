import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { proposeColumns } from '../import/import-columns.ts';
import { parseList, parseSheet } from '../import/parse-list.ts';
import { planImport } from '../import/plan-import.ts';
import { readRow } from '../import/read-row.ts';
import { sheetRows } from '../workbook/sheet-rows.ts';
import { memberParts } from './member-parts.ts';
import { memberTable, tableAsCsv, tableAsSheet } from './member-table.ts';
import { allSteps } from '../testing/all-steps.ts';

const values: Record<string, unknown>[] = [
  {
    givenName: 'Zoë',
    namePrefix: "in 't",
    familyName: 'Velde',
    externalNumber: '7',
    address: {
      street: 'Kerkplein',
      number: 3,
      letter: 'b',
      addition: 'bis',
      postcode: '5831 AB',
      city: 'Veldhoek',
    },
    phone: '+31612345678',
    email: 'zoë@voorbeeld.nl',
    birthDate: '1950-02-01',
    villages: ['Sambeek', 'Veldhoek'],
    volunteer: true,
    skills: ['koken'],
    interests: ['zingen'],
    languages: ['Nederlands', 'Turks'],
    notes: '=SOM(A1:A3); "hoi"\nbelt aan',
  },
  {
    familyName: 'Aarts',
    phone: '+32470123456',
    address: { street: 'Dorpsstraat', number: 45, addition: '7' },
  },
  { givenName: '=Cor', address: { street: 'De Hoeve' }, notes: "'=1" },
];
const members = values.map((fields, index) =>
  create(kinds.member, `member:${`${index}`.padStart(26, '0')}`, fields, stamp()),
);
const csv = (list: Content[]) => tableAsCsv(memberTable(list, memberParts));
const yes = { purpose: 'newsletter', given: true, at: '2026-11-01T10:00:00Z' };

function stamp() {
  return { by: 'device0001', n: 1, t: 1 };
}

function readAgain(list: Content[]) {
  const { headers, rows } = parseList(`\uFEFF${csv(list)}`);
  return rows.map((row) => readRow(proposeColumns(headers), row, '2026-11-25'));
}

test('is a list for Dutch spreadsheets, by achternaam', () => {
  expect(csv(members.slice(1, 2))).toBe(
    'Kenmerk;Lidnr;Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnr;Postcode;Woonplaats;Telefoon;E-mailadres;Geboortedatum;Dorp of wijk;Vrijwilliger;Kan goed;Interesses;Talen;Nieuwsbrief;Opmerkingen\r\n' +
      "member:00000000000000000000000001;;;;Aarts;Dorpsstraat;45-7;;;'+32 470 12 34 56;;;;nee;;;;nee;\r\n",
  );
  expect(readAgain(members).map((row) => row.values.familyName)).toEqual([undefined, 'Aarts', 'Velde']);
});

test('no cell begins as a formula', () => {
  expect(csv(members)).not.toMatch(/(^|[;\n]"?)[=+@-]/);
});

test('our own import reads the same values again', () => {
  const read = readAgain(members);
  expect(read.flatMap((row) => row.problems)).toEqual([]);
  expect(new Map(read.map((row) => [row.memberId, row.values]))).toEqual(
    new Map(members.map(({ id }, index) => [id, values[index]])),
  );
});

test('a sheet keeps formulas as the texts they are, and is read again too', () => {
  const table = tableAsSheet(memberTable(members, memberParts));
  const { headers, rows } = parseSheet(sheetRows([table.headings, ...table.rows]));
  const read = rows.map((row) => readRow(proposeColumns(headers), row, '2026-11-25'));
  expect(new Map(read.map((row) => [row.memberId, row.values]))).toEqual(
    new Map(members.map(({ id }, index) => [id, values[index]])),
  );
  expect(table.rows.flat()).toContain('=Cor');
});

test('holds the names and what was chosen, and nothing else', () => {
  const { headings, rows } = memberTable(members.slice(1, 2), ['phone']);
  expect(headings).toEqual(['Voornaam', 'Tussenvoegsel', 'Achternaam', 'Telefoon']);
  expect(rows).toEqual([['', '', 'Aarts', '+32 470 12 34 56']]);
});

test('a phone number that people would misread is written as it is kept', () => {
  const odd = create(
    kinds.member,
    'member:0000000000000000000000000C',
    { givenName: 'Cor', phone: '+3161' },
    stamp(),
  );
  expect(csv([odd])).toContain(";'+3161;");
});

test('importing it again makes no doubles', () => {
  const asked = create(
    kinds.member,
    'member:0000000000000000000000000D',
    { ...values[0], consents: { a: yes } },
    stamp(),
  );
  const all = [...members, asked];
  const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
  const plan = allSteps(planImport({ rows: readAgain(all), members: all, hash }));
  expect(new Set(plan.map(({ outcome }) => outcome.is))).toEqual(new Set(['known']));
  expect(plan.map(({ outcome }) => 'id' in outcome && outcome.id).toSorted(byText)).toEqual(
    all.map(({ id }) => id).toSorted(byText),
  );
});

const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);
