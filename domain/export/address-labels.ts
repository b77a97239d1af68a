import type { Content } from '../document/kind.ts';
import { folded } from '../member/folded.ts';
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

export interface LabelWishes {
  /** One label for all who live at an address; else everybody has their own. */
  perAddress: boolean;
  /** As a list has them, or as one walks along the doors. */
  order: 'name' | 'street';
  /** The last line of names when more live there than a label has room for. */
  andOthers: string;
}

/** More names than this do not fit above an address. */
const mostNames = 3;

/** Labels as the post wants them: the name, the street, and the postcode with two spaces before the town in capitals. */
export function addressLabels(members: readonly Content[], wishes: LabelWishes): AddressLabels {
  const sorted = byName(members);
  const [found, without] = [sorted.filter(canBeFound), sorted.filter((member) => !canBeFound(member))];
  const doors = new Map<string, Door>();
  for (const member of found) {
    const key = wishes.perAddress ? addressKey(member) : member.id;
    const before = doors.get(key);
    doors.set(key, before ? [...before, member] : [member]);
  }
  const inOrder =
    wishes.order === 'street'
      ? [...doors.values()].toSorted(([a], [b]) => alongTheDoors(a, b))
      : [...doors.values()];
  return { labels: inOrder.map((people) => labelFor(people, wishes.andOthers)), without };
}

/** Who have a label together. */
type Door = readonly [Content, ...Content[]];

function canBeFound(member: Content): boolean {
  const { postcode, city } = addressOf(member);
  return fullName(personNameOf(member)) !== '' && streetLineOf(member) !== '' && Boolean(postcode ?? city);
}

const townOf = (member: Content): string => textOf(addressOf(member)['city']) ?? '';
const postcodeOf = (member: Content): string => textOf(addressOf(member)['postcode']) ?? '';

const addressKey = (member: Content): string =>
  [
    folded(textOf(addressOf(member)['street']) ?? ''),
    houseSign(addressOf(member)),
    postcodeOf(member) || folded(townOf(member)),
  ].join(' ');

function labelFor(people: Door, andOthers: string): string[] {
  const names = [...new Set(people.map((member) => fullName(personNameOf(member))))];
  const shown = names.length > mostNames ? [...names.slice(0, mostNames - 1), andOthers] : names;
  const [first] = people;
  const town = [postcodeOf(first), townOf(first).toLocaleUpperCase('nl')].filter(Boolean).join('  ');
  return [...shown, streetLineOf(first), town];
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

function alongTheDoors(a: Content, b: Content): number {
  const compare = (value: (member: Content) => string) => collator.compare(value(a), value(b));
  return compare(townOf) || compare(streetLineOf) || compare(postcodeOf);
}
