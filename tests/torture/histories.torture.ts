import { spawn } from 'node:child_process';
import { atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';

/** The random histories of tests/sync, as many as wanted; with the seed the same come again. */
export async function run({
  runs,
  seed,
  log,
}: {
  runs: number;
  seed: number;
  log(line: string): void;
}): Promise<BenchResult> {
  const machine = describeMachine();
  const started = Date.now();
  const program = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'end-to-end',
    'tests/sync/histories.test.ts',
    '--testTimeout=100000000',
  ];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, HISTORIES: String(runs), SEED: String(seed), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (part: Buffer) => log(part.toString().trimEnd()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    bench: 'histories',
    machine,
    rounds: runs,
    figures: { histories: runs, seed, seconds: rounded((Date.now() - started) / 1000, 1) },
    bars: [atMost('violations', code === 0 ? 0 : 1, 0)],
  };
}
