import { expect, test } from 'vitest';
import { idPattern } from '../document/document-schema.ts';
import { derivedKey } from './derived-id.ts';

const hash = (text: string) =>
  Uint8Array.from({ length: 17 }, (_, index) => text.charCodeAt(index % text.length));

test('the same text makes the same id, another text another', () => {
  expect(`member:${derivedKey(hash, 'Truus')}`).toMatch(new RegExp(idPattern('member')));
  expect(derivedKey(hash, 'Truus')).toBe(derivedKey(hash, 'Truus'));
  expect(derivedKey(hash, 'Truus')).not.toBe(derivedKey(hash, 'Trees'));
});
