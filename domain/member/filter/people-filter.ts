import { addMonths } from '../../calendar/local-days.ts';
import type { Content } from '../../document/kind.ts';
import { textOf } from '../../publication/pick.ts';
import { isRecord } from '../../sync/canonical.ts';
import { hasConsent } from '../consents/consent.ts';
import { lastContact } from '../contact/moments.ts';
import { folded } from '../doubles/folded.ts';
import {
  type ConsentPurpose,
  consentPurposes,
  type ContactPreference,
  contactPreferences,
} from '../member-schema.ts';
import { wordsIn } from '../words/words-in.ts';

/** Whom a list is about: people of whom all of this is so. Empty: everybody. */
export interface PeopleFilter {
  volunteer?: true;
  village?: string;
  skill?: string;
  interest?: string;
  language?: string;
  notDigital?: true;
  consent?: ConsentPurpose;
  contactPreference?: ContactPreference;
  /** Nobody wrote down a contact in so many months. */
  quietMonths?: number;
}

/** The sets of words that a filter can ask for, and in which field of a member they stand. */
export const wordFields = {
  village: 'villages',
  skill: 'skills',
  interest: 'interests',
  language: 'languages',
} as const;
type WordPart = keyof typeof wordFields;
const wordParts: readonly WordPart[] = ['village', 'skill', 'interest', 'language'];

export const isEmptyFilter = (filter: PeopleFilter): boolean =>
  Object.values(filter).every((part) => part === undefined);

/** Whether a filter lets a member through; `today` is YYYY-MM-DD. A word may be spelled in capitals or with accents. */
export function keeperFor(filter: PeopleFilter, today: string): (member: Content) => boolean {
  const { volunteer, notDigital, consent, contactPreference, quietMonths } = filter;
  const rules: ((member: Content) => boolean)[] = [];
  if (volunteer) rules.push((member) => member['volunteer'] === true);
  if (notDigital) rules.push((member) => member['digital'] === false);
  if (contactPreference) rules.push((member) => member['contactPreference'] === contactPreference);
  for (const part of wordParts) {
    const wanted = filter[part];
    if (wanted !== undefined) rules.push(holds(wordFields[part], wanted));
  }
  if (consent) rules.push((member) => hasConsent(member, consent));
  if (quietMonths !== undefined) {
    const since = addMonths(today, -quietMonths);
    rules.push((member) => (lastContact(member) ?? '') < since);
  }
  return (member) => rules.every((rule) => rule(member));
}

function holds(field: string, wanted: string): (member: Content) => boolean {
  const plain = folded(wanted);
  // Among ten thousand people the same few words come again and again.
  const known = new Map([[wanted, true]]);
  return (member) =>
    wordsIn(member, field).some((word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const is = folded(word) === plain;
      known.set(word, is);
      return is;
    });
}

/** The words that stand with members in a field, each once however it is spelled, in the Dutch order. */
export function wordsUsed(members: readonly Content[], field: string): string[] {
  const byWriting = new Set(members.flatMap((member) => wordsIn(member, field)));
  const byPlain = new Map([...byWriting].map((word) => [folded(word), word]));
  return [...byPlain.values()].toSorted(inDutch.compare);
}

const inDutch = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** A filter with the name that somebody gave it. */
export interface SavedFilter {
  name: string;
  filter: PeopleFilter;
}

/** What was saved on a device, as far as it can be read. */
export const savedFiltersFrom = (value: unknown): SavedFilter[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => {
    const [name, filter] = isRecord(one) ? [textOf(one['name']), filterFrom(one['filter'])] : [];
    return name && filter && !isEmptyFilter(filter) ? [{ name, filter }] : [];
  });

function filterFrom(value: unknown): PeopleFilter {
  if (!isRecord(value)) return {};
  const consent = consentPurposes.find((one) => one === value['consent']);
  const contactPreference = contactPreferences.find((one) => one === value['contactPreference']);
  const quietMonths = value['quietMonths'];
  const words = wordParts.flatMap((part) => {
    const word = textOf(value[part]);
    return word ? [[part, word]] : [];
  });
  return {
    ...(value['volunteer'] === true && { volunteer: true }),
    ...(value['notDigital'] === true && { notDigital: true }),
    ...Object.fromEntries(words),
    ...(consent && { consent }),
    ...(contactPreference && { contactPreference }),
    ...(typeof quietMonths === 'number' && quietMonths > 0 && { quietMonths }),
  };
}
