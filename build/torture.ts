/**
 * `npm run torture -- NAME [--runs N] [--seed S] [--json]`: runs tests/torture/NAME.torture.ts, the large counts of what
 * the tests do in small. With --json the last line is one JSON object, of the form of the benchmarks.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../bench/bench-result.ts';
import type { Torture } from '../tests/torture/torture-settings.ts';

const folder = join(import.meta.dirname, '../tests/torture');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const names = readdirSync(folder).flatMap((file) => /^(.+)\.torture\.ts$/.exec(file)?.[1] ?? []);
const [name = ''] = positionals;
const [runs, seed] = [Number(values.runs), Number(values.seed)];

if (!names.includes(name) || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error(
    `npm run torture -- NAME [--runs N] [--seed S] [--json]\nNAME is one of: ${names.join(', ')}`,
  );
  process.exit(2);
}

const { run }: Torture = await import(join(folder, `${name}.torture.ts`));
console.log(`${name}: ${runs} runs, seed ${seed}`);
const result = await run({ runs, seed, log: (line) => console.log(line) });
console.log(values.json ? JSON.stringify(result) : table(result));
process.exit(result.bars.every(({ ok }) => ok) ? 0 : 1);
