import type { Content } from '../document/kind.ts';
import { folded } from '../member/folded.ts';
import { addresseesOf } from '../member/household/mailing.ts';
import { fullName, personNameOf } from '../member/member-name.ts';
import { houseSign } from '../member/same-person.ts';
import { textOf } from '../publication/pick.ts';
import { addressOf, byName, streetLineOf } from './member-parts.ts';

export interface AddressLabels {
  /** The lines of each label, from the top. */
  labels: string[][];
  /** Who has no address that the post can find, and so no label. */
  without: Content[];
}

/** For whom there is one label: each person, each household as it was written down, or all who live at an address. */
export const labelsPer = ['person', 'household', 'address'] as const;

export interface LabelWishes {
  per: (typeof labelsPer)[number];
  /** As a list has them, or as one walks along the doors. */
  order: 'name' | 'street';
  /** The last line of names when more live there than a label has room for. */
  andOthers: string;
}

/** More names than this do not fit above an address. */
const mostNames = 3;

/** Labels as the post wants them: the name, the street, and the postcode with two spaces before the town in capitals. */
export function addressLabels(members: readonly Content[], wishes: LabelWishes): AddressLabels {
  const all = doorsOf(byName(members), wishes.per);
  const found = all.filter(canBeFound);
  const inOrder = wishes.order === 'street' ? found.toSorted((a, b) => alongTheDoors(a.lead, b.lead)) : found;
  return {
    labels: inOrder.map((door) => labelFor(door, wishes.andOthers)),
    without: all.filter((door) => !canBeFound(door)).flatMap(({ people }) => people),
  };
}

/** Who have a label together. */
interface Door {
  people: readonly Content[];
  names: readonly string[];
  /** The one whose address it is. */
  lead: Content;
}

function doorsOf(members: readonly Content[], per: LabelWishes['per']): Door[] {
  if (per === 'household')
    return addresseesOf(members).flatMap(({ people, name, address }) =>
      [...people.filter((one) => one['address'] === address), ...people]
        .slice(0, 1)
        .map((lead) => ({ people, names: [name], lead })),
    );
  const doors = new Map<string, Door>();
  for (const lead of members) {
    const own: Door = { people: [lead], names: [fullName(personNameOf(lead))], lead };
    // Who has no address that can be found stands with nobody.
    const key = per === 'address' && canBeFound(own) ? addressKey(lead) : lead.id;
    const before = doors.get(key);
    doors.set(
      key,
      before ? { ...before, people: [...before.people, lead], names: [...before.names, ...own.names] } : own,
    );
  }
  return [...doors.values()];
}

function canBeFound({ lead, names }: Door): boolean {
  const { postcode, city } = addressOf(lead);
  return names.some(Boolean) && streetLineOf(lead) !== '' && Boolean(postcode ?? city);
}

const townOf = (member: Content): string => textOf(addressOf(member)['city']) ?? '';
const postcodeOf = (member: Content): string => textOf(addressOf(member)['postcode']) ?? '';

const addressKey = (member: Content): string =>
  [
    folded(textOf(addressOf(member)['street']) ?? ''),
    houseSign(addressOf(member)),
    postcodeOf(member) || folded(townOf(member)),
  ].join(' ');

function labelFor({ lead, names }: Door, andOthers: string): string[] {
  const different = [...new Set(names)];
  const shown = different.length > mostNames ? [...different.slice(0, mostNames - 1), andOthers] : different;
  const town = [postcodeOf(lead), townOf(lead).toLocaleUpperCase('nl')].filter(Boolean).join('  ');
  return [...shown, streetLineOf(lead), town];
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

function alongTheDoors(a: Content, b: Content): number {
  const compare = (value: (member: Content) => string) => collator.compare(value(a), value(b));
  return compare(townOf) || compare(streetLineOf) || compare(postcodeOf);
}
