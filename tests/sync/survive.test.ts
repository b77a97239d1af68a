import { expect, test } from 'vitest';
import type { BenchResult } from '../../bench/bench-result.ts';
import { run as kill } from '../torture/kill.torture.ts';
import { run as network } from '../torture/network.torture.ts';
import { run as poison } from '../torture/poison.torture.ts';

const small = (runs: number) => ({ runs, seed: 20_261_125, log: () => undefined });

function expectReached({ bars }: BenchResult, count: number): void {
  expect(bars.filter(({ ok }) => !ok)).toEqual([]);
  expect(bars).toHaveLength(count);
}

test('a browser and a server that are killed at work lose nothing that was acknowledged', async () => {
  const result = await kill(small(3));
  expect(result.figures['acknowledged']).toBeGreaterThan(20);
  expectReached(result, 3);
});

test('every kind of fault on the way heals without loss', async () => {
  // Three of each: one that pushes, one that pulls, one that does both.
  const result = await network(small(3));
  expect(result.figures['requestsHarmed']).toBeGreaterThan(16);
  expectReached(result, 3);
});

test('one forbidden and one malformed document among a thousand hold up nobody and say why', async () => {
  expectReached(await poison(small(1)), 4);
});
