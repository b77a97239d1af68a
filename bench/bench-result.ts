import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** What a benchmark found. A figure's name says its unit; a bar is a line that an issue says must be reached. */
export interface BenchResult {
  bench: string;
  machine: Record<string, string | number>;
  rounds: number;
  figures: Record<string, number>;
  bars: Bar[];
}

export type Bar = { name: string; value: number; ok: boolean } & ({ atLeast: number } | { atMost: number });

export const atLeast = (name: string, value: number, least: number): Bar => ({
  name,
  value: rounded(value, 2),
  atLeast: least,
  ok: value >= least,
});

export const atMost = (name: string, value: number, most: number): Bar => ({
  name,
  value: rounded(value, 2),
  atMost: most,
  ok: value <= most,
});

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const high = sorted[half];
  const low = sorted[sorted.length % 2 === 0 ? half - 1 : half];
  if (high === undefined || low === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** The value that so large a share of all values does not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** On what a benchmark runs. Asked before it starts, `load1mBefore` above 1 or so says that others are using the machine. */
export const describeMachine = (): Record<string, string | number> => ({
  system: `${platform()} ${arch()}`,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: rounded(totalmem() / 2 ** 30, 1),
  node: process.version,
  load1mBefore: rounded(loadavg()[0] ?? 0, 2),
});

/** The result for people to read. */
export function table({ bench, machine, rounds, figures, bars }: BenchResult): string {
  const said = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  const width = Math.max(
    ...[...Object.keys(figures), ...bars.map(({ name }) => name)].map(({ length }) => length),
  );
  return [
    `${bench}, ${rounds} rounds, medians`,
    said.join(' · '),
    '',
    ...Object.entries(figures).map(
      ([name, value]) => `  ${name.padEnd(width)}  ${String(value).padStart(9)}`,
    ),
    '',
    ...bars.map((bar) => {
      const wanted = 'atLeast' in bar ? `at least ${bar.atLeast}` : `at most ${bar.atMost}`;
      return `  ${bar.name.padEnd(width)}  ${String(bar.value).padStart(9)}  (${wanted}: ${bar.ok ? 'reached' : 'not reached'})`;
    }),
  ].join('\n');
}
