import { fullName, personNameOf } from '../member/member-name.ts';
import { textOf } from '../publication/pick.ts';
import { isRecord } from '../sync/canonical.ts';
import { folded } from './read-text.ts';

/** What two records have in common. */
export type Sameness = 'member-id' | 'number' | 'email' | 'phone' | 'name' | 'birth-date' | 'address';

/** A member, or an earlier row of the same list: then with its line. */
export interface Person {
  id: string;
  line?: number;
  fields: Readonly<Record<string, unknown>>;
}

export interface SamePerson {
  person: Person;
  because: Sameness[];
}

/** What finds a person. A birthday or an address in common says nothing by itself. */
const finding = ['member-id', 'number', 'email', 'phone', 'name'] as const;
const supporting = ['birth-date', 'address'] as const;

/** A phone number or a list's number that more people have is somebody else's, such as the village hall's. */
const mostSharing = 20;
/** More of them nobody reads. */
const mostFound = 10;

export interface PeopleIndex {
  add(person: Person): void;
  /** Who may be the person of these fields, the likely first. */
  find(id: string | undefined, fields: Person['fields']): SamePerson[];
}

/** Looks people up by what their records say, without comparing everyone with everyone. */
export function peopleIndex(): PeopleIndex {
  const people = new Map<string, { person: Person; signs: Signs }[]>();
  const found = (key: string) => {
    const all = people.get(key) ?? [];
    return all.length > mostSharing && !key.startsWith('name ') ? [] : all;
  };
  return {
    add(person) {
      const entry = { person, signs: signsOf(person.id, person.fields) };
      for (const key of keysOf(entry.signs)) {
        const others = people.get(key);
        if (others) others.push(entry);
        else people.set(key, [entry]);
      }
    },
    find(id, fields) {
      const signs = signsOf(id, fields);
      return Array.from(new Set(keysOf(signs).flatMap(found)), (other) => ({
        person: other.person,
        because: inCommon(signs, other.signs),
      }))
        .toSorted((a, b) => Number(isLikely(b.because)) - Number(isLikely(a.because)))
        .slice(0, mostFound);
    },
  };
}

/** Whether it is the same person by more than a name alone, or than what a household shares. */
export function isLikely(because: readonly Sameness[]): boolean {
  const has = (sameness: Sameness) => because.includes(sameness);
  return has('member-id') || (has('name') && because.length > 1) || (has('number') && has('birth-date'));
}

type Signs = Record<Sameness, string>;

const keysOf = (signs: Signs): string[] =>
  finding.flatMap((sign) => (signs[sign] ? [`${sign} ${signs[sign]}`] : []));

const inCommon = (mine: Signs, theirs: Signs): Sameness[] =>
  [...finding, ...supporting].filter((sign) => mine[sign] && mine[sign] === theirs[sign]);

/** Empty: nothing to compare. */
function signsOf(id: string | undefined, fields: Person['fields']): Signs {
  const text = (field: string) => textOf(fields[field]) ?? '';
  return {
    'member-id': id ?? '',
    number: text('externalNumber'),
    email: text('email').toLowerCase(),
    phone: text('phone'),
    name: folded(fullName(personNameOf(fields))),
    'birth-date': text('birthDate'),
    address: addressSign(fields['address']),
  };
}

function addressSign(address: unknown): string {
  if (!isRecord(address)) return '';
  const street = folded(textOf(address['street']) ?? '');
  const house = houseSign(address);
  return street && house && `${street} ${house}`;
}

/** The number with its letter and addition, because 12 and 12a are two houses. Empty: none. */
export function houseSign({ number, letter, addition }: Readonly<Record<string, unknown>>): string {
  return typeof number === 'number'
    ? [number, textOf(letter) ?? '', textOf(addition) ?? ''].join(' ').toLowerCase()
    : '';
}
