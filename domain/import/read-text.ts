import { folded } from '../member/doubles/folded.ts';
import type { PersonName } from '../member/member-name.ts';

/** Accents and line ends of one kind, no spaces at the ends; what else stands inside stays. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();

/** On one line, with single spaces. */
export const oneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ');

const small = new Set([
  'op',
  'aan',
  'de',
  'den',
  'der',
  'en',
  'bij',
  'in',
  'onder',
  'van',
  'het',
  'ter',
  'te',
]);

/** A name that stood in capitals only, or in none, as one writes it: BOXMEER is Boxmeer. Other writing is kept. */
export function placeName(text: string): string {
  const name = oneLine(text);
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : capital(word)))
    .join(' ');
}

/** The same for a person; initials stay as they are. */
export function personName(text: string): string {
  const name = oneLine(text);
  return /^[^\p{Ll}.]{3,}$/u.test(name) ? placeName(name) : name;
}

/** Dutch capitals: 's-Hertogenbosch, IJsselstein, Sint-Oedenrode. */
const capital = (word: string): string =>
  word
    .split('-')
    .map((part) =>
      /^'\p{L}$/u.test(part) ? part : part.replace(/^ij|\p{L}/u, (start) => start.toUpperCase()),
    )
    .join('-');

/** A tussenvoegsel; one in capitals only is written small. */
export function prefixName(text: string): string {
  const name = oneLine(text);
  return name === name.toUpperCase() ? name.toLowerCase() : name;
}

const prefix = "(?:van|von|de|den|der|het|ter|ten|te|el|al|la|le|du|da|dos|in|op|aan|uit|bij|'t|'s)";
const prefixAtStart = new RegExp(`^((?:${prefix} )*)(.+)$`, 'i');
const prefixInside = new RegExp(`^(\\S.*?(?<!-${prefix})) ((?:${prefix} )+)(.+)$`, 'i');
const prefixAtEnd = new RegExp(`(?: ${prefix})+$`, 'i');

/** A whole name in its parts: "Berg, Truus van der", "Truus van der Berg". Without a family name: only a voornaam. */
export function splitName(text: string): PersonName {
  const name = oneLine(text);
  const comma = name.indexOf(',');
  if (comma >= 0) {
    const [, before = '', familyName] = prefixAtStart.exec(name.slice(0, comma).trim()) ?? [];
    const after = name.slice(comma + 1).trim();
    const givenName = after.replace(prefixAtEnd, '');
    const namePrefix = prefixName(after.slice(givenName.length) || before);
    return withoutEmpty({ givenName, namePrefix, familyName });
  }
  const [, given, inside = '', familyName] = prefixInside.exec(name) ?? [];
  if (given) return withoutEmpty({ givenName: given, namePrefix: prefixName(inside), familyName });
  const [givenName, ...others] = name.split(' ');
  return withoutEmpty({ givenName, namePrefix: '', familyName: others.join(' ') });
}

function withoutEmpty(name: Record<keyof PersonName, string | undefined>): PersonName {
  return Object.fromEntries(
    Object.entries(name).flatMap(([part, text]) =>
      text ? [[part, part === 'namePrefix' ? text : personName(text)]] : [],
    ),
  );
}

export interface HouseNumber {
  number: number;
  letter?: string;
  addition?: string;
}

/** A house number in its parts: `66a`, `45 bis`, `12-7`, `3b-2`. `null`: no house number. */
export function readHouseNumber(text: string): HouseNumber | null {
  const [, number, rest = ''] = /^([1-9]\d{0,4})(?!\d)\s*(.*)$/.exec(oneLine(text)) ?? [];
  if (!number) return null;
  const [, letter, after] = /^([a-z]{1,2})(?:\s*[-/ ]\s*(.+))?$/i.exec(rest) ?? [];
  const addition = (letter ? after : rest.replace(/^[-/]\s*/, '')) ?? '';
  if (addition && !/^[a-z\d][a-z\d /.+-]{0,11}$/i.test(addition)) return null;
  return { number: Number(number), ...(letter && { letter }), ...(addition && { addition }) };
}

/** As `readHouseNumber` reads it again. */
export const printHouseNumber = ({ number, letter = '', addition }: HouseNumber): string =>
  `${number}${letter}${addition ? `-${addition}` : ''}`;

/** An address on one line, as far as it can be told apart: "Kerkplein 12a", "Plein 1944 7 bis". */
export function splitAddressLine(text: string): { street: string; houseNumber: string } | null {
  const [, street, houseNumber] =
    /^(.*?\p{L}.*?),?\s+(\d{1,5}(?:\s?[a-z]{1,4}|\s?[-/]\s?[a-z\d]{1,4}|[a-z][-/ ][a-z\d]{1,4})?)$/iu.exec(
      oneLine(text),
    ) ?? [];
  return street && houseNumber ? { street, houseNumber } : null;
}

/** A yes or a no, as lists write it; `null`: neither. */
export function readYesNo(text: string): boolean | null {
  const word = folded(text);
  if (['ja', 'j', 'y', 'yes', 'x', '1', 'true', 'waar', 'jagraag'].includes(word)) return true;
  return ['nee', 'n', 'no', '0', 'false', 'onwaar', 'neen', 'neebedankt'].includes(word) ? false : null;
}
