import type { Content } from '../document/kind.ts';
import { folded } from '../member/doubles/folded.ts';
import { type Addressee, addresseesOf, envelopeName } from '../member/household/mailing.ts';
import { type Address, addressOf } from '../member/household/same-house.ts';
import { houseSign } from '../member/doubles/same-person.ts';
import { textOf } from '../publication/pick.ts';
import { byName, streetLine } from './member-parts.ts';

export interface AddressLabels {
  /** The lines of each label, from the top. */
  labels: string[][];
  /** Who has no address that the post can find, and so no label. */
  without: Content[];
}

export interface LabelWishes {
  /** Who share a label: nobody, who live together as the team wrote it down, or all behind one front door. */
  per: 'person' | 'household' | 'address';
  /** As a list has them, or as one walks along the doors. */
  order: 'name' | 'street';
}

/**
 * Labels as the post wants them: the name, the street, and the postcode with two spaces before the town in capitals.
 * `all` are the members of the team: with them it is known who lives together.
 */
export function addressLabels(
  members: readonly Content[],
  { per, order }: LabelWishes,
  all: readonly Content[],
): AddressLabels {
  const addressees = sharing(byName(members), per, all);
  const found = addressees.filter(canBeFound);
  const inOrder = order === 'street' ? found.toSorted(alongTheDoors) : found;
  return {
    labels: inOrder.map(linesFor),
    without: addressees.filter((one) => !canBeFound(one)).flatMap(({ people }) => people),
  };
}

function sharing(members: readonly Content[], per: LabelWishes['per'], all: readonly Content[]): Addressee[] {
  if (per === 'household') return addresseesOf(members, all);
  const groups = Map.groupBy(members, (member) => (per === 'address' && doorOf(member)) || member.id);
  return [...groups.values()].map((people) => ({
    people,
    name: envelopeName(people),
    address: Object.assign({}, ...people.map(addressOf).toReversed()),
  }));
}

/** Empty where no house is known; those have nothing in common. */
function doorOf(member: Content): string {
  const address = addressOf(member);
  const house = houseSign(address);
  return house && [folded(partOf(address, 'street')), house, folded(townKey(address))].join(' ');
}

const partOf = (address: Address | undefined, part: string): string => textOf(address?.[part]) ?? '';
const townKey = (address: Address): string => partOf(address, 'postcode') || partOf(address, 'city');

const canBeFound = ({ name, address }: Addressee): boolean =>
  name !== '' && address !== undefined && streetLine(address) !== '' && townKey(address) !== '';

/** As many signs as a label has room for in letters that are read without effort. */
const wide = 32;

function linesFor({ name, address = {} }: Addressee): string[] {
  const town = partOf(address, 'city').toLocaleUpperCase('nl');
  const place = [partOf(address, 'postcode'), town].filter(Boolean).join('  ');
  return [...broken(name), streetLine(address), place];
}

/** Over lines, between words. */
function broken(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && longer.length <= wide) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

function alongTheDoors({ address: a = {} }: Addressee, { address: b = {} }: Addressee): number {
  return (
    collator.compare(partOf(a, 'city'), partOf(b, 'city')) ||
    collator.compare(streetLine(a), streetLine(b)) ||
    collator.compare(partOf(a, 'postcode'), partOf(b, 'postcode'))
  );
}
