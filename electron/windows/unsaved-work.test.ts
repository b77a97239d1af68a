import { expect, test } from 'vitest';
import { askBeforeLosing, unsavedQuestion } from './unsaved-work.ts';

test('a window with unsaved work closes only when somebody says so', () => {
  for (const [button, closes] of [
    [0, false],
    [1, true],
  ] as const) {
    let closed = false;
    askBeforeLosing(
      { on: (_event, listener) => listener({ preventDefault: () => (closed = true) }) },
      () => button,
    );
    expect(closed).toBe(closes);
  }
});

test('the safe answer is the first one, and what closing the question means', () => {
  for (const language of ['nl', 'en'] as const)
    expect(unsavedQuestion(language)).toMatchObject({ defaultId: 0, cancelId: 0, buttons: { length: 2 } });
});
