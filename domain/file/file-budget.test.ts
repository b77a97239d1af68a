import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptFile, roomFor } from './file-budget.ts';

const file = (id: string, used: number, state: KeptFile['state'] = 'here'): KeptFile => ({
  id,
  state,
  size: 10,
  used,
});

test('lets go of what was not looked at for longest, and of no more than it must', () => {
  const files = [file('old', 1), file('new', 3), file('middle', 2)];
  expect(roomFor(files, 30)).toEqual([]);
  expect(roomFor(files, 20)).toEqual(['old']);
  expect(roomFor(files, 10)).toEqual(['old', 'middle']);
  expect(roomFor(files, 0)).toEqual(['old', 'middle', 'new']);
});

test('a newcomer takes the place of what was used before it, and of nothing else', () => {
  const files = [file('old', 1), file('new', 3)];
  expect(roomFor(files, 20, { size: 10, used: 2 })).toEqual(['old']);
  expect(roomFor(files, 20, { size: 10, used: 4 })).toEqual(['old']);
  expect(roomFor(files, 20, { size: 20, used: 2 })).toBeNull();
  expect(roomFor(files, 20, { size: 10, used: 0 })).toBeNull();
  expect(roomFor(files, 40, { size: 10, used: 0 })).toEqual([]);
});

test('what the server does not have is never let go of, however small the budget', () => {
  const states = fc.constantFrom<KeptFile['state']>('waiting', 'refused', 'here');
  const anyFile = fc.record({ id: fc.uuid(), state: states, size: fc.nat(1000), used: fc.nat(1000) });
  const newcomer = fc.option(fc.record({ size: fc.nat(1000), used: fc.nat(1000) }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(anyFile), fc.nat(5000), newcomer, (files, budget, next) => {
      const dropped = new Set(roomFor(files, budget, next) ?? []);
      const kept = files.filter(({ id }) => !dropped.has(id));
      expect(files.filter(({ id, state }) => dropped.has(id) && state !== 'here')).toEqual([]);
      const total = kept.reduce((sum, { size }) => sum + size, next?.size ?? 0);
      if (next === undefined && kept.some(({ state }) => state === 'here'))
        expect(total).toBeLessThanOrEqual(budget);
    }),
  );
});
