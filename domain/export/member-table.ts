import type { Content } from '../document/kind.ts';
import { protectCell, unprotectCell } from '../import/formula-cell.ts';
import { joinCells } from '../import/split-cells.ts';
import { hasConsent } from '../member/consents/consent.ts';
import { addressOf } from '../member/household/same-house.ts';
import { wordsIn } from '../member/words/words-in.ts';
import { textOf } from '../publication/pick.ts';
import { byName, houseNumberIn, type MemberPart, phoneOf } from './member-parts.ts';

/** A list for a spreadsheet, by achternaam. */
export interface MemberTable {
  headings: string[];
  rows: string[][];
}

type Column = readonly [heading: string, part: MemberPart | 'name', cell: (member: Content) => string];

const text = (field: string) => (member: Content) => textOf(member[field]) ?? '';
const addressPart = (field: string) => (member: Content) => textOf(addressOf(member)[field]) ?? '';
const wordList = (field: string) => (member: Content) => wordsIn(member, field).join(', ');

/** The columns of our own lists, under headings that our own import knows. */
const columns: readonly Column[] = [
  ['Kenmerk', 'numbers', ({ id }) => id],
  ['Lidnr', 'numbers', text('externalNumber')],
  ['Voornaam', 'name', text('givenName')],
  ['Tussenvoegsel', 'name', text('namePrefix')],
  ['Achternaam', 'name', text('familyName')],
  ['Straat', 'address', addressPart('street')],
  ['Huisnr', 'address', (member) => houseNumberIn(addressOf(member))],
  ['Postcode', 'address', addressPart('postcode')],
  ['Woonplaats', 'address', addressPart('city')],
  ['Telefoon', 'phone', phoneOf],
  ['E-mailadres', 'email', text('email')],
  ['Geboortedatum', 'birthDate', text('birthDate')],
  ['Dorp of wijk', 'villages', wordList('villages')],
  ['Vrijwilliger', 'volunteer', (member) => (member['volunteer'] === true ? 'ja' : 'nee')],
  ['Kan goed', 'about', wordList('skills')],
  ['Interesses', 'about', wordList('interests')],
  ['Talen', 'about', wordList('languages')],
  ['Nieuwsbrief', 'newsletter', (member) => (hasConsent(member, 'newsletter') ? 'ja' : 'nee')],
  ['Opmerkingen', 'notes', text('notes')],
];

export function memberTable(members: readonly Content[], parts: readonly MemberPart[]): MemberTable {
  const chosen = columns.filter(([, part]) => part === 'name' || parts.includes(part));
  return {
    headings: chosen.map(([heading]) => heading),
    rows: byName(members).map((member) => chosen.map(([, , cell]) => cell(member))),
  };
}

/**
 * A table as CSV, for one who writes it to add the byte order mark of UTF-8. Nothing in it is calculated as a formula,
 * and our own import reads it again.
 */
export const tableAsCsv = ({ headings, rows }: MemberTable): string =>
  `${joinCells([headings, ...rows.map((row) => row.map(protectCell))])}\r\n`;

/**
 * The same for a sheet, where a text is no formula whatever it begins with. Only what reading would take for a protected
 * cell is protected, so that reading gives back the same.
 */
export const tableAsSheet = ({ headings, rows }: MemberTable): MemberTable => ({
  headings,
  rows: rows.map((row) => row.map((cell) => (unprotectCell(cell) === cell ? cell : protectCell(cell)))),
});
