import { expect, test } from 'vitest';
import { sayAddress } from './say-address.ts';

test('says an address on one line, with what is known of it', () => {
  const address = { street: 'Kerkplein', number: 12, letter: 'a', postcode: '5831 AB', city: 'Boxmeer' };
  expect(sayAddress(address)).toBe('Kerkplein 12a, 5831 AB Boxmeer');
  expect(sayAddress({ street: 'Kerkplein', number: 12, addition: '7' })).toBe('Kerkplein 12-7');
  expect(sayAddress({ city: 'Boxmeer' })).toBe('Boxmeer');
  expect(sayAddress(undefined)).toBe('');
});
