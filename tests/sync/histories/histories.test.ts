import { expect, test } from 'vitest';
import { playHistories } from './play-histories.ts';

const runs = Number(process.env['HISTORIES'] ?? 300);
/** The same every time, so that a change is what makes a difference; `npm run torture` takes another each time. */
const seed = Number(process.env['SEED'] ?? 1);

test(
  `${runs} random histories of three to five devices keep every invariant`,
  async () => {
    const played = await playHistories({ seed, runs, processes: 2 }, console.log);
    console.log(
      `${played.histories} histories of ${played.operations} operations in all, from seed ${seed} on`,
    );
    expect(played.violation).toBeUndefined();
    expect(played.histories).toBe(runs);
  },
  Math.max(600_000, runs * 3000),
);
