import { median } from './bench-result.ts';

/**
 * Measures ways of doing the same in turns, so that what happens on the machine meanwhile meets all of them: each round
 * begins with another, and one round goes before to warm up and is not counted. Gives the median of a way.
 */
export async function interleaved<W extends string>(
  ways: readonly [W, ...W[]],
  rounds: number,
  measure: (way: W, round: number) => Promise<number>,
): Promise<(way: W) => number> {
  const times = new Map<W, number[]>(ways.map((way) => [way, []]));
  for (let round = 0; round <= rounds; round++) {
    const measured: string[] = [];
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(turn + round) % ways.length] ?? ways[0];
      const value = await measure(way, round);
      if (round > 0) times.get(way)?.push(value);
      measured.push(`${way} ${Math.round(value)} ms`);
    }
    console.log(`${round === 0 ? 'Warming up' : `Round ${round}`}: ${measured.join(', ')}`);
  }
  return (way) => median(times.get(way) ?? []);
}
