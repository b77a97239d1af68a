import { textOf } from '../../publication/pick.ts';
import { isRecord } from '../../sync/canonical.ts';
import { folded } from './folded.ts';
import { fullName, personNameOf } from '../member-name.ts';
import { nameSound } from './name-sound.ts';

/** What two records have in common. `sound`: their names sound alike, and are not written alike. */
export type Sameness =
  'member-id' | 'number' | 'email' | 'phone' | 'name' | 'sound' | 'birth-date' | 'address';

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

const signs = ['member-id', 'number', 'email', 'phone', 'name', 'sound', 'birth-date', 'address'] as const;

/** What finds a person in a list. A birthday or an address in common says nothing by itself. */
const inLists: readonly Sameness[] = ['member-id', 'number', 'email', 'phone', 'name', 'sound'];
/** What finds a person while somebody types who may be the same: then also who lives at the address is of interest. */
export const whileTyping: readonly Sameness[] = ['email', 'phone', 'name', 'sound', 'address'];

/** A phone number or a list's number that more people have is somebody else's, such as the village hall's. */
const mostSharing = 20;
/** More of them nobody reads. */
const mostFound = 10;

/** A person with what they can be found by: most of the work of an index, which can be kept for the next one. */
export interface Findable {
  person: Person;
  signs: Signs;
}

export interface PeopleIndex {
  add(person: Findable): void;
  /** Who may be the person of these fields, the likely first. */
  find(id: string | undefined, fields: Person['fields']): SamePerson[];
}

/** Looks people up by what their records say, without comparing everyone with everyone; `finding` says by what. */
export function peopleIndex(finding = inLists): PeopleIndex {
  const people = new Map<string, Findable[]>();
  const found = (key: string) => {
    const all = people.get(key) ?? [];
    return all.length > mostSharing && !/^(?:name|sound) /.test(key) ? [] : all;
  };
  return {
    add(entry) {
      for (const key of keysOf(entry.signs, finding)) {
        const others = people.get(key);
        if (others) others.push(entry);
        else people.set(key, [entry]);
      }
    },
    find(id, fields) {
      const mine = signsOf(id, fields);
      return Array.from(new Set(keysOf(mine, finding).flatMap(found)), (other) => ({
        person: other.person,
        because: inCommon(mine, other.signs),
      }))
        .filter(({ because }) => because.some((sign) => finding.includes(sign)))
        .toSorted((a, b) => Number(isLikely(b.because)) - Number(isLikely(a.because)))
        .slice(0, mostFound);
    },
  };
}

export const findable = (person: Person): Findable => ({
  person,
  signs: signsOf(person.id, person.fields),
});

/** Whether it is the same person by more than a name alone, or than what a household shares. */
export function isLikely(because: readonly Sameness[]): boolean {
  const has = (sameness: Sameness) => because.includes(sameness);
  const isNamed = has('name') || has('sound');
  return has('member-id') || (isNamed && because.length > 1) || (has('number') && has('birth-date'));
}

type Signs = Record<Sameness, string> & {
  /** Where the address is, as far as it says so: many villages have a Kerkstraat 1. */
  places: readonly string[];
};

const keysOf = (of: Signs, finding: readonly Sameness[]): string[] =>
  finding.flatMap((sign) => (of[sign] ? [`${sign} ${of[sign]}`] : []));

const inCommon = (mine: Signs, theirs: Signs): Sameness[] =>
  signs.filter(
    (sign) =>
      mine[sign] &&
      mine[sign] === theirs[sign] &&
      (sign !== 'address' || mayBeOnePlace(mine, theirs)) &&
      // Who is written alike sounds alike.
      (sign !== 'sound' || mine.name !== theirs.name),
  );

const mayBeOnePlace = (mine: Signs, theirs: Signs): boolean =>
  mine.places.every((place, at) => !place || !theirs.places[at] || place === theirs.places[at]);

/** Empty: nothing to compare. */
function signsOf(id: string | undefined, fields: Person['fields']): Signs {
  const text = (field: string) => textOf(fields[field]) ?? '';
  return {
    'member-id': id ?? '',
    number: text('externalNumber'),
    email: text('email').toLowerCase(),
    phone: text('phone'),
    name: folded(fullName(personNameOf(fields))),
    sound: nameSound(personNameOf(fields)),
    'birth-date': text('birthDate'),
    address: addressSign(fields['address']),
    places: placesOf(fields['address']),
  };
}

const placesOf = (address: unknown): string[] =>
  isRecord(address) ? ['postcode', 'city'].map((part) => folded(textOf(address[part]) ?? '')) : [];

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
