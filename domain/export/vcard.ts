import type { Content } from '../document/kind.ts';
import { addressOf } from '../member/household/same-house.ts';
import { fullName, personNameOf } from '../member/member-name.ts';
import { textOf } from '../publication/pick.ts';
import { byName, type MemberPart, streetLine } from './member-parts.ts';

/** The parts of people that a contact card has a place for. */
export const cardParts = ['phone', 'email', 'address', 'birthDate', 'notes'] as const satisfies MemberPart[];

/**
 * Contact cards in version 3.0 (RFC 2426): phones of every make read it, and not all read 4.0. The achternaam goes with
 * its tussenvoegsel and is sorted without, as the example of the RFC does. `group` is the category of all cards, by which
 * somebody finds them again to take them away.
 */
export const vcards = (members: readonly Content[], parts: readonly MemberPart[], group: string): string =>
  byName(members)
    .map((member) => cardOf(member, parts, group).map(folded).join(''))
    .join('');

function cardOf(member: Content, parts: readonly MemberPart[], group: string): string[] {
  const name = personNameOf(member);
  const address = addressOf(member);
  const { postcode, city } = address;
  const family = [name.namePrefix, name.familyName].filter(Boolean).join(' ');
  const place = [streetLine(address), textOf(city) ?? '', '', textOf(postcode) ?? ''];
  const said = (part: MemberPart, property: string, value = ''): string[] =>
    parts.includes(part) && value !== '' ? [`${property}:${value}`] : [];
  const phone = textOf(member['phone']);
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${member.id}`,
    `N:${structured([family, name.givenName ?? '', '', '', ''])}`,
    // A card must have a name to show.
    `FN:${escaped(fullName(name) || (phone ?? member.id))}`,
    ...(name.familyName ? [`SORT-STRING:${escaped(name.familyName)}`] : []),
    ...said('phone', `TEL;TYPE=${phone?.startsWith('+316') ? 'CELL' : 'HOME'},VOICE`, phone),
    ...said('email', 'EMAIL;TYPE=INTERNET', escaped(textOf(member['email']) ?? '')),
    ...said('address', 'ADR;TYPE=HOME', place.some(Boolean) ? structured(['', '', ...place, '']) : ''),
    ...said('birthDate', 'BDAY', textOf(member['birthDate'])),
    ...said('notes', 'NOTE', escaped(textOf(member['notes']) ?? '')),
    `CATEGORIES:${escaped(group)}`,
    'END:VCARD',
  ];
}

const structured = (values: readonly string[]): string => values.map(escaped).join(';');

/** Signs that mean something in a card; what is no sign at all goes. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** No line is longer than 75 bytes of UTF-8, and no sign is broken; a further line begins with a space. */
function folded(line: string): string {
  let [text, room] = ['', 75];
  for (const sign of line) {
    const bytes = bytesOf(sign);
    if (bytes > room) {
      text += '\r\n ';
      room = 74;
    }
    text += sign;
    room -= bytes;
  }
  return `${text}\r\n`;
}

const bytesOf = (sign: string): number =>
  sign.length > 1 ? 4 : sign < '\u0080' ? 1 : sign < '\u0800' ? 2 : 3;
