import type { Content } from '../document/kind.ts';
import { printHouseNumber } from '../import/read-text.ts';
import type { Address } from '../member/household/same-house.ts';
import { compareByFamilyName, personNameOf } from '../member/member-name.ts';
import { normalisePhone, sayPhone } from '../member/phone.ts';
import { textOf } from '../publication/pick.ts';

/** What of people may go out, beside their names: each is chosen, so that no more goes out than is needed. */
export const memberParts = [
  'address',
  'phone',
  'email',
  'birthDate',
  'villages',
  'volunteer',
  'about',
  'newsletter',
  'numbers',
  'notes',
] as const;

export type MemberPart = (typeof memberParts)[number];

/** In the Dutch order: by achternaam. */
export const byName = (members: readonly Content[]): Content[] =>
  members.toSorted((a, b) => compareByFamilyName(personNameOf(a), personNameOf(b)));

/** `12a-3`; empty: there is none. */
export function houseNumberIn({ number, letter, addition }: Address): string {
  return typeof number === 'number'
    ? printHouseNumber({ number, letter: textOf(letter), addition: textOf(addition) })
    : '';
}

/** `Kerkstraat 12a`; empty: there is none. */
export const streetLine = (address: Address): string =>
  [textOf(address['street']), houseNumberIn(address)].filter(Boolean).join(' ');

/** As people read it, unless it would not be read back. */
export function phoneOf(member: Content): string {
  const e164 = textOf(member['phone']) ?? '';
  const said = sayPhone(e164);
  return normalisePhone(said) === e164 ? said : e164;
}
