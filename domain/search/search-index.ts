import { placesOf } from './dutch-order.ts';
import { plainWords } from './plain-words.ts';

/** How things are told and ordered in a list. */
export interface Listed<T> {
  titleOf(item: T): string;
  lineOf(item: T): string;
  compare(a: T, b: T): number;
  /** Where `compare` goes by texts in the Dutch order: which, the first first. A long list is in order sooner with them. */
  orderTexts?(item: T): readonly string[];
}

/** One thing of a list. Its words are made when they are first asked for: showing a list needs none. */
export interface Entry<T> extends Words {
  readonly item: T;
  /** Makes its words beforehand; `false`: it has them. */
  makeWords(): boolean;
}

interface Words {
  /** Its plain words with a space round each, those of the title first. */
  readonly text: string;
  /** Where the title ends in the text. */
  readonly titleEnd: number;
  readonly words: readonly string[];
}

/** A list in its order, ready to be searched. It never changes; a changed list has another one. */
export interface SearchIndex<T> {
  readonly listed: Listed<T>;
  readonly entries: readonly Entry<T>[];
  /** Makes the words of so many entries that have none yet; `false`: there were no more. */
  prepare(atMost: number): boolean;
  /** Each different word once; gathered when first asked for. */
  vocabulary(): ReadonlySet<string>;
}

/**
 * The index of a list. Given the one it had before, only things that are another object than before are prepared and
 * put in their place; when there are none, it is the former index itself.
 */
export function indexOf<T extends { readonly id: string }>(
  listed: Listed<T>,
  items: readonly T[],
  before?: SearchIndex<T>,
): SearchIndex<T> {
  const wanted = new Set(items);
  const kept = before?.entries.filter(({ item }) => wanted.delete(item)) ?? [];
  if (before && wanted.size === 0 && kept.length === before.entries.length) return before;
  const compare = (a: Entry<T>, b: Entry<T>) =>
    listed.compare(a.item, b.item) || (a.item.id < b.item.id ? -1 : 1);
  const fresh = [...wanted].map((item) => new LazyEntry(listed, item));
  return withEntries(listed, merged(kept, inOrder(listed, fresh, compare), compare));
}

function inOrder<T extends { readonly id: string }>(
  { orderTexts }: Listed<T>,
  entries: readonly Entry<T>[],
  compare: (a: Entry<T>, b: Entry<T>) => number,
): readonly Entry<T>[] {
  if (!orderTexts) return entries.toSorted(compare);
  const told = entries.map((entry) => ({ entry, texts: orderTexts(entry.item) }));
  const places = placesOf(new Set(told.flatMap(({ texts }) => texts)));
  // One number for all the texts of an entry, the first weighing most.
  const weight = places.size + 1;
  return told
    .map(({ entry, texts }) => ({
      entry,
      at: texts.reduce((sum, text) => sum * weight + Number(places.get(text)), 0),
    }))
    .toSorted((a, b) => a.at - b.at || (a.entry.item.id < b.entry.item.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The part of a list that a rule lets through, in the same order; nothing is prepared again. */
export const narrowed = <T>(
  { listed, entries }: SearchIndex<T>,
  keep: (item: T) => boolean,
): SearchIndex<T> =>
  withEntries(
    listed,
    entries.filter(({ item }) => keep(item)),
  );

function withEntries<T>(listed: Listed<T>, entries: readonly Entry<T>[]): SearchIndex<T> {
  let ready = 0;
  let vocabulary: ReadonlySet<string> | undefined;
  return {
    listed,
    entries,
    prepare(atMost) {
      let left = atMost;
      while (left > 0) {
        const entry = entries[ready];
        if (!entry) return false;
        ready++;
        if (entry.makeWords()) left -= 1;
      }
      return ready < entries.length;
    },
    vocabulary: () => (vocabulary ??= differentWords(entries)),
  };
}

function differentWords(entries: readonly Entry<unknown>[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of entries) for (const word of words) found.add(word);
  return found;
}

/** A class, because there are ten thousands of them. */
class LazyEntry<T> implements Entry<T> {
  readonly item: T;
  readonly #listed: Listed<T>;
  #made: Words | undefined;

  constructor(listed: Listed<T>, item: T) {
    this.#listed = listed;
    this.item = item;
  }
  get text() {
    return this.#words().text;
  }
  get titleEnd() {
    return this.#words().titleEnd;
  }
  get words() {
    return this.#words().words;
  }
  makeWords() {
    if (this.#made) return false;
    this.#words();
    return true;
  }
  #words(): Words {
    return (this.#made ??= wordsOf(this.#listed, this.item));
  }
}

function wordsOf<T>(listed: Listed<T>, item: T): Words {
  const title = plainWords(listed.titleOf(item));
  const words = [...title, ...plainWords(listed.lineOf(item))];
  return { text: ['', ...words, ''].join(' '), titleEnd: title.join(' ').length, words };
}

/** Both lists, each in order, as one; a few new ones among many cost few comparisons. */
function merged<E>(kept: readonly E[], fresh: readonly E[], compare: (a: E, b: E) => number): readonly E[] {
  if (kept.length === 0) return fresh;
  const parts: (readonly E[])[] = [];
  let from = 0;
  for (const entry of fresh) {
    const place = placeOf(entry, kept, from, compare);
    parts.push(kept.slice(from, place), [entry]);
    from = place;
  }
  parts.push(kept.slice(from));
  return parts.flat();
}

function placeOf<E>(entry: E, list: readonly E[], from: number, compare: (a: E, b: E) => number): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = list[middle];
    if (there !== undefined && compare(there, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
