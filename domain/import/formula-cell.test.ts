import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protectCell, unprotectCell } from './formula-cell.ts';

test.each(['=SOM(A1:A3)', '+31612345678', '-1', '@naam', "'=1"])('%s is not calculated with', (value) => {
  expect(protectCell(value)).toBe(`'${value}`);
});

test("leaves what is no formula, also 't and 's", () => {
  expect(protectCell("'t Hoekje")).toBe("'t Hoekje");
  expect(unprotectCell("'t Hoekje")).toBe("'t Hoekje");
  expect(unprotectCell('=1')).toBe('=1');
});

test('a protected value is read as it was', () => {
  fc.assert(fc.property(fc.string(), (value) => unprotectCell(protectCell(value)) === value));
});
