import { withoutAccents } from './folded.ts';
import type { PersonName } from '../member-name.ts';

/**
 * How a Dutch name sounds, for comparing only: Jansen, Janssen and Janzen are one, and so are Meijer, Meyer and Meier.
 * The tussenvoegsel does not count, wherever it was written. Empty without a voornaam or an achternaam, for one of
 * them alone is no name that two people would not share.
 */
export function nameSound({ givenName, familyName }: PersonName): string {
  const [given, family] = [sound(givenName), sound(familyName)];
  return given && family && `${given} ${family}`;
}

/** Longer ones first, for the first that fits is taken. */
const spellings: Readonly<Record<string, string>> = {
  eij: 'y',
  uij: 'ui',
  auw: 'au',
  ouw: 'au',
  ij: 'y',
  ei: 'y',
  ey: 'y',
  uy: 'ui',
  ou: 'au',
  ae: 'a',
  ph: 'f',
  th: 't',
  ch: 'g',
  gh: 'g',
  ck: 'k',
  dt: 't',
  ce: 'se',
  ci: 'si',
  cy: 'sy',
  qu: 'k',
  c: 'k',
  q: 'k',
  v: 'f',
  x: 'ks',
  z: 's',
};
const spelling = new RegExp(Object.keys(spellings).join('|'), 'g');

/** Tussenvoegsels that were written with the achternaam. */
const prefixes = /^(?:(?:van|von|de|den|der|het|ter|ten|te|op|in|aan|bij|'?t|'?s)\s+)+/;

const sound = (name = ''): string =>
  withoutAccents(name)
    .trim()
    .replace(prefixes, '')
    .replace(/[^a-z]/g, '')
    .replace(/sch$/, 's')
    .replace(spelling, (letters) => String(spellings[letters]))
    .replace(/d$/, 't')
    .replace(/(.)\1+/g, '$1');
