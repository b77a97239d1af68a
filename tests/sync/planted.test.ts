import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { plants } from './plants.ts';

/** Enough for the rarest of them to come to light; most do in the first few. */
const histories = 80;

/** A checker that cannot fail is worth nothing: each fault in the devices must be found by the very same histories. */
test.concurrent.for(Object.keys(plants))(
  'the histories find it when %s',
  { timeout: 170_000 },
  async (plant, { expect: expectHere }) => {
    const { code, said } = await playWith(plant);
    expectHere(code, said).not.toBe(0);
    // Found by what must hold, and not because something did not start.
    expectHere(said).toMatch(/Property failed after \d+ tests/);
  },
);

test('there are at least ten of them', () => {
  expect(Object.keys(plants).length).toBeGreaterThanOrEqual(10);
});

function playWith(plant: string): Promise<{ code: number | null; said: string }> {
  const command = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'end-to-end',
    'tests/sync/histories.test.ts',
  ];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, PLANT: plant, HISTORIES: String(histories), SEED: '7', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-20_000)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
