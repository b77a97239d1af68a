import type { Content } from '#domain/document/kind.ts';
import type { Change } from '#domain/sync/edit.ts';
import { newerFields } from '../device/newer-shape.ts';

interface Fields {
  values: readonly string[];
  words: readonly string[];
  entries: readonly string[];
}

const { value, words, entries } = newerFields;

/** What people write in; the fields of the next version only where an app knows them. */
const known: Record<string, Fields> = {
  member: { values: ['givenName', 'notes', value], words: ['skills', words], entries: ['consents', entries] },
  event: {
    values: ['title', 'cost', 'when', value],
    words: ['themes', words],
    entries: ['exceptions', entries],
  },
  offer: { values: ['title', 'text', value], words: ['villages', words], entries: [entries] },
};
const nothing: Fields = { values: [], words: [], entries: [] };

export function fieldsOf(kind: string, isNewer = true): Fields {
  const all = known[kind] ?? nothing;
  if (isNewer) return all;
  const today = (names: readonly string[]) =>
    names.filter((name) => ![value, words, entries].some((newer) => newer === name));
  return { values: today(all.values), words: today(all.words), entries: today(all.entries) };
}

interface Counting {
  ids: readonly string[];
  count: number;
}

/** A text that nobody else writes, so that it is known again wherever it stands. */
export const uniqueText = (world: Counting, word = 'Waarde'): string => `${word} ${++world.count} uniek`;

const whenAt = (n: number) => {
  const time = `${String(8 + (Math.floor(n / 60) % 12)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
  return { start: `2026-12-03T${time}`, end: '2026-12-03T23:59', zone: 'Europe/Amsterdam' };
};

export const momentAt = (n: number): string => new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString();

export function firstValues(world: Counting, id: string): Record<string, unknown> {
  const title = uniqueText(world, 'Titel');
  if (id.startsWith('event')) return { title, when: whenAt(world.count), themes: ['koffie'] };
  if (id.startsWith('member')) return { givenName: title, skills: ['koken'] };
  return { title, type: 'request', endsOn: '2090-12-31', member: world.ids[0] };
}

const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length];
const required = ['title', 'when'];

/** Somebody writes something in a field, or empties it. */
export function valueChange(world: Counting, { values }: Fields, which: number): Change {
  const name = pick(values, which);
  if (name === undefined) return {};
  if (name === 'when') return { values: { when: whenAt(++world.count) } };
  const isEmptied = which % 11 === 10 && !required.includes(name);
  return { values: { [name]: isEmptied ? undefined : uniqueText(world) } };
}

/** Somebody puts a word in, or takes out one that they see. */
export function wordChange(now: Content, fields: Fields, which: number): Change {
  const name = pick(fields.words, which);
  if (name === undefined) return {};
  const there = Array.isArray(now[name]) ? now[name].map(String) : [];
  const gone = pick(there, which >> 2);
  if (gone !== undefined && which % 4 > 1) return { remove: { [name]: [gone] } };
  return { add: { [name]: [pick(['koffie', 'koken', 'fietsen'], which >> 2) ?? 'koffie'] } };
}

/** Somebody writes an entry of a map, or takes it out. */
export function entryChange(world: Counting, { entries: names }: Fields, which: number): Change {
  const name = pick(names, which);
  if (name === undefined) return {};
  const key = `${name}/${name === 'exceptions' ? '20261203T1000' : `01K${(which >> 1) % 2}`}`;
  if (name === 'consents') return { values: { [key]: consentOf(world, which >> 2) } };
  if (which % 7 === 6) return { values: { [key]: undefined } };
  if (name === 'exceptions') return { values: { [key]: { start: whenAt(++world.count).start } } };
  return { values: { [key]: { text: uniqueText(world) } } };
}

/** A yes, a no, or a yes that was taken back. */
function consentOf(world: Counting, which: number) {
  const at = momentAt(++world.count);
  const answer = { purpose: which % 5 === 4 ? 'photo' : 'name-on-site', given: which % 3 !== 1, at };
  return which % 3 === 2 ? { ...answer, withdrawnAt: at } : answer;
}
