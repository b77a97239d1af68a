import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBsn, isBsn, withoutBsn } from './bsn.ts';

/** A valid BSN of nine digits: the first eight are free where the last can make the sum divisible by 11. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({ digits, check: digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11 }))
  .filter(({ digits, check }) => check < 10 && digits.some((digit) => digit > 0))
  .map(({ digits, check }) => `${digits.join('')}${check}`);

/** The same with dots and spaces wherever they like. */
const written = fc
  .tuple(bsn, fc.array(fc.constantFrom('', '', ' ', '.', '\u00a0'), { minLength: 8, maxLength: 8 }))
  .map(([digits, signs]) =>
    digits
      .split('')
      .map((digit, at) => digit + (signs[at] ?? ''))
      .join(''),
  );

const around = fc.constantFrom(
  '',
  'Zijn nummer is ',
  'bsn',
  'BSN: ',
  '(',
  'tel. 06 12345678, ',
  'op 3-12-2026: ',
);

describe('every BSN is found', () => {
  test('with dots and spaces, among other words', () => {
    fc.assert(
      fc.property(around, written, around, (before, number, after) => {
        expect(findBsn(`${before}${number}. ${after}`)).toBe(number.normalize('NFKC'));
      }),
      { numRuns: 3_000 },
    );
  });

  test('and no longer when one digit is another', () => {
    const changed = fc.tuple(bsn, fc.nat(8), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changed, ([number, at, by]) => {
        const digits = number
          .split('')
          .map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit));
        expect(findBsn(`nummer ${digits.join('')}`)).toBeUndefined();
        expect(findBsn(`nummer ${digits.slice(0, 4).join('')} ${digits.slice(4).join('')}`)).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  test('also without its leading 0, unless those eight digits are a day', () => {
    const short = bsn.filter((number) => /^0[3-9]/.test(number)).map((number) => number.slice(1));
    fc.assert(
      fc.property(short, (number) => {
        const isDay = /^3[01](0[1-9]|1[0-2])(19|20)/.test(number);
        expect(findBsn(`nr. ${number}`)).toBe(isDay ? undefined : number);
      }),
    );
  });

  test.each([
    ['123456782'],
    ['1234.56.782'],
    ['123 456 782'],
    ['123-456-782'],
    ['1234-56-782'],
    ['１２３４５６７８２'],
    ['Kerkstraat 12 123456782'],
    ['Kerkstraat 12 1234 56 782'],
    ['geboren 10-12-1950 123456782'],
    ['0485 571242 123456782'],
    ['123456782 0612345678'],
    ['123456782@voorbeeld.nl'],
    ['lid 123456782'],
  ])('%s', (text) => {
    expect(withoutBsn(text, '[weg]')).toContain('[weg]');
  });
});

describe('what is plainly another number is let through', () => {
  // Most of these hold eight or nine digits that pass the elfproef by chance.
  test.each([
    ['a mobile number', '06-10000008'],
    ['one with a space', 'bel 06 10000008'],
    ['one of a place', '(0485) 10 00 09'],
    ['one behind +31', '+31 610000007'],
    ['one behind +31 (0)', '+31 (0)6 1000 0007'],
    ['one behind 0031', '0031610000007'],
    ['one from abroad', '+32 123456782'],
    ['one from further abroad', '0049 123456782'],
    ['a day', 'geboren 10-10-1950'],
    ['a day with dots', '10.10.1950'],
    ['a day without signs', '19501110'],
    ['two years', 'van 1950 1961'],
    ['a period', '1950-1961'],
    ['opening hours', '10.00 15.30'],
    ['opening hours with a hyphen', '10.00-15.30'],
    ['a free number', '0800 1234'],
    ['an account', 'NL91 ABNA 0417 1643 00'],
    ['the number of a company', 'KvK 12345672'],
    ['the same, otherwise', 'kvk-nummer: 123456782'],
    ['the number of a member', 'Lidnr. 123456782'],
    ['a page', 'zie https://voorbeeld.nl/groep/123456782?x=1'],
    ['a longer number', '1234567820'],
    ['a postcode and a number', '5831 AB 12'],
    ['nothing', '000000000'],
  ])('%s: %s', (_, text) => {
    expect(findBsn(text)).toBeUndefined();
    expect(withoutBsn(text, '[weg]')).toBe(text);
  });

  test('a phone number in any usual way of writing is never one', () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(digits, (number) => {
        for (const text of [
          `06${number}`,
          `06-${number}`,
          `06 ${number.slice(0, 4)} ${number.slice(4)}`,
          `06 ${number.match(/../g)?.join(' ')}`,
          `+316${number}`,
          `+31 6 ${number}`,
          `+31 (0)6-${number}`,
          `0031 6 ${number}`,
          `04${number.slice(0, 2)}-${number.slice(2)}`,
        ])
          expect(findBsn(`Bel ${text} na zessen`)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

test('the elfproef asks nine digits, or eight that begin with another digit than 0', () => {
  expect(isBsn('123456782')).toBe(true);
  expect(isBsn('123456783')).toBe(false);
  expect(isBsn('12345672')).toBe(true);
  expect(isBsn('01234567')).toBe(false);
  expect(isBsn('1234567')).toBe(false);
  expect(isBsn('000000000')).toBe(false);
});

test('everything that looks like one is taken out of a text, the rest stays', () => {
  expect(withoutBsn('Truus 123456782 en Ad 1112.22.333, bel 0485 571242', '[weg]')).toBe(
    'Truus [weg] en Ad [weg], bel 0485 571242',
  );
});

test('long texts take no long time', () => {
  const begun = performance.now();
  for (const piece of ['0 ', '1.', '12-', '+31(', '00 1', 'www.', '123 456 7 '])
    expect(typeof withoutBsn(piece.repeat(20_000 / piece.length), '')).toBe('string');
  expect(performance.now() - begun).toBeLessThan(2_000);
});
