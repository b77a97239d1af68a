import { expect, test } from 'vitest';
import { beginsAlmost } from './begins-almost.ts';
import { plainWords } from './plain-words.ts';
import { indexOf, type Listed, narrowed } from './search-index.ts';
import { search, searchBest } from './search.ts';

interface Neighbour {
  id: string;
  name: string;
  line?: string;
}

const listed: Listed<Neighbour> = {
  titleOf: ({ name }) => name,
  lineOf: ({ line }) => line ?? '',
  compare: (a, b) => a.name.localeCompare(b.name, 'nl'),
};
let made = 0;
const neighbour = (name: string, line?: string): Neighbour => {
  made += 1;
  return { id: `member:${made}`, name, ...(line !== undefined && { line }) };
};
const people = [
  neighbour('Jansen, Truus', 'Sambeek · vrijwilliger'),
  neighbour('Janßen, Ria', 'Boxmeer'),
  neighbour('Berg, Ad van den', 'Sambeek'),
  neighbour('Yılmaz, José', 'Boxmeer · koken'),
  neighbour('Jansen, Ad'),
];
const index = indexOf(listed, people);
const names = (items: readonly Neighbour[]) => items.map(({ name }) => name);

test('words are compared without accents, capitals and apostrophes', () => {
  expect(plainWords('Foto’s van José Yılmaz (’s-Hertogenbosch)')).toEqual([
    'fotos',
    'van',
    'jose',
    'yilmaz',
    's',
    'hertogenbosch',
  ]);
  expect(plainWords('Ĳsselstraat 12-a, STRAẞE, Ødegård, İpek')).toEqual([
    'ijsselstraat',
    '12',
    'a',
    'strasse',
    'odegard',
    'ipek',
  ]);
  expect(plainWords(' · ')).toEqual([]);
});

test('a list is given whole and in its order when nothing was typed', () => {
  expect(names(search(index, ' ').items)).toEqual([
    'Berg, Ad van den',
    'Jansen, Ad',
    'Jansen, Truus',
    'Janßen, Ria',
    'Yılmaz, José',
  ]);
  expect(search(indexOf(listed, []), '')).toEqual({ items: [], meant: [] });
});

test('every typed word must stand somewhere, in any order, also inside a word', () => {
  expect(names(search(index, 'sambeek jans').items)).toEqual(['Jansen, Truus']);
  expect(names(search(index, 'Jansen, Truus').items)).toEqual(['Jansen, Truus']);
  expect(names(search(index, 'ILMAZ jose').items)).toEqual(['Yılmaz, José']);
});

test('one typing error is forgiven when nothing is found, and what may be meant is said as it is written', () => {
  expect(search(index, 'jansn').meant).toEqual([
    { text: 'Jansen', count: 2 },
    { text: 'Janßen', count: 1 },
  ]);
  expect(names(search(index, 'jansn').items)).toEqual(['Jansen, Ad', 'Jansen, Truus', 'Janßen, Ria']);
  expect(search(index, 'yimlaz').meant).toEqual([{ text: 'Yılmaz', count: 1 }]);
  expect(search(index, 'sambeek truuss')).toMatchObject({ meant: [{ text: 'Sambeek Truus', count: 1 }] });
  expect(search(index, 'janzen').meant).toEqual([{ text: 'Jansen', count: 2 }]);
  expect(names(search(index, 'boxmear').items)).toEqual(['Janßen, Ria', 'Yılmaz, José']);
});

test('what is nowhere near, or too short to hold an error, is not found', () => {
  expect(search(index, 'pietersen')).toEqual({ items: [], meant: [] });
  expect(search(index, 'jax')).toEqual({ items: [], meant: [] });
  expect(search(index, 'jansn xyz')).toEqual({ items: [], meant: [] });
});

test('of what may be meant the most frequent three are named, the most frequent first', () => {
  const many = ['Bakker, A', 'Bakkes, B', 'Bakkes, C', 'Bakken, D', 'Bakkum, E'].map((name) =>
    neighbour(name),
  );
  const { items, meant } = search(indexOf(listed, many), 'bakkex');
  expect(items).toHaveLength(4);
  expect(meant).toEqual([
    { text: 'Bakkes', count: 2 },
    { text: 'Bakken', count: 1 },
    { text: 'Bakker', count: 1 },
  ]);
});

test('a word that cannot be found back in what was written is said plainly', () => {
  const odd = indexOf(listed, [neighbour('℀bcde')]);
  expect(search(odd, 'cbcdf').meant).toEqual([{ text: 'cbcde', count: 1 }]);
});

test('the best few have what was typed at the beginning of their title', () => {
  const group = indexOf(listed, [
    neighbour('Ad Jansen'),
    neighbour('Bo', 'belt met Jan'),
    neighbour('Jan'),
    neighbour('Zwart, Jan Ad'),
    neighbour('', 'jan'),
  ]);
  expect(names(searchBest(group, 'jan', 9).items)).toEqual(['', 'Jan', 'Ad Jansen', 'Zwart, Jan Ad', 'Bo']);
  expect(searchBest(group, 'jan', 1)).toMatchObject({ total: 5, fit: 0 });
  expect(searchBest(group, 'ad jan', 9)).toMatchObject({ total: 2, fit: 0 });
  expect(searchBest(group, 'jan zwart', 9)).toMatchObject({ total: 1, fit: 2 });
  expect(searchBest(group, 'jan ad', 9)).toMatchObject({
    total: 2,
    fit: 1,
    items: [{ name: 'Zwart, Jan Ad' }, { name: 'Ad Jansen' }],
  });
  expect(searchBest(group, 'ansen', 9)).toMatchObject({ total: 1, fit: 3 });
  expect(searchBest(group, 'niets', 9)).toEqual({ items: [], total: 0, fit: 3 });
});

test('a list that did not change keeps its index, and only what changed is prepared again', () => {
  let told = 0;
  const counting = {
    ...listed,
    titleOf: (one: Neighbour) => {
      told += 1;
      return one.name;
    },
  };
  const first = indexOf(counting, people);
  expect(told).toBe(0);
  expect(search(first, '').items).toHaveLength(people.length);
  expect(told).toBe(0);
  expect(first.prepare(2)).toBe(true);
  expect(told).toBe(2);
  expect(search(first, 'jansen').items).not.toHaveLength(0);
  expect(first.prepare(100)).toBe(false);
  expect(told).toBe(people.length);
  expect(indexOf(counting, [...people], first)).toBe(first);
  const [truus, ...others] = people;
  const married = { ...neighbour('Abels, Truus'), id: truus?.id ?? '' };
  const second = indexOf(counting, [married, ...others], first);
  expect(second.prepare(100)).toBe(false);
  expect(told).toBe(people.length + 1);
  expect(names(search(second, '').items)).toEqual([
    'Abels, Truus',
    'Berg, Ad van den',
    'Jansen, Ad',
    'Janßen, Ria',
    'Yılmaz, José',
  ]);
  expect(names(search(second, 'jansen').items)).toEqual(['Jansen, Ad']);
  expect(search(second, 'abelz').meant).toEqual([{ text: 'Abels', count: 1 }]);
});

test('a word begins almost as it was typed', () => {
  for (const typed of ['jansen', 'jan', 'jnsen', 'ajnsen', 'jansien', 'jansem', 'jansenn', 'xansen'])
    expect(beginsAlmost('jansen', typed), typed).toBe(true);
  for (const typed of ['jnsn', 'pansem', 'jansenxy', 'nesnaj'])
    expect(beginsAlmost('jansen', typed), typed).toBe(false);
});

test('a part of a list is searched as a list of its own: nobody else is found, nor meant', () => {
  const inSambeek = narrowed(index, ({ line }) => line?.startsWith('Sambeek') === true);
  expect(search(inSambeek, '').items.map(({ name }) => name)).toEqual(['Berg, Ad van den', 'Jansen, Truus']);
  expect(search(inSambeek, 'jansen').items).toHaveLength(1);
  expect(search(inSambeek, 'yilmas')).toEqual({ items: [], meant: [] });
  expect(search(inSambeek, 'truuz').meant).toEqual([{ text: 'Truus', count: 1 }]);
});

test('who has the same name stands in the order of the ids, whichever came in first', () => {
  const byTexts = { ...listed, orderTexts: ({ name }: Neighbour) => [name] };
  const [one, two] = [neighbour('Vos, Jan'), neighbour('Vos, Jan')];
  for (const both of [
    [one, two],
    [two, one],
  ])
    expect(indexOf(byTexts, both).entries.map(({ item }) => item.id)).toEqual([one.id, two.id]);
});
