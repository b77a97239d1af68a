import { atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';
import { playHistories } from '../sync/histories/play-histories.ts';
import type { TortureSettings } from './torture-settings.ts';

/** The random histories of tests/sync, as many as wanted; with the seed the same come again. */
export async function run({ runs, seed, log }: TortureSettings): Promise<BenchResult> {
  const machine = describeMachine();
  const started = Date.now();
  const { histories, operations, violation } = await playHistories({ seed, runs, processes: 2 }, log);
  if (violation) log(JSON.stringify(violation, null, 2));
  return {
    bench: 'histories',
    machine,
    rounds: runs,
    figures: { histories, operations, seed, seconds: rounded((Date.now() - started) / 1000, 1) },
    bars: [atMost('violations', violation ? 1 : 0, 0)],
  };
}
