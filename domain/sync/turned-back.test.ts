import { expect, test } from 'vitest';
import { turnedBack } from './turned-back.ts';

test('what was added is taken away again, and the other way round', () => {
  const change = { add: { skills: ['koken'] }, remove: { villages: ['Beugen'] } };
  expect(turnedBack(change)).toEqual({ remove: { skills: ['koken'] }, add: { villages: ['Beugen'] } });
  expect(turnedBack({})).toEqual({});
});
