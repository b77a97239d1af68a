import { beginsAlmost } from './begins-almost.ts';
import { plainWords } from './plain-words.ts';
import type { Entry, SearchIndex } from './search-index.ts';

/** What somebody may have meant, as it stands in the list, and how many are found with it. */
export interface Meant {
  text: string;
  count: number;
}

/** What a list has for a text, in the order of the list. */
export interface Found<T> {
  items: readonly T[];
  /** Filled only when nothing fits what was typed: then the items are those that nearly do. */
  meant: readonly Meant[];
}

/** From this many letters on a word may hold a typing error; a shorter one would find anything. */
const longEnoughToErr = 4;
const meantAtMost = 3;

/** The things in which every typed word stands, or begins a word but for one typing error when there are none. */
export function search<T>(index: SearchIndex<T>, typed: string): Found<T> {
  const words = plainWords(typed);
  // Without a word everything fits, and no entry is asked for its words.
  const fitting = words.length > 0 ? index.entries.filter(holdsAll(words)) : index.entries;
  const items = fitting.map(({ item }) => item);
  return items.length > 0 ? { items, meant: [] } : searchAlmost(index, words);
}

/** How well something fits: its title begins so; what was typed stands in it; its words do; or they stand somewhere. */
export type Fit = 0 | 1 | 2 | 3;

/** The best few for a text, those whose title fits first, and otherwise in the order of the list. */
export function searchBest<T>(
  index: SearchIndex<T>,
  typed: string,
  atMost: number,
): { items: readonly T[]; total: number; fit: Fit } {
  const words = plainWords(typed);
  const byFit: Record<Fit, Entry<T>[]> = { 0: [], 1: [], 2: [], 3: [] };
  const holds = holdsAll(words);
  for (const entry of index.entries) if (holds(entry)) byFit[fitOf(entry, words)].push(entry);
  const ordered = fits.flatMap((fit) => byFit[fit].map(({ item }) => ({ item, fit })));
  return {
    items: ordered.slice(0, atMost).map(({ item }) => item),
    total: ordered.length,
    fit: ordered[0]?.fit ?? 3,
  };
}

const fits = [0, 1, 2, 3] as const;

const holdsAll =
  (words: readonly string[]) =>
  ({ text }: Entry<unknown>): boolean =>
    words.every((word) => text.includes(word));

function fitOf({ text, titleEnd }: Entry<unknown>, words: readonly string[]): Fit {
  const beginsInTitle = (typed: string) => {
    const at = text.indexOf(` ${typed}`);
    return at >= 0 && at < titleEnd;
  };
  const typed = words.join(' ');
  if (text.startsWith(typed, 1)) return 0;
  if (beginsInTitle(typed)) return 1;
  return words.every(beginsInTitle) ? 2 : 3;
}

function searchAlmost<T>(index: SearchIndex<T>, words: readonly string[]): Found<T> {
  const typed = words.map((word) => ({ word, near: nearTo(word, index.vocabulary()) }));
  if (typed.every(({ near }) => near.size === 0)) return { items: [], meant: [] };
  const items: T[] = [];
  const corrections = new Map<string, { words: readonly string[]; count: number; in: T }>();
  for (const entry of index.entries) {
    const corrected = correctedIn(entry, typed);
    if (!corrected) continue;
    items.push(entry.item);
    const key = corrected.join(' ');
    const known = corrections.get(key);
    if (known) known.count += 1;
    else corrections.set(key, { words: corrected, count: 1, in: entry.item });
  }
  const meant = [...corrections.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, meantAtMost)
    .map((correction) => ({
      text: correction.words.map((word) => asWritten(index, correction.in, word)).join(' '),
      count: index.entries.filter(holdsAll(correction.words)).length,
    }));
  return { items, meant };
}

function nearTo(typed: string, vocabulary: ReadonlySet<string>): Set<string> {
  const near = new Set<string>();
  if (typed.length < longEnoughToErr) return near;
  for (const word of vocabulary) if (beginsAlmost(word, typed)) near.add(word);
  return near;
}

/** What was typed with the words that this thing has for it; `undefined`: it has none for one of them. */
function correctedIn(
  { text, words }: Entry<unknown>,
  typed: readonly { word: string; near: ReadonlySet<string> }[],
): string[] | undefined {
  const corrected: string[] = [];
  for (const { word, near } of typed) {
    const own = text.includes(word) ? word : words.find((one) => near.has(one));
    if (own === undefined) return undefined;
    corrected.push(own);
  }
  return corrected;
}

/** A plain word as a thing of the list writes it: "jansen" is "Jansen". */
function asWritten<T>({ listed }: SearchIndex<T>, item: T, word: string): string {
  const written = `${listed.titleOf(item)} ${listed.lineOf(item)}`.split(/[^\p{L}\p{N}\p{M}'’]+/u);
  return written.find((one) => plainWords(one).includes(word)) ?? word;
}
