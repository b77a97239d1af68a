import { plainWords } from './plain-words.ts';

/** How things are told and ordered in a list. */
export interface Listed<T> {
  titleOf(item: T): string;
  lineOf(item: T): string;
  compare(a: T, b: T): number;
}

/** One thing of a list, ready to be searched. */
export interface Entry<T> {
  readonly item: T;
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
  const fresh = [...wanted].map((item) => prepared(listed, item)).toSorted(compare);
  const entries = merged(kept, fresh, compare);
  let vocabulary: ReadonlySet<string> | undefined;
  return {
    listed,
    entries,
    vocabulary: () => (vocabulary ??= differentWords(entries)),
  };
}

/** The part of a list that a rule lets through, in the same order; nothing is prepared again. */
export function narrowed<T>(index: SearchIndex<T>, keep: (item: T) => boolean): SearchIndex<T> {
  const entries = index.entries.filter(({ item }) => keep(item));
  let vocabulary: ReadonlySet<string> | undefined;
  return { listed: index.listed, entries, vocabulary: () => (vocabulary ??= differentWords(entries)) };
}

function differentWords(entries: readonly Entry<unknown>[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of entries) for (const word of words) found.add(word);
  return found;
}

function prepared<T>(listed: Listed<T>, item: T): Entry<T> {
  const title = plainWords(listed.titleOf(item));
  const words = [...title, ...plainWords(listed.lineOf(item))];
  return {
    item,
    text: ['', ...words, ''].join(' '),
    titleEnd: title.join(' ').length,
    words,
  };
}

/** Both lists, each in order, as one; a few new ones among many cost few comparisons. */
function merged<E>(kept: readonly E[], fresh: readonly E[], compare: (a: E, b: E) => number): E[] {
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
