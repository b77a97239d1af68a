import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { createLocal, tryAgain } from './edit-local.ts';

const waiting = createLocal(
  kinds.member,
  'member:01K00000000000000000000000',
  { givenName: 'Truus' },
  { by: 'device0001', n: 1, t: 1 },
);

test('a refused document waits again, on the rev it had, with what was in it', () => {
  const sync = { state: 'refused', rev: '2-a', refusal: { reason: 'clock-ahead', fields: [] } } as const;
  expect(tryAgain({ ...waiting, sync })).toEqual({ ...waiting, sync: { state: 'waiting', rev: '2-a' } });
});

test('what waits, is clean or was erased stays as it is', () => {
  const clean = { ...waiting, sync: { state: 'clean', rev: '1-a' } } as const;
  const erased = { is: 'erased', id: waiting.content.id, lost: false } as const;
  for (const local of [waiting, clean, erased]) expect(tryAgain(local)).toBe(local);
});
