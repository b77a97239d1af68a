import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isRecord } from '#domain/sync/canonical.ts';
import type { Played } from './histories.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));
const hook = new URL('../planted/plant-hook.ts', import.meta.url).href;

export interface Playing {
  seed: number;
  runs: number;
  /** Side by side, each with every so many seeds. */
  processes: number;
  /** A fault to put into the devices and the server; see plants.ts. */
  plant?: string;
}

/** Plays random histories, in processes of their own. Throws when one ends without saying what came of it. */
export async function playHistories(
  { seed, runs, processes, plant }: Playing,
  log: (line: string) => void,
): Promise<Played> {
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, at) => {
      const share = Math.floor(runs / processes) + (at < runs % processes ? 1 : 0);
      return playIn([seed + at, share, processes], plant, log);
    }),
  );
  const violation = parts.find((part) => part.violation)?.violation;
  return {
    histories: parts.reduce((sum, part) => sum + part.histories, 0),
    operations: parts.reduce((sum, part) => sum + part.operations, 0),
    ...(violation && { violation }),
  };
}

function playIn(given: number[], plant: string | undefined, log: (line: string) => void): Promise<Played> {
  const child = fork(program, given.map(String), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: plant === undefined ? [] : ['--import', hook],
    env: { ...process.env, ...(plant !== undefined && { PLANT: plant }) },
  });
  let said = '';
  child.stdout?.on('data', (part: Buffer) => log(part.toString().trimEnd()));
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-5000)));
  return new Promise((resolve, reject) => {
    child.once('message', (played) => {
      if (isPlayed(played)) resolve(played);
    });
    child.once('close', (code) => reject(new Error(`The histories ended with ${code}.\n${said}`)));
  });
}

const isPlayed = (value: unknown): value is Played => isRecord(value) && 'histories' in value;
