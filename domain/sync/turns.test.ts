import { expect, test } from 'vitest';
import { makeTurns } from './turns.ts';

test('one begins when the one before has ended, also badly', async () => {
  const turns = makeTurns();
  const said: string[] = [];
  const work = (name: string, fails = false) =>
    turns(async () => {
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [one, two, three] = [work('one'), work('two', true), work('three')];
  await expect(two).rejects.toThrow('two');
  expect(await Promise.all([one, three])).toEqual(['one', 'three']);
  expect(said).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
});
