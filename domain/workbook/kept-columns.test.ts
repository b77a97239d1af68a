import { expect, test } from 'vitest';
import { proposeColumns } from '../import/import-columns.ts';
import { columnsFor, keepColumns, listShape, readKeptColumns } from './kept-columns.ts';

const headers = ['Naam', 'Wie', 'Tel'];
const chosen = [
  { header: 'Naam', target: 'name' as const },
  { header: 'Wie', target: 'givenName' as const },
  { header: 'Tel', target: 'phone' as const },
];

test('what was chosen for headings is what the next list with them begins with', () => {
  const kept = keepColumns({}, 'a', chosen);
  expect(kept).toEqual({ a: ['name', 'givenName', 'phone'] });
  expect(columnsFor(headers, kept['a'])).toEqual({ columns: chosen, isKept: true });
});

test('without a choice, or where it does not reach, columns are as they are recognised', () => {
  const recognised = { columns: proposeColumns(headers), isKept: false };
  expect(columnsFor(headers, undefined)).toEqual(recognised);
  expect(columnsFor(headers, ['name'])).toEqual(recognised);
  expect(columnsFor(headers, ['name', 'extra', 'phone'])).toEqual(recognised);
});

test('who goes back to what is recognised is not reminded of the choice', () => {
  expect(keepColumns({ a: ['name'], b: ['city'] }, 'a', proposeColumns(['Naam']))).toEqual({ b: ['city'] });
});

test('forty kinds of lists are remembered, the latest', () => {
  const many = Array.from({ length: 41 }, (_, n) => `s${n}`).reduce(
    (kept, mark) => keepColumns(kept, mark, chosen),
    {},
  );
  expect(Object.keys(many)).toHaveLength(40);
  expect(many).not.toHaveProperty('s0');
  expect(Object.keys(keepColumns(many, 's1', chosen)).at(-1)).toBe('s1');
});

test('lists have one shape when their headings read the same, in the same order', () => {
  expect(listShape([' Naam\n', 'TEL'])).toBe(listShape(['naam', 'Tel']));
  expect(listShape(['Tel', 'Naam'])).not.toBe(listShape(['Naam', 'Tel']));
  expect(listShape(['a', 'b'])).not.toBe(listShape(['a,b']));
});

test('reads back what a device kept, and nothing else', () => {
  const kept = keepColumns({}, 'a', chosen);
  expect(readKeptColumns(JSON.stringify(kept))).toEqual(kept);
  for (const odd of [null, '', '{', 'null', '7', '{"a":["geen veld"],"b":7}'])
    expect(readKeptColumns(odd)).toEqual({});
});
