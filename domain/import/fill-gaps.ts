import { fullName, personNameOf } from '../member/member-name.ts';
import { textOf } from '../publication/pick.ts';
import { isRecord } from '../sync/canonical.ts';
import type { Change } from '../sync/edit.ts';
import { type ImportedValues, type ReadFields, wordSets } from './read-fields.ts';
import { folded } from '../member/doubles/folded.ts';
import { tidy } from './read-text.ts';
import { houseSign, type Person } from '../member/doubles/same-person.ts';

/** A field in which the list says something else than the member: shown, never overwritten. */
export interface Difference {
  field: string;
  there: unknown;
  list: unknown;
}

export interface Comparison {
  /** What the list knows and the member lacks, named as in a `Change`: map entries as `field/key`. */
  fill: NonNullable<Change['values']>;
  differs: Difference[];
}

type Fields = Person['fields'];

const same: Comparison = { fill: {}, differs: [] };
const fills = (fill: Comparison['fill']): Comparison => ({ fill, differs: [] });
const differs = (field: string, there: unknown, list: unknown): Comparison => ({
  fill: {},
  differs: [{ field, there, list }],
});

/** What a row would add to a member, and where the two do not agree. */
export function compareWith(
  fields: Fields,
  { values, newsletter }: Pick<ReadFields, 'values' | 'newsletter'>,
): Comparison {
  const { givenName, namePrefix, familyName, address, volunteer, consents, notes, ...others } = values;
  const { villages, skills, interests, languages, ...single } = others;
  const sets = { villages, skills, interests, languages };
  const all = [
    compareName(fields, { givenName, namePrefix, familyName }),
    ...Object.entries(single).map(([field, value]) => compareText(fields, field, value)),
    ...wordSets.map((field) => compareWords(fields, field, sets[field] ?? [])),
    volunteer ? compareVolunteer(fields) : same,
    address ? compareAddress(fields['address'], address) : same,
    newsletter === undefined ? same : compareNewsletter(fields['consents'], newsletter, consents),
    notes ? compareNotes(fields, notes) : same,
  ];
  return {
    fill: Object.fromEntries(all.flatMap(({ fill }) => Object.entries(fill))),
    differs: all.flatMap((one) => one.differs),
  };
}

export const saysNothingNew = ({ fill, differs }: Comparison): boolean =>
  Object.keys(fill).length === 0 && differs.length === 0;

/** The fields as they are after filling. */
export function filled(fields: Fields, fill: Comparison['fill']): Record<string, unknown> {
  const after: Record<string, unknown> = { ...fields };
  for (const [name, value] of Object.entries(fill)) {
    const [field = name, key] = name.split('/');
    const entries = after[field];
    after[field] = key ? { ...(isRecord(entries) && entries), [key]: value } : value;
  }
  return after;
}

const isEmpty = (value: unknown) => value === undefined || value === '';

/** A name is filled part by part only where no other part contradicts: else it may be somebody else's. */
function compareName(fields: Fields, name: Partial<Record<string, string>>): Comparison {
  const [there, list] = [fullName(personNameOf(fields)), fullName(personNameOf(name))];
  if (folded(there) === folded(list)) return same;
  const parts = Object.entries(name).filter(([, part]) => part);
  const agree = parts.every(
    ([field, part = '']) => isEmpty(fields[field]) || folded(textOf(fields[field]) ?? '') === folded(part),
  );
  if (!agree) return differs('name', there, list);
  return fills(Object.fromEntries(parts.filter(([field]) => isEmpty(fields[field]))));
}

function compareText(fields: Fields, field: string, value: string): Comparison {
  const there = fields[field];
  if (isEmpty(there)) return fills({ [field]: value });
  return textOf(there)?.toLowerCase() === value.toLowerCase() ? same : differs(field, there, value);
}

/** The words that are not there yet join those that are, in whatever spelling. */
function compareWords(fields: Fields, field: string, list: readonly string[]): Comparison {
  const value = fields[field];
  const there: unknown[] = Array.isArray(value) ? value : [];
  const known = new Set(there.map((word) => folded(String(word))));
  const added = list.filter((word) => !known.has(folded(word)));
  return added.length > 0 ? fills({ [field]: [...there, ...added] }) : same;
}

/** Who was said not to be one may have stopped since the list was made. */
function compareVolunteer({ volunteer }: Fields): Comparison {
  if (volunteer === true) return same;
  return volunteer === undefined ? fills({ volunteer: true }) : differs('volunteer', volunteer, true);
}

function compareNotes({ notes }: Fields, list: string): Comparison {
  if (isEmpty(notes)) return fills({ notes: list });
  return tidy(textOf(notes) ?? '').includes(list) ? same : differs('notes', notes, list);
}

/** The parts are valid only together, so gaps are filled only where all the rest agrees. */
function compareAddress(there: unknown, list: NonNullable<ImportedValues['address']>): Comparison {
  if (!isRecord(there)) return fills({ address: list });
  const agrees = (mine: string, theirs: string) => mine === '' || theirs === '' || mine === theirs;
  const texts = (['street', 'postcode', 'city'] as const).every((part) =>
    agrees(folded(textOf(there[part]) ?? ''), folded(list[part] ?? '')),
  );
  if (!texts || !agrees(houseSign(there), houseSign(list))) return differs('address', there, list);
  const both = { ...list, ...there };
  return Object.keys(both).length > Object.keys(there).length ? fills({ address: both }) : same;
}

/** An answer that a person gave, also a no or a withdrawal, stands above what a list says. */
function compareNewsletter(there: unknown, yes: boolean, consents: ImportedValues['consents']): Comparison {
  const answers = Object.values(isRecord(there) ? there : {})
    .filter(isRecord)
    .filter(({ purpose }) => purpose === 'newsletter');
  if (answers.length === 0) {
    return fills(
      Object.fromEntries(Object.entries(consents ?? {}).map(([key, entry]) => [`consents/${key}`, entry])),
    );
  }
  const standing = answers.every(({ given, withdrawnAt }) => given === true && withdrawnAt === undefined);
  return standing === yes ? same : differs('newsletter', standing, yes);
}
