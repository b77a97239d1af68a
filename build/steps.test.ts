import { describe, expect, test, vi } from 'vitest';
import { onNode, runStep, runSteps } from './steps.ts';

describe('the steps of a check', () => {
  test('are good when the command ends well, and keep what it said', async () => {
    const result = await runStep({
      name: 'good',
      command: onNode('-e', 'console.log("all"); console.error("well")'),
    });
    expect(result).toMatchObject({ name: 'good', ok: true });
    expect(result.output.split('\n').toSorted()).toEqual(['', 'all', 'well']);
  });

  test('fail by exit code, by signal, and when there is no such command', async () => {
    const failing = [onNode('-e', 'process.exit(3)'), onNode('-e', 'process.kill(process.pid, 9)')];
    for (const command of failing)
      expect(await runStep({ name: 'bad', command })).toMatchObject({ ok: false });
    const absent = await runStep({ name: 'absent', command: ['no-such-command-here'] });
    expect(absent).toMatchObject({ ok: false, output: expect.stringContaining('ENOENT') });
  });

  test('all run, also after a failure, and say which failed', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    const results = await runSteps(
      [
        { name: 'first', command: onNode('-e', 'console.log("reason"); process.exit(1)') },
        { name: 'second', command: onNode('-e', '') },
      ],
      1,
    );
    log.mockRestore();
    expect(results.map(({ name, ok }) => [name, ok])).toEqual([
      ['first', false],
      ['second', true],
    ]);
    expect(lines.join('\n')).toMatch(/✗ first \(.* s\)\n {4}reason\n✓ second/);
  });
});
