import { onNode, runSteps, type Step, type StepResult } from './steps.ts';

// The files are named, not the commands in .bin: there `tsc` is the older compiler that dependency-cruiser needs.
const checkSteps: readonly Step[] = [
  { name: 'types (tsc)', command: onNode('node_modules/typescript/bin/tsc', '-b') },
  {
    name: 'lint (oxlint)',
    command: onNode('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '.'),
  },
  {
    name: 'layout (prettier)',
    command: onNode(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--cache',
      '--log-level',
      'warn',
      '.',
    ),
  },
  { name: 'dependency rules (dependency-cruiser)', command: onNode('build/dependency-rules.ts') },
  {
    name: 'unused code (knip)',
    command: onNode('node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  },
];

/** Layout, types, lint, dependency rules and unused code; two at a time, because a small machine has two cores. */
export const runChecks = (): Promise<StepResult[]> => runSteps(checkSteps, 2);
