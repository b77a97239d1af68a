import { expect, test } from 'vitest';
import { parseSheet } from '../import/parse-list.ts';
import { sheetRows } from './sheet-rows.ts';

const day = (iso: string) => new Date(iso);

test('cells are what people see in them', () => {
  const [row] = sheetRows([
    [
      'Zoë',
      612345678,
      12.5,
      true,
      false,
      null,
      day('1950-02-01T00:00:00Z'),
      day('2026-11-25T14:30:00Z'),
      day('1899-12-31T09:05:00Z'),
      day('geen dag'),
    ],
  ]);
  expect(row?.cells).toEqual([
    'Zoë',
    '612345678',
    '12.5',
    'ja',
    'nee',
    '',
    '1950-02-01',
    '2026-11-25 14:30',
    '09:05',
    '',
  ]);
});

test('passes over a merged title and empty rows, and counts rows as the sheet does', () => {
  const list = parseSheet(
    sheetRows([
      ['Ledenlijst van de buurtvereniging', null, null],
      ['bijgewerkt op', day('2026-05-01T00:00:00Z'), null],
      [],
      ['Naam', 'Geboren', 'Telefoon'],
      ['Truus Bakker', day('1950-02-01T00:00:00Z'), 612345678],
      [null, null, null],
      ['Bram Bos'],
      ['Totaal', 2],
    ]),
  );
  expect(list).toEqual({
    headers: ['Naam', 'Geboren', 'Telefoon'],
    rows: [
      { line: 5, cells: ['Truus Bakker', '1950-02-01', '612345678'] },
      { line: 7, cells: ['Bram Bos', '', ''] },
      { line: 8, cells: ['Totaal', '2', ''] },
    ],
    emptyRows: 2,
    rowsAbove: 2,
  });
});

test('headings that nobody knows are the first row with more than one cell', () => {
  expect(parseSheet(sheetRows([['Koor'], ['Wie', 'Stem'], ['Truus', 'alt']]))).toMatchObject({
    headers: ['Wie', 'Stem'],
    rowsAbove: 1,
  });
  expect(parseSheet(sheetRows([['Truus'], ['Bram']]))).toMatchObject({ headers: ['Truus'], rowsAbove: 0 });
  expect(parseSheet(sheetRows([]))).toEqual({ headers: [], rows: [], emptyRows: 0, rowsAbove: 0 });
});
