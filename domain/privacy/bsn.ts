/**
 * Finding a burgerservicenummer in what people type. A team of a buurt may not keep one: only who is told to by law may
 * (art. 46 Uitvoeringswet AVG). The test of the number itself, the elfproef, is that of the Besluit bsn: weights
 * 9 8 7 6 5 4 3 2 -1, the sum divisible by 11. One in eleven numbers of that length passes it by chance, so what is
 * plainly another number (a phone number, a date, a labelled lidnummer) is passed over.
 */

/** Whether digits, nine or eight without the leading 0, are a number that can be a BSN. */
export function isBsn(digits: string): boolean {
  if (!/^(?:\d{9}|[1-9]\d{7})$/.test(digits) || /^0+$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  return weights.reduce((sum, weight, index) => sum + weight * Number(nine[index]), 0) % 11 === 0;
}

/** The first thing in a text that looks like a BSN, as it was typed; `undefined`: nothing does. */
export function findBsn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const [first] = bsnsIn(plain);
  return first && plain.slice(first.from, first.until);
}

/** The text with `instead` in the place of everything that looks like a BSN. */
export function withoutBsn(text: string, instead: string): string {
  const plain = text.normalize('NFKC');
  const found = bsnsIn(plain);
  if (found.length === 0) return text;
  return found.reduceRight(
    (rest, { from, until }) => rest.slice(0, from) + instead + rest.slice(until),
    plain,
  );
}

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

interface Span {
  from: number;
  until: number;
}

/** Digits with at most one sign between them; longer gaps are between two numbers. */
const run = /\d+(?:[ .-]\d+)*/g;

/** Addresses on the web have numbers in them; phone numbers have ten digits, or more behind a + or 00. */
const passedOver = [
  /(?:https?:\/\/|www\.)\S+/g,
  /(?:\+|(?<!\d)00)31[ .()-]{0,3}(?:\(0\)|0)?(?:[ .()-]{0,3}\d){9}(?!\d)/g,
  /\+[1-9](?:[ .()-]{0,2}\d){6,14}/g,
  /(?<!\d)00[1-9](?:[ .()-]{0,2}\d){8,13}/g,
  /(?<!\d)\(?0(?:[ .()-]{0,3}\d){9}(?!\d)/g,
];

/** What eight digits more often are: a day, two years, or two times. */
const [day, month, year, time] = [
  '(?:0[1-9]|[12]\\d|3[01])',
  '(?:0[1-9]|1[0-2])',
  '(?:19|20)\\d\\d',
  '(?:[01]\\d|2[0-3])\\.[0-5]\\d',
];
const other = new RegExp(
  `^(?:${day}[ .-]?${month}[ .-]?${year}|${year}[ .-]?${month}[ .-]?${day}|${year}[ .-]${year}|${time}[ -]${time})$`,
);

/** A word before it that says which number it is. */
const labelled =
  /(?<!\p{L})(?:kvk(?:[- ]?(?:nummer|nr))?|(?:lid|relatie|klant|factuur)[- ]?(?:nummer|nr)|kenmerk)[.:]{0,2} ?$/iu;
const longestLabel = 24;

/** How a BSN is written among other numbers, and with hyphens: whole, or in these parts. */
const partings = new Set(['9', '8', '3 3 3', '4 2 3']);

function bsnsIn(plain: string): Span[] {
  // Most texts end here; lists have many of them.
  if (digitsOf(plain).length < 8) return [];
  const text = passedOver.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => '#'.repeat(match.length)),
    plain,
  );
  return [...text.matchAll(run)].flatMap(({ 0: match, index }) =>
    candidatesIn(match)
      .map(({ from, until }) => ({ from: from + index, until: until + index }))
      .filter(({ from, until }) => {
        const written = text.slice(from, until);
        const before = text.slice(Math.max(0, from - longestLabel), from);
        return isBsn(digitsOf(written)) && !other.test(written) && !labelled.test(before);
      }),
  );
}

/** The parts of a run of digits that can be a BSN by their length. */
function candidatesIn(match: string): Span[] {
  const isShort = digitsOf(match).length <= 9;
  if (isShort && !match.includes('-')) return [{ from: 0, until: match.length }];
  const groups = [...match.matchAll(/\d+/g)].map(({ 0: { length }, index }) => ({ index, length }));
  const spans = groups.flatMap((first, at) =>
    [groups.slice(at, at + 1), groups.slice(at, at + 3)].flatMap((parts) => {
      return partings.has(parts.map(({ length }) => length).join(' '))
        ? [{ from: first.index, until: Math.max(...parts.map(({ index, length }) => index + length)) }]
        : [];
    }),
  );
  // A short run with hyphens is one number or none: its parts are of a date, a phone number, two years.
  return isShort ? spans.filter(({ from, until }) => from === 0 && until === match.length) : spans;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
