import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelPlace, labelSheets } from './label-sheet.ts';

test('the first label, the next row and the next page', () => {
  const sheet = labelSheets.L7159;
  const first = labelPlace(sheet, 0);
  expect(first.page).toBe(0);
  expect(first.left).toBeCloseTo(7.25);
  expect(first.top).toBeCloseTo(12.9);
  expect(labelPlace(sheet, 2).left).toBeCloseTo(7.25 + 2 * 66);
  expect(labelPlace(sheet, 3)).toEqual({ page: 0, left: first.left, top: first.top + 33.9 });
  expect(labelPlace(sheet, 24)).toEqual({ ...first, page: 1 });
});

test('labels of every sheet stand on the paper and never over each other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(labelSheets)),
      fc.nat(200),
      fc.nat(200),
      (sheet, one, other) => {
        const [a, b] = [labelPlace(sheet, one), labelPlace(sheet, other)];
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.top).toBeGreaterThanOrEqual(0);
        expect(a.left + sheet.width).toBeLessThanOrEqual(210);
        expect(a.top + sheet.height).toBeLessThanOrEqual(297);
        const apart =
          a.page !== b.page ||
          Math.abs(a.left - b.left) >= sheet.width ||
          Math.abs(a.top - b.top) >= sheet.height - 1e-9;
        expect(one === other || apart).toBe(true);
      },
    ),
  );
});
