import { runChecks } from './check-steps.ts';

const failed = (await runChecks()).filter((result) => !result.ok).map((result) => result.name);
if (failed.length > 0) {
  console.log(`\nNot in order: ${failed.join(', ')}. What each one found stands above.`);
  process.exitCode = 1;
} else {
  console.log('\nEverything is in order.');
}
