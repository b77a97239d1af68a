import { expect, test } from 'vitest';
import { changed, clean, member, memberId, row, stampOf, truus, waiting } from '../testing/documents.ts';
import { answered } from './answered.ts';
import { disputesOf } from './disputes.ts';
import type { Local } from './local.ts';

const first = truus();
const more = changed(first, { values: { phone: '+31629962626' } }, stampOf('A', 2));
const theirs = changed(first, { values: { phone: '+31485571242' } }, stampOf('B', 1));
const sent = { content: first, rev: '1-x' };
const refusal = { reason: 'not-allowed', fields: ['status'] } as const;
const accepted = { is: 'accepted', rev: '2-x' } as const;

test('what was accepted as it still is, is clean', () => {
  expect(answered(member, waiting(first, '1-x'), sent, accepted)).toEqual(clean(first, '2-x'));
  expect(answered(member, waiting(first, null), { content: first, rev: null }, accepted)).toEqual(
    clean(first, '2-x'),
  );
});

test('an edit made while the push was under way still waits, on the new rev', () => {
  expect(answered(member, waiting(more, '1-x'), sent, accepted)).toEqual(waiting(more, '2-x'));
});

test('a late answer, to a rev that is no longer ours, says nothing', () => {
  const moved = waiting(more, '5-x');
  expect(answered(member, moved, sent, accepted)).toBe(moved);
  expect(answered(member, moved, sent, { is: 'conflict', current: row(theirs, '6-x') })).toBe(moved);
  expect(answered(member, moved, sent, { is: 'refused', refusal })).toBe(moved);
});

test('an answer to what has become clean by another way says nothing', () => {
  const done = clean(first, '1-x');
  expect(answered(member, done, sent, { is: 'refused', refusal })).toBe(done);
});

test('a conflict brings the document that stands there, which is merged', () => {
  const merged = answered(member, waiting(more, '1-x'), sent, {
    is: 'conflict',
    current: row(theirs, '2-x'),
  });
  expect(merged).toMatchObject({ sync: { state: 'waiting', rev: '2-x' } });
  expect(merged?.is === 'held' && disputesOf(merged.content)).toHaveLength(1);
});

test('what was refused stays, with its reason', () => {
  expect(answered(member, waiting(first, '1-x'), sent, { is: 'refused', refusal })).toEqual({
    is: 'held',
    content: first,
    sync: { state: 'refused', rev: '1-x', refusal },
  });
});

test('a refusal of what has been edited since says nothing: the new edit is tried', () => {
  const local = waiting(more, '1-x');
  expect(answered(member, local, sent, { is: 'refused', refusal })).toBe(local);
});

test('an erased person goes whatever was under way, and lost work is told', () => {
  const erased = { is: 'erased' } as const;
  expect(answered(member, waiting(more, '7-x'), sent, erased)).toEqual({
    is: 'erased',
    id: memberId,
    lost: true,
  });
  expect(answered(member, clean(first, '1-x'), sent, erased)).toMatchObject({ lost: false });
});

test('an answer to an earlier push brings nothing back', () => {
  const gone: Local = { is: 'erased', id: memberId, lost: true };
  expect(answered(member, gone, sent, accepted)).toBe(gone);
  expect(answered(member, undefined, sent, accepted)).toBeUndefined();
});
