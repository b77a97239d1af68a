import { expect, test } from 'vitest';
import { run } from '../torture/erase.torture.ts';

test('a person erased while a device that is away edits them does not come back, also not from a backup, and no byte of them is left', async () => {
  const { bars, figures } = await run({ runs: 2, seed: 20_261_125, log: () => undefined });
  // They had been there to be found.
  expect(figures['textsFoundBefore']).toBeGreaterThan(10);
  expect(bars.filter(({ ok }) => !ok)).toEqual([]);
  expect(bars).toHaveLength(2);
}, 120_000);
