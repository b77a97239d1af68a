/** `npm run bench -- NAME [--json] [--rounds N]`: runs bench/NAME.bench.ts. With --json the last line is one JSON object. */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BenchResult, table } from './bench-result.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const names = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const [name = ''] = positionals;
const rounds = Number(values.rounds);

if (!names.includes(name) || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`npm run bench -- NAME [--json] [--rounds N]\nNAME is one of: ${names.join(', ')}`);
  process.exit(2);
}

const { run }: { run(rounds: number): Promise<BenchResult> } = await import(`./${name}.bench.ts`);
const result = await run(rounds);
console.log(values.json ? JSON.stringify(result) : table(result));
process.exit(0);
