import { atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';
import { playHistories } from '../sync/play-histories.ts';
import type { TortureSettings } from './torture-settings.ts';

/** The random histories of tests/sync, as many as wanted; with the seed the same come again. */
export async function run({ runs, seed, log }: TortureSettings): Promise<BenchResult> {
  const machine = describeMachine();
  const started = Date.now();
  const { code } = await playHistories({ histories: runs, seed }, (said) => log(said.trimEnd()));
  return {
    bench: 'histories',
    machine,
    rounds: runs,
    figures: { histories: runs, seed, seconds: rounded((Date.now() - started) / 1000, 1) },
    bars: [atMost('violations', code === 0 ? 0 : 1, 0)],
  };
}
