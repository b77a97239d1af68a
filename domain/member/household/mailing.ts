import type { Content } from '../../document/kind.ts';
import { folded } from '../doubles/folded.ts';
import { fullName, personNameOf } from '../member-name.ts';
import { houseSign } from '../doubles/same-person.ts';
import { homesIn } from './household.ts';
import { type Address, addressOf, isSameHouse } from './same-house.ts';

/** One letter or label: to whom, and where. */
export interface Addressee {
  people: readonly Content[];
  /** As it stands on the envelope: "Truus en Jan Bakker". Empty when no name is known. */
  name: string;
  /** The fullest address of these people; absent: none of them has one. */
  address?: Address;
}

/**
 * Who gets a letter when these people get one: a household gets it once, in the place of the first of them. Who was
 * written down at another house than the others gets their own, so that nobody is left out; who has no house goes
 * along with the others. `all` are the members of the team: with them it is known who lives together.
 */
export function addresseesOf(chosen: readonly Content[], all: readonly Content[] = chosen): Addressee[] {
  const homeOf = homesIn(all);
  const homes = new Map<string, Content[]>();
  for (const member of chosen) {
    const home = homeOf(member) ?? member.id;
    homes.set(home, [...(homes.get(home) ?? []), member]);
  }
  return [...homes.values()].flatMap(byHouse).map((people) => {
    const [address] = people
      .map(addressOf)
      .filter((one) => partsOf(one) > 0)
      .toSorted((a, b) => partsOf(b) - partsOf(a));
    return { people, name: envelopeName(people), ...(address && { address }) };
  });
}

/** Two of one name share it, three or more are a family, and others are named apart. */
export function envelopeName(people: readonly Content[]): string {
  const names = people.map(personNameOf).filter((name) => fullName(name) !== '');
  const [first, ...others] = names;
  if (!first) return '';
  if (others.length === 0) return fullName(first);
  const family = fullName({ ...first, givenName: undefined });
  const isFamily =
    first.familyName !== undefined &&
    names.every((name) => folded(fullName({ ...name, givenName: undefined })) === folded(family));
  const given = names.flatMap(({ givenName }) => givenName ?? []);
  if (isFamily && names.length === 2 && given.length === 2) return `${given.join(' en ')} ${family}`;
  if (isFamily) return `Familie ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  return names.length > mostNamed ? `${fullName(first)} en huisgenoten` : listed.format(names.map(fullName));
}

/** More names than this do not fit on a label. */
const mostNamed = 3;
const listed = new Intl.ListFormat('nl');

/** The people of one home, apart where they were written down at different houses. */
function byHouse(people: readonly Content[]): Content[][] {
  const houses: Address[] = [];
  const houseOf = new Map<Content, Address>();
  for (const member of people) {
    const address = addressOf(member);
    if (!houseSign(address)) continue;
    const there = houses.find((one) => isSameHouse(one, address)) ?? address;
    if (there === address) houses.push(address);
    houseOf.set(member, there);
  }
  const [first, ...others] = houses;
  const at = (house: Address | undefined) =>
    people.filter((member) => (houseOf.get(member) ?? first) === house);
  return [at(first), ...others.map(at)];
}

const partsOf = (address: Address): number => Object.keys(address).length;
