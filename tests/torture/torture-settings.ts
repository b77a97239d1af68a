import type { BenchResult } from '../../bench/bench-result.ts';

/** How often, with which seed, and where to tell how far it is. */
export interface TortureSettings {
  runs: number;
  seed: number;
  log(line: string): void;
}

/** What every file *.torture.ts here has: its bars are what must survive. */
export interface Torture {
  run(settings: TortureSettings): Promise<BenchResult>;
}
