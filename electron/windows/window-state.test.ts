import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWindow } from './window-state.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: -200, width: 1920, height: 1040 };

describe('the place of the window', () => {
  test('is in the middle of the first screen the first time, and fits on a small laptop', () => {
    expect(placeWindow(null, [laptop])).toEqual({ x: 43, y: 0, width: 1280, height: 728, maximised: false });
  });

  test('is where it was, also on a second screen', () => {
    const last = { x: 1500, y: -100, width: 1000, height: 700, maximised: true };
    expect(placeWindow(last, [laptop, second])).toEqual(last);
  });

  test('comes back to the first screen when the second was unplugged', () => {
    const last = { x: 1500, y: -100, width: 1000, height: 700, maximised: false };
    expect(placeWindow(last, [laptop])).toEqual({
      x: 183,
      y: 14,
      width: 1000,
      height: 700,
      maximised: false,
    });
  });

  test('always leaves the title bar within reach, whatever was remembered', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: 1, max: 100_000 });
    const last = fc.record({ x: number, y: number, width: size, height: size, maximised: fc.boolean() });
    fc.assert(
      fc.property(last, (remembered) => {
        const { x = NaN, y = NaN, width, height } = placeWindow(remembered, [laptop, second]);
        return [laptop, second].some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y + 40 <= area.y + area.height &&
            width <= area.width &&
            height <= area.height,
        );
      }),
    );
  });

  test('has an answer without any screen', () => {
    expect(placeWindow(null, [])).toMatchObject({ width: 1280, height: 768 });
  });
});
