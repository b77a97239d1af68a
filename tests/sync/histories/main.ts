/** Plays histories in a process of its own: `node tests/sync/histories/main.ts SEED RUNS EVERY`; sends what came of it. */
import { playHistories } from './histories.ts';

const [seed = 1, runs = 1, every = 1] = process.argv.slice(2).map(Number);
const played = await playHistories({ seed, runs, every, log: (line) => console.log(line) });
if (process.send) process.send(played, () => process.exit(0));
else console.log(JSON.stringify(played, null, 2));
if (!process.send) process.exit(played.violation ? 1 : 0);
