import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, leastContrast, mix, readableOn } from './contrast.ts';
import { adviceOn, hardestToRead, shadesOf } from './shades.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

test('contrast is what WCAG says: 21 for black on white, 1 for the same, and the published values between', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ff0000', '#ff0000')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#0000ff')).toBeCloseTo(8.59, 2);
});

test('mixing goes from the one to the other', () => {
  expect([0, 0.5, 1].map((amount) => mix('#000000', '#ff8040', amount))).toEqual([
    '#000000',
    '#804020',
    '#ff8040',
  ]);
});

test('whatever colour a buurt chooses, all text of its site can be read, by day and by night', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const { light, dark } = shadesOf(chosen);
      expect(hardestToRead(light)).toBeGreaterThanOrEqual(leastContrast);
      expect(hardestToRead(dark)).toBeGreaterThanOrEqual(leastContrast);
    }),
    { numRuns: 2000, examples: [['#ffffff'], ['#000000'], ['#ffff00'], ['#00ff00'], ['#808080']] },
  );
});

test('a colour that can be read stays as it was chosen, one that is too light becomes darker, and that is told', () => {
  expect(adviceOn('#1d5c47')).toEqual({ ratio: expect.any(Number), isReadable: true, used: '#1d5c47' });
  const yellow = adviceOn('#ffd500');
  expect(yellow).toMatchObject({ isReadable: false });
  expect(yellow.ratio).toBeLessThan(2);
  expect(yellow.used).not.toBe('#ffd500');
  expect(shadesOf('#ffd500').light.accent).toBe(yellow.used);
});

test('what nothing can be read on but one of the ends ends there', () => {
  expect(readableOn(['#757575'], '#757575', '#000000')).toMatch(/^#0/);
  expect(readableOn(['#000000', '#ffffff'], '#808080', '#ffffff')).toBe('#ffffff');
});
