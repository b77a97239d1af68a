import { spawn } from 'node:child_process';

/** A command to run as one step, said as a person reads it. */
export type Step = { readonly name: string; readonly command: readonly [string, ...string[]] };

export type StepResult = {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
};

/**
 * Runs the steps, `atOnce` of them at a time, and prints a line when each ends; what a failing step said follows it.
 * Every step runs, also after a failure, so that one run shows everything that is wrong.
 */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      console.log(`${result.ok ? '✓' : '✗'} ${result.name} (${result.seconds.toFixed(1)} s)`);
      if (!result.ok) console.log(result.output.trimEnd().replace(/^/gm, '    '));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** Runs one step and keeps what it prints. A command that cannot be started is a failed step. */
export async function runStep({ name, command: [program, ...args] }: Step): Promise<StepResult> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ok = await new Promise<boolean>((resolve) => {
    child.on('close', (code) => resolve(code === 0));
    child.on('error', (error) => {
      output += error.message;
      resolve(false);
    });
  });
  return { name, ok, seconds: (performance.now() - started) / 1000, output };
}

/** A Node command on this very Node, whatever the machine has on its path. */
export const onNode = (...args: string[]): [string, ...string[]] => [process.execPath, ...args];
