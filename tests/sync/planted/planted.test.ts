import { expect, test } from 'vitest';
import { plants } from './plants.ts';
import { playHistories } from '../histories/play-histories.ts';

/** Enough for the rarest of them to come to light, also when its moment passes; most do in the first. */
const runs = 80;

/** A checker that cannot fail is worth nothing: each fault must be found by the very same histories. */
test.concurrent.for(Object.entries(plants))(
  'the histories find it when %s',
  { timeout: 300_000 },
  async ([plant, { breaks, seed = 7 }], { expect: expectHere }) => {
    const { violation } = await playHistories({ seed, runs, processes: 1, plant }, () => undefined);
    // Found by what must hold, and by that which the fault breaks.
    expectHere(violation?.faults.join('\n')).toMatch(new RegExp(`^(${breaks.join('|')}): `, 'm'));
  },
);

test('there are at least ten of them', () => {
  expect(Object.keys(plants).length).toBeGreaterThanOrEqual(10);
});
