import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsAlmost } from './begins-almost.ts';
import { plainWords } from './plain-words.ts';
import { indexOf, type Listed } from './search-index.ts';
import { search, searchBest } from './search.ts';
import { dutchOrder } from './dutch-order.ts';

interface Thing {
  id: string;
  title: string;
  line: string;
}

const listed: Listed<Thing> = {
  titleOf: ({ title }) => title,
  lineOf: ({ line }) => line,
  compare: (a, b) => a.title.localeCompare(b.title, 'nl'),
};

/** Few letters, so that words are often alike. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'n', 's'), minLength: 1, maxLength: 6 });
const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const things = fc
  .array(fc.record({ title: text, line: text }), { maxLength: 12 })
  .map((list) => list.map((thing, n): Thing => ({ id: `thing:${n}`, ...thing })));

/** How many letters must be put in, taken out, exchanged or swapped with their neighbour to make one word of another. */
function distance(a: string, b: string): number {
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1];
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (same ? 0 : 1),
      ...(swapped ? [of(i - 2, j - 2) + 1] : []),
    );
  };
  return of(a.length, b.length);
}

const beginningsOf = (whole: string) => Array.from({ length: whole.length + 1 }, (_, n) => whole.slice(0, n));
const nearly = (whole: string, typed: string) =>
  beginningsOf(whole).some((part) => distance(part, typed) <= 1);

/** As one would write it without a thought for speed. */
function naive(list: readonly Thing[], typed: string): { items: Thing[]; almost: boolean } {
  const ordered = list.toSorted((a, b) => listed.compare(a, b) || (a.id < b.id ? -1 : 1));
  const words = plainWords(typed);
  const wordsIn = ({ title, line }: Thing) => plainWords(`${title} ${line}`);
  const exact = (thing: Thing, one: string) => wordsIn(thing).some((own) => own.includes(one));
  const items = ordered.filter((thing) => words.every((one) => exact(thing, one)));
  if (items.length > 0) return { items, almost: false };
  const near = (thing: Thing, one: string) =>
    one.length >= 4 && wordsIn(thing).some((own) => nearly(own, one));
  return {
    items: ordered.filter((thing) => words.every((one) => exact(thing, one) || near(thing, one))),
    almost: true,
  };
}

test('finds what a search without an index finds, in the same order', () => {
  fc.assert(
    fc.property(things, text, (list, typed) => {
      const expected = naive(list, typed);
      const found = search(indexOf(listed, list), typed);
      expect(found.items).toEqual(expected.items);
      expect(found.meant.length > 0).toBe(expected.almost && expected.items.length > 0);
    }),
    { numRuns: 500 },
  );
});

test('whatever may be meant is found by its own text, as often as it says', () => {
  fc.assert(
    fc.property(things, text, (list, typed) => {
      const index = indexOf(listed, list);
      for (const { text: said, count } of search(index, typed).meant) {
        expect(count).toBeGreaterThan(0);
        expect(search(index, said)).toMatchObject({ items: { length: count }, meant: [] });
      }
    }),
    { numRuns: 500 },
  );
});

test('the best few are of what is found as typed, each once', () => {
  fc.assert(
    fc.property(things, text, fc.nat(12), (list, typed, atMost) => {
      const index = indexOf(listed, list);
      const { items, total } = searchBest(index, typed, atMost);
      const found = search(index, typed);
      expect(total).toBe(found.meant.length > 0 ? 0 : found.items.length);
      expect(items).toHaveLength(Math.min(atMost, total));
      expect(new Set(items).size).toBe(items.length);
      for (const item of items) expect(found.items).toContain(item);
    }),
  );
});

test('an index that followed any changes is the one made of the outcome', () => {
  const changes = fc.array(fc.tuple(fc.nat(14), fc.option(fc.record({ title: text, line: text }))), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(things, fc.array(changes, { maxLength: 4 }), (list, rounds) => {
      const now = new Map(list.map((thing) => [thing.id, thing]));
      let index = indexOf(listed, list);
      for (const round of rounds) {
        for (const [n, thing] of round) {
          const id = `thing:${n}`;
          if (thing) now.set(id, { id, ...thing });
          else now.delete(id);
        }
        index = indexOf(listed, [...now.values()], index);
        const anew = indexOf(listed, [...now.values()]);
        expect(index.entries).toEqual(anew.entries);
        expect([...index.vocabulary()].toSorted()).toEqual([...anew.vocabulary()].toSorted());
      }
    }),
  );
});

test('a word begins almost as typed when one of its beginnings is at most one error away', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(short, short, (whole, typed) => {
      expect(beginsAlmost(whole, typed)).toBe(nearly(whole, typed));
    }),
    { numRuns: 2000 },
  );
});

test('plain words stay what they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const words = plainWords(any);
      expect(plainWords(words.join(' '))).toEqual(words);
    }),
    { numRuns: 2000 },
  );
});

test('a list that tells the texts of its order has the order that its comparing gives', () => {
  const byTexts: Listed<Thing> = {
    ...listed,
    compare: (a, b) => dutchOrder.compare(a.title, b.title) || dutchOrder.compare(a.line, b.line),
  };
  const idsOf = (index: { entries: readonly { item: Thing }[] }) => index.entries.map(({ item }) => item.id);
  fc.assert(
    fc.property(things, (list) => {
      const told = { ...byTexts, orderTexts: ({ title, line }: Thing) => [title, line] };
      expect(idsOf(indexOf(told, list))).toEqual(idsOf(indexOf(byTexts, list)));
      const half = indexOf(told, list.slice(0, list.length / 2));
      expect(idsOf(indexOf(told, list, half))).toEqual(idsOf(indexOf(byTexts, list)));
    }),
  );
});
