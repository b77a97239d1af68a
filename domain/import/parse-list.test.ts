import { describe, expect, test } from 'vitest';
import { parseList } from './parse-list.ts';

const cellsOf = (text: string) => parseList(text).rows.map(({ cells }) => cells);

test.each([';', ',', '\t', '|'] as const)('finds the delimiter %j', (delimiter) => {
  const text = [
    ['Naam', 'Plaats', 'Opmerking'],
    ['Truus', 'Veldhoek', 'x'],
  ]
    .map((cells) => cells.join(delimiter))
    .join('\r\n');
  expect(parseList(text)).toEqual({
    delimiter,
    headers: ['Naam', 'Plaats', 'Opmerking'],
    rows: [{ line: 2, cells: ['Truus', 'Veldhoek', 'x'] }],
    emptyRows: 0,
    rowsAbove: 0,
  });
});

test('keeps quotes, delimiters and line breaks inside cells, and counts lines as an editor does', () => {
  const text = 'Naam;Notitie\r\nTruus;"zegt ""hoi""; en\nbelt aan"\r\n\r\n;  \r\nBram;"x"\r\n';
  const list = parseList(text);
  expect(list.rows).toEqual([
    { line: 2, cells: ['Truus', 'zegt "hoi"; en\nbelt aan'] },
    { line: 6, cells: ['Bram', 'x'] },
  ]);
  expect(list.emptyRows).toBe(2);
});

test('believes a first line that says its delimiter', () => {
  const list = parseList('\uFEFFsep=,\r\nNaam,Plaats;Dorp;Stad\r\nTruus,x');
  expect(list).toMatchObject({
    delimiter: ',',
    headers: ['Naam', 'Plaats;Dorp;Stad'],
    rows: [{ line: 3, cells: ['Truus', 'x'] }],
  });
});

test('passes over a title above the headings', () => {
  const list = parseList('Ledenlijst, bijgewerkt, mei\n\nNaam;Plaats\nTruus;Veldhoek');
  expect(list).toMatchObject({ delimiter: ';', headers: ['Naam', 'Plaats'], rowsAbove: 1, emptyRows: 1 });
  expect(list.rows).toEqual([{ line: 4, cells: ['Truus', 'Veldhoek'] }]);
});

test('takes the first row as headings when it knows none', () => {
  expect(parseList('Foo;Bar,Baz;Qux\n1;2;3')).toMatchObject({
    delimiter: ';',
    headers: ['Foo', 'Bar,Baz', 'Qux'],
  });
  expect(parseList('Naam\nBakker, Truus')).toMatchObject({
    headers: ['Naam'],
    rows: [{ line: 2, cells: ['Bakker, Truus'] }],
  });
});

test('names headings that are empty, and drops them where nothing stands under them', () => {
  expect(parseList('Naam;;Plaats;;\na;b;c;;').headers).toEqual(['Naam', 'Kolom 2', 'Plaats']);
  expect(parseList('Naam;Plaats;\na;b;c').headers).toEqual(['Naam', 'Plaats', 'Kolom 3']);
});

describe('a row that may stand under the wrong headings is kept and flagged', () => {
  test('with too few or too many cells', () => {
    expect(parseList('Naam;Plaats\na\na;b;c\na;b;;').rows).toEqual([
      { line: 2, cells: ['a'], flaw: 'too-few-cells' },
      { line: 3, cells: ['a', 'b', 'c'], flaw: 'too-many-cells' },
      { line: 4, cells: ['a', 'b'] },
    ]);
  });

  test('with a quote that closes too early or never, without swallowing who comes after', () => {
    expect(parseList('Naam;Plaats\n"Oma" Truus;x\nBram;"y"\n"Cor;z').rows).toEqual([
      { line: 2, cells: ['"Oma" Truus', 'x'], flaw: 'broken-quotes' },
      { line: 3, cells: ['Bram', 'y'] },
      { line: 4, cells: ['"Cor', 'z'], flaw: 'broken-quotes' },
    ]);
  });

  test('and after many of those quotes mean nothing', () => {
    const list = parseList(`Naam;Plaats\n${'"Oma" Truus;x\n'.repeat(150)}"Bram";y\n`);
    expect(list.rows).toHaveLength(151);
    expect(list.rows.at(-1)).toEqual({ line: 152, cells: ['"Bram"', 'y'], flaw: 'broken-quotes' });
  });
});

test('an empty list has no rows', () => {
  expect(parseList('')).toEqual({ delimiter: ';', headers: [], rows: [], emptyRows: 0, rowsAbove: 0 });
  expect(cellsOf('\n\n')).toEqual([]);
});
