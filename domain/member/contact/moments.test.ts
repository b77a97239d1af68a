import { expect, test } from 'vitest';
import { kinds } from '../../kinds.ts';
import { create, editContent } from '../../sync/edit.ts';
import { merge } from '../../sync/merge.ts';
import { stampOf } from '../../testing/documents.ts';
import { lastContact, momentsOf } from './moments.ts';

const truus = (moments: object) =>
  create(kinds.member, 'member:01J00000000000000000000001', { moments }, stampOf('A', 1));

test('the latest stands first; of one day, what was written down last', () => {
  const member = truus({
    a1: { on: '2026-11-02', how: 'phone' },
    a2: { on: '2026-11-20', how: 'visit', by: 'Anja', note: 'Hulp bij de tuin gevraagd.' },
    a3: { on: '2026-11-02', how: 'met' },
    a0: { on: '2026-11-02', how: 'message' },
    a4: { on: '2025-01-01', how: 'email' },
  });
  expect(momentsOf(member).map(({ key }) => key)).toEqual(['a2', 'a3', 'a1', 'a0', 'a4']);
  expect(momentsOf(member)[0]).toEqual({
    key: 'a2',
    on: '2026-11-20',
    how: 'visit',
    by: 'Anja',
    note: 'Hulp bij de tuin gevraagd.',
  });
  expect(lastContact(member)).toBe('2026-11-20');
});

test('without moments, or with what cannot be read, there was no contact', () => {
  const odd = truus({ a: 'gebeld', b: { how: 'phone' }, c: { on: 7 } });
  expect([momentsOf(truus({})), momentsOf(odd)]).toEqual([[], []]);
  expect([lastContact(truus({})), lastContact(odd)]).toEqual([undefined, undefined]);
  expect(momentsOf(truus({ a: { on: '2026-11-02', how: 'telepathy' } }))).toEqual([
    { key: 'a', on: '2026-11-02' },
  ]);
});

test('what two people write down without knowing both stays', () => {
  const start = truus({ a: { on: '2026-11-02', how: 'phone' } });
  const by = (who: 'A' | 'B', key: string) =>
    editContent(
      kinds.member,
      start,
      start,
      { values: { [`moments/${key}`]: { on: '2026-11-03', how: 'visit', by: who } } },
      stampOf(who, 2),
    );
  const both = merge(kinds.member, by('A', 'x'), by('B', 'y'));
  expect(momentsOf(both).map((moment) => moment.by)).toEqual(['B', 'A', undefined]);
});
