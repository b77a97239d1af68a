import { spawn } from 'node:child_process';

/** Plays the random histories in a process of their own; `plant` names a fault to put into the devices. */
export async function playHistories(
  { histories, seed, plant }: { histories: number; seed: number; plant?: string },
  log: (said: string) => void,
): Promise<{ code: number | null }> {
  const command = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'end-to-end',
    'tests/sync/histories.test.ts',
  ];
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      HISTORIES: String(histories),
      SEED: String(seed),
      NO_COLOR: '1',
      ...(plant !== undefined && { PLANT: plant }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => log(part.toString()));
  return { code: await new Promise((resolve) => child.once('close', resolve)) };
}
