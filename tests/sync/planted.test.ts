import { expect, test } from 'vitest';
import { plants } from './plants.ts';
import { playHistories } from './play-histories.ts';

/** Enough for the rarest of them to come to light; most do in the first few. */
const histories = 80;

/** A checker that cannot fail is worth nothing: each fault in the devices must be found by the very same histories. */
test.concurrent.for(Object.keys(plants))(
  'the histories find it when %s',
  { timeout: 170_000 },
  async (plant, { expect: expectHere }) => {
    const { code, said } = await playWith(plant);
    expectHere(code, said).not.toBe(0);
    // Found by what must hold, and not because something did not start.
    expectHere(said).toMatch(/Property failed after \d+ tests/);
  },
);

test('there are at least ten of them', () => {
  expect(Object.keys(plants).length).toBeGreaterThanOrEqual(10);
});

async function playWith(plant: string): Promise<{ code: number | null; said: string }> {
  let said = '';
  const { code } = await playHistories({ histories, seed: 7, plant }, (part) => {
    said = (said + part).slice(-20_000);
  });
  return { code, said };
}
