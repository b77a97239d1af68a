import type { PersonName } from '../member/member-name.ts';

/** Line ends as one kind, no spaces at the ends; what else stands inside stays. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').trim();

/** On one line, with single spaces. */
export const oneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ');

/** For comparing only: without accents, capitals, points and spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const small = new Set(['op', 'aan', 'de', 'den', 'der', 'en', 'bij', 'in', 'onder', 'van', 'het', 'ter', 'te']);

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
    .map((part) => (/^'\p{L}$/u.test(part) ? part : part.replace(/^ij|\p{L}/u, (start) => start.toUpperCase())))
    .join('-');

const prefixes =
  /^((?:van|von|de|den|der|het|ter|ten|te|el|al|la|le|du|da|dos|in|op|aan|uit|bij|'t|'s)(?: |$))+/i;

/** A whole name in its parts: "Berg, Truus van der", "Truus van der Berg". Without a family name: only a voornaam. */
export function splitName(text: string): PersonName {
  const name = oneLine(text);
  const [familyName, rest] = name.split(/ ?, ?/, 2);
  if (rest !== undefined) {
    const [givenName, ...others] = rest.split(' ');
    return withoutEmpty({ givenName, namePrefix: others.join(' '), familyName });
  }
  const [givenName, ...others] = name.split(' ');
  const after = others.join(' ');
  const prefix = prefixes.exec(after)?.[0] ?? '';
  return withoutEmpty({ givenName, namePrefix: prefix.trim(), familyName: after.slice(prefix.length) });
}

function withoutEmpty(name: Record<keyof PersonName, string | undefined>): PersonName {
  return Object.fromEntries(
    Object.entries(name).flatMap(([part, text]) => (text ? [[part, personName(text)]] : [])),
  );
}

/** A house number in its parts: `66a`, `45 bis`, `12-7`. `null`: no house number. */
export function readHouseNumber(text: string): { number: number; letter?: string; addition?: string } | null {
  const match = /^([1-9]\d{0,4})(?:\s*([a-z]{1,2}))?(?:\s*[-/ ]?\s*([a-z\d][a-z\d ]{0,11}))?$/i.exec(oneLine(text));
  if (!match) return null;
  const [, number, letter, addition] = match;
  const long = (letter ?? '') + (addition ?? '');
  if (letter && addition && /^[a-z]{3,12}$/i.test(long)) return { number: Number(number), addition: long };
  return { number: Number(number), ...(letter && { letter }), ...(addition && { addition }) };
}

/** An address on one line, as far as it can be told apart: "Kerkplein 12a". */
export function splitAddressLine(text: string): { street: string; houseNumber: string } | null {
  const [, street, houseNumber] = /^(.*\p{L}.*?)\s+(\d+\s*[^,\s]*(?:\s+bis)?)$/u.exec(oneLine(text)) ?? [];
  return street && houseNumber ? { street, houseNumber } : null;
}

/** A yes or a no, as lists write it; `null`: neither. */
export function readYesNo(text: string): boolean | null {
  const word = folded(text);
  if (['ja', 'j', 'y', 'yes', 'x', '1', 'true', 'waar', 'jagraag'].includes(word)) return true;
  return ['nee', 'n', 'no', '0', 'false', 'onwaar', 'neen', 'neebedankt'].includes(word) ? false : null;
}
