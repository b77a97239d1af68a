import { expect, test } from 'vitest';
import { normalisePhone, sayPhone } from './phone.ts';
import { normalisePostcode } from './postcode.ts';

test.each(['06-29962626', '0031 629962626', '+31 6 29962626', '(06) 29 96 26 26'])('reads %s', (text) => {
  expect(normalisePhone(text)).toBe('+31629962626');
});

test('refuses what cannot be a number', () => {
  expect(normalisePhone('063213006')).toBeNull();
  expect(normalisePhone('bel de buren')).toBeNull();
});

test('says a number as people read it, and leaves what is no number as it is', () => {
  expect(sayPhone('+31629962626')).toBe('06 29962626');
  expect(sayPhone('+32470123456')).toBe('+32 470 12 34 56');
  expect(sayPhone('onbekend')).toBe('onbekend');
});

test('writes a postcode in one way', () => {
  expect(normalisePostcode(' 5831ab ')).toBe('5831 AB');
  expect(normalisePostcode('2019  HC')).toBe('2019 HC');
  expect(normalisePostcode('0918RE')).toBeNull();
  expect(normalisePostcode('5831')).toBeNull();
});
