import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './browser.ts';
import { runChecks } from './check-steps.ts';
import { onNode, runStep } from './steps.ts';

type Counts = { passed: number; failed: number; skipped: number };

/** Everything that must hold, in the order in which a fault is cheapest to find; ends with one line of counts. */
async function testEverything(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const browser = ensureChromium();

  console.log('Check: layout, types, lint, dependency rules, unused code');
  for (const result of await runChecks()) counts[result.ok ? 'passed' : 'failed'] += 1;

  console.log('\nBuild: what people get');
  const build = await runStep({ name: 'build', command: onNode('build/build.ts') });
  console.log(`${build.ok ? '✓' : '✗'} build (${build.seconds.toFixed(1)} s)`);
  if (!build.ok) console.log(build.output.trimEnd().replace(/^/gm, '    '));
  counts[build.ok ? 'passed' : 'failed'] += 1;

  console.log('\nDomain: every line and branch of it must be tested');
  add(counts, await runVitest(['--project', 'domain', '--coverage'], browser));
  console.log('\nUnits: sync-server, renderer, electron');
  add(counts, await runVitest(['--project', 'unit'], browser));
  console.log('\nEnd to end: real servers, real stores, a real browser');
  add(counts, await runVitest(['--project', 'end-to-end'], browser));
  return counts;
}

/**
 * Runs vitest, lets it show its progress, and counts by its own record. An exit code without a failed test (a file
 * that cannot be read, coverage under the bar) counts as one failure: nothing that is wrong may end as "0 failed".
 */
async function runVitest(args: readonly string[], browser: string): Promise<Counts> {
  const record = `build/out/test-record-${args[1] ?? 'all'}.json`;
  mkdirSync('build/out', { recursive: true });
  rmSync(record, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${record}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
  const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  const counts = readCounts(record);
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(record: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(record, 'utf8'),
    ) as Record<string, number>;
    return {
      passed: numPassedTests ?? 0,
      failed: numFailedTests ?? 0,
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    };
  } catch {
    console.log(`The test runner left no record (${record}).`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function add(sum: Counts, more: Counts): void {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}

const { passed, failed, skipped } = await testEverything();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
