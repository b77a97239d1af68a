import { execFileSync } from 'node:child_process';
import { onNode } from './steps.ts';

/** Checks the layout and the quick lint of the files about to be committed; `npm run check` is the whole of it. */
const staged = execFileSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'])
  .toString()
  .split('\0')
  .filter(Boolean);
const code = staged.filter((path) => /\.[cm]?tsx?$/.test(path));

function check(...args: string[]): void {
  const [program, ...rest] = onNode(...args);
  execFileSync(program, rest, { stdio: 'inherit' });
}

try {
  if (staged.length > 0) {
    check(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--ignore-unknown',
      '--log-level',
      'warn',
      ...staged,
    );
  }
  if (code.length > 0) check('node_modules/oxlint/bin/oxlint', '--deny-warnings', ...code);
} catch {
  console.log('Not committed: see above. `npx prettier --write` on the files named mends the layout.');
  process.exitCode = 1;
}
