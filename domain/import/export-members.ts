import type { Content } from '../document/kind.ts';
import { hasConsent } from '../member/consent.ts';
import { compareByFamilyName, personNameOf } from '../member/member-name.ts';
import { normalisePhone, sayPhone } from '../member/phone.ts';
import { textOf } from '../publication/pick.ts';
import { isRecord } from '../sync/canonical.ts';
import { protectCell } from './formula-cell.ts';
import { printHouseNumber } from './read-text.ts';
import { joinCells } from './split-cells.ts';

/** The columns of our own lists, under headings that our own import knows. */
const columns: readonly (readonly [string, (member: Content) => string | undefined])[] = [
  ['Kenmerk', ({ id }) => id],
  ['Lidnr', (member) => textOf(member['externalNumber'])],
  ['Voornaam', (member) => textOf(member['givenName'])],
  ['Tussenvoegsel', (member) => textOf(member['namePrefix'])],
  ['Achternaam', (member) => textOf(member['familyName'])],
  ['Straat', (member) => textOf(addressOf(member)['street'])],
  ['Huisnr', (member) => houseNumber(addressOf(member))],
  ['Postcode', (member) => textOf(addressOf(member)['postcode'])],
  ['Woonplaats', (member) => textOf(addressOf(member)['city'])],
  ['Telefoon', (member) => phone(textOf(member['phone']))],
  ['E-mailadres', (member) => textOf(member['email'])],
  ['Geboortedatum', (member) => textOf(member['birthDate'])],
  ['Nieuwsbrief', (member) => (hasConsent(member, 'newsletter') ? 'ja' : 'nee')],
  ['Opmerkingen', (member) => textOf(member['notes'])],
];

/**
 * Members as a list for a spreadsheet, by achternaam, for one who writes it to add the byte order mark of UTF-8.
 * Nothing in it is calculated as a formula, and our own import reads it again.
 */
export function exportMembers(members: readonly Content[]): string {
  const sorted = members.toSorted((a, b) => compareByFamilyName(personNameOf(a), personNameOf(b)));
  const rows = sorted.map((member) => columns.map(([, cell]) => protectCell(cell(member) ?? '')));
  return `${joinCells([columns.map(([heading]) => heading), ...rows])}\r\n`;
}

const addressOf = ({ address }: Content) => (isRecord(address) ? address : {});

const houseNumber = ({ number, letter, addition }: Record<string, unknown>) =>
  typeof number === 'number'
    ? printHouseNumber({ number, letter: textOf(letter), addition: textOf(addition) })
    : undefined;

/** As people read it, unless it would not be read back. */
function phone(e164: string | undefined): string | undefined {
  const said = sayPhone(e164 ?? '');
  return normalisePhone(said) === e164 ? said : e164;
}
