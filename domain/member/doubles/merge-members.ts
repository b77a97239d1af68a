import type { Content } from '../../document/kind.ts';
import { kinds } from '../../kinds.ts';
import { textOf } from '../../publication/pick.ts';
import { isRecord, sameValue } from '../../sync/canonical.ts';
import { changesBetween } from '../../sync/changes-between.ts';
import type { Change } from '../../sync/edit.ts';
import { fieldsOf, mergingOf } from '../../sync/fields.ts';
import { wordSetSchema } from '../../document/field-schemas.ts';
import { saysYes } from '../consents/consent.ts';
import { folded } from './folded.ts';
import { consentPurposes, memberSchema } from '../member-schema.ts';

/** Two records of one person: which stays is told by their ids, so that two devices that merge them agree. */
export interface Pair {
  survivor: Content;
  gone: Content;
}

/** Whose value stays in a field; `both`: the notes, one below the other. */
export type Choice = 'survivor' | 'gone' | 'both';

/** A field in which both records say something, and not the same. */
export interface Difference {
  /** `name` is the whole name: its parts go together. */
  field: string;
  choices: readonly Choice[];
  /** The fuller one. */
  proposed: Choice;
}

/** The letters of an e-mail address may be large or small. */
const sayTheSame = (field: string, mine: unknown, theirs: unknown): boolean =>
  sameValue(mine, theirs) ||
  (field === 'email' && textOf(mine)?.toLowerCase() === textOf(theirs)?.toLowerCase());

type Values = Record<string, unknown>;

/** The smaller id survives. */
export const pairOf = (a: Content, b: Content): Pair =>
  a.id < b.id ? { survivor: a, gone: b } : { survivor: b, gone: a };

/** Where somebody has to choose before two records become one. */
export function differencesIn(pair: Pair): Difference[] {
  const { survivor, gone } = pair;
  return groupsIn(pair).flatMap(({ field, parts }): Difference[] => {
    const [mine, theirs] = [fullness(survivor, parts), fullness(gone, parts)];
    const same = parts.every((part) => sayTheSame(part, survivor[part], gone[part]));
    if (same || mine === 0 || theirs === 0) return [];
    if (field === 'notes' && joinedNotes(pair) !== undefined)
      return [{ field, choices: ['survivor', 'gone', 'both'], proposed: 'both' }];
    return [{ field, choices: ['survivor', 'gone'], proposed: theirs > mine ? 'gone' : 'survivor' }];
  });
}

/**
 * What merging changes in the survivor; `null`: nothing. What only one of the two has is kept, sets are united, and so
 * are the consents. `at` is an ISO moment.
 */
export function mergeChange(pair: Pair, choices: ReadonlyMap<string, Choice>, at: string): Change | null {
  const { survivor, gone } = pair;
  const differing = new Map(differencesIn(pair).map((difference) => [difference.field, difference]));
  const values: Values = {};
  for (const { field, parts } of groupsIn(pair)) {
    const difference = differing.get(field);
    const chosen = difference?.choices.find((one) => one === choices.get(field)) ?? difference?.proposed;
    const choice = chosen ?? (fullness(survivor, parts) > 0 ? 'survivor' : 'gone');
    const from = choice === 'gone' ? gone : survivor;
    for (const part of parts) values[part] = choice === 'both' ? joinedNotes(pair) : from[part];
  }
  for (const field of fieldsIn(pair, 'set')) values[field] = united(survivor[field], gone[field]);
  for (const field of fieldsIn(pair, 'map')) values[field] = entriesOfBoth(pair, field);
  values['consents'] = carefulConsents(pair, records(values['consents']), at);
  return changesBetween(kinds.member, survivor, values);
}

/**
 * The change that undoes a merge in the survivor, from how it was before and after; `null`: there is nothing to undo.
 * What somebody wrote since stays.
 */
export function unmergeChange(before: Content, after: Content, now: Content): Change | null {
  const fields = new Set([before, after].flatMap(fieldsOf));
  const values = Array.from(fields, (field): [string, unknown] => {
    const merging = mergingOf(kinds.member, field, [before, after]);
    if (merging === 'map') return [field, entriesBack(before[field], after[field], now[field])];
    if (merging === 'value') return [field, sameValue(now[field], after[field]) ? before[field] : now[field]];
    const added = texts(after[field]).filter((word) => !texts(before[field]).includes(word));
    return [field, texts(now[field]).filter((word) => !added.includes(word))];
  });
  return changesBetween(kinds.member, now, Object.fromEntries(values));
}

const nameParts = ['givenName', 'namePrefix', 'familyName'];
const ofTheMerge = new Set(['trashed', 'mergedInto']);

function fieldsIn({ survivor, gone }: Pair, merging: ReturnType<typeof mergingOf>): string[] {
  const fields = new Set([survivor, gone].flatMap(fieldsOf));
  return [...fields].filter(
    (field) => !ofTheMerge.has(field) && mergingOf(kinds.member, field, [survivor, gone]) === merging,
  );
}

/** The fields with one value, those of the name together. */
function groupsIn(pair: Pair): { field: string; parts: readonly string[] }[] {
  const single = fieldsIn(pair, 'value').filter((field) => !nameParts.includes(field));
  return [{ field: 'name', parts: nameParts }, ...single.map((field) => ({ field, parts: [field] }))];
}

/** How much a record says in these fields; 0: nothing. */
const fullness = (member: Content, fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + fullnessOf(member[field]), 0);

function fullnessOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (isRecord(value)) return Object.keys(value).length;
  return value === undefined ? 0 : 1;
}

/** The notes of both, the survivor's on top; `undefined`: one says it all, or they would be too long. */
function joinedNotes({ survivor, gone }: Pair): string | undefined {
  const [mine, theirs] = [String(survivor['notes']), String(gone['notes'])];
  if (mine.includes(theirs) || theirs.includes(mine)) return undefined;
  const joined = `${mine}\n\n${theirs}`;
  return joined.length <= memberSchema.properties.notes.maxLength ? joined : undefined;
}

/** No word twice, in whatever spelling, and not more of them than a set may hold. */
function united(mine: unknown, theirs: unknown): string[] {
  const known = new Set(texts(mine).map(folded));
  const added = texts(theirs).filter((word) => !known.has(folded(word)));
  return [...texts(mine), ...added.slice(0, Math.max(0, wordSetSchema.maxItems - texts(mine).length))];
}

/** All entries of both; where one key says two things, the other's goes under a key of its own. */
function entriesOfBoth({ survivor, gone }: Pair, field: string): Values {
  const mine = records(survivor[field]);
  const theirs = Object.entries(records(gone[field])).map(([key, entry]): [string, unknown] => {
    const taken = mine[key] !== undefined && !sameValue(mine[key], entry);
    return [taken ? `${key}-${gone.id.slice('member:'.length)}` : key, entry];
  });
  return { ...Object.fromEntries(theirs), ...mine };
}

/** Who said no in one of the records, or took a yes back, said no: a standing yes of the other is then withdrawn. */
function carefulConsents({ survivor, gone }: Pair, entries: Values, at: string): Values {
  const refused = consentPurposes.filter((purpose) =>
    [survivor, gone].some((member) => hasAnswer(member, purpose) && !saysYes(member, purpose)),
  );
  return Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => {
      const isYes = isRecord(entry) && entry['given'] === true && entry['withdrawnAt'] === undefined;
      const isRefused = isYes && refused.some((purpose) => purpose === entry['purpose']);
      return [key, isRefused ? { ...entry, withdrawnAt: at } : entry];
    }),
  );
}

const hasAnswer = (member: Content, purpose: string): boolean =>
  Object.values(records(member['consents'])).some((entry) => isRecord(entry) && entry['purpose'] === purpose);

/** The entries as they are now, those that the merge touched and nobody since as they were before. */
function entriesBack(before: unknown, after: unknown, now: unknown): Values {
  const [was, merged, is] = [records(before), records(after), records(now)];
  const back = Object.keys(merged).filter(
    (key) => !sameValue(was[key], merged[key]) && sameValue(is[key], merged[key]),
  );
  return { ...is, ...Object.fromEntries(back.map((key) => [key, was[key]])) };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const records = (value: unknown): Values => (isRecord(value) ? value : {});
