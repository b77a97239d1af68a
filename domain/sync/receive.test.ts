import { expect, test } from 'vitest';
import {
  changed,
  clean,
  contentOf,
  member,
  memberId,
  row,
  stampOf,
  truus,
  waiting,
} from '../testing/documents.ts';
import { problemsOf } from '../document/validate.ts';
import { disputesOf } from './disputes.ts';
import { generation, type Remote } from './local.ts';
import { receive } from './receive.ts';
import { hasReturned, takeBack, throwAway } from './trash.ts';

const first = truus({ phone: '+31629962626' });
const mine = changed(first, { values: { phone: '+31612345678' } }, stampOf('A', 2));
const theirs = changed(first, { values: { phone: '+31485571242' } }, stampOf('B', 1, 9));
const thrown = changed(first, throwAway(first, '2026-11-24T10:00:00Z', stampOf('B', 2)), stampOf('B', 2));
const trashedBy = { value: thrown.trashed, ...stampOf('B', 2) };
const tombstone: Remote = {
  is: 'tombstone',
  rev: '3-x',
  id: memberId,
  vv: thrown.edits.vv,
  trashed: trashedBy,
};
const erasure: Remote = { is: 'erased', rev: '4-x', id: memberId };

test('a document that is new here is taken', () => {
  expect(receive(member, undefined, row(first, '1-x'))).toEqual(clean(first, '1-x'));
});

test('a clean document is replaced and never merged', () => {
  expect(receive(member, clean(first, '1-x'), row(theirs, '2-x'))).toEqual(clean(theirs, '2-x'));
  expect(receive(member, clean(mine, '1-x'), row(theirs, '2-x'))).toEqual(clean(theirs, '2-x'));
});

test('a page that is older than what stands here says nothing', () => {
  const local = clean(mine, '5-x');
  expect(receive(member, local, row(first, '5-y'))).toBe(local);
  expect(receive(member, local, row(first, '4-x'))).toBe(local);
  expect(receive(member, local, tombstone)).toBe(local);
});

test('unsent work is merged with what comes in, and sent on its rev', () => {
  const local = receive(member, waiting(mine, '1-x'), row(theirs, '2-x'));
  expect(local).toMatchObject({ is: 'held', sync: { state: 'waiting', rev: '2-x' } });
  expect(disputesOf(contentOf(local))).toHaveLength(1);
});

test('the echo of our own write after a lost answer is no stranger', () => {
  expect(receive(member, waiting(mine, '1-x'), row(mine, '2-x'))).toEqual(clean(mine, '2-x'));
});

test('what was refused is merged and waits again when the server has something newer', () => {
  const refused = {
    ...waiting(mine, '1-x'),
    sync: { state: 'refused', rev: '1-x', refusal: { reason: 'not-valid', fields: ['phone'] } },
  } as const;
  expect(receive(member, refused, row(theirs, '2-x'))).toMatchObject({
    sync: { state: 'waiting', rev: '2-x' },
  });
});

test('an erased person goes and stays away, and unsent work that went along is told', () => {
  expect(receive(member, undefined, erasure)).toEqual({ is: 'erased', id: memberId, lost: false });
  expect(receive(member, clean(first, '1-x'), erasure)).toMatchObject({ is: 'erased', lost: false });
  const erased = receive(member, waiting(mine, '9-x'), erasure);
  expect(erased).toEqual({ is: 'erased', id: memberId, lost: true });
  expect(receive(member, erased, row(theirs, '10-x'))).toBe(erased);
});

test('what was thrown away for good goes, also unsent work that the thrower had seen', () => {
  expect(receive(member, undefined, tombstone)).toBeUndefined();
  expect(receive(member, clean(first, '1-x'), tombstone)).toBeUndefined();
  expect(receive(member, waiting(first, null), tombstone)).toBeUndefined();
});

test('an edit the thrower had not seen brings the document back on the rev of the tombstone, for a person to look', () => {
  const local = receive(member, waiting(mine, '1-x'), tombstone);
  expect(local).toMatchObject({ content: { phone: '+31612345678' }, sync: { state: 'waiting', rev: '3-x' } });
  expect(hasReturned(contentOf(local))).toBe(true);
  expect(disputesOf(contentOf(local))).toEqual([{ field: 'trashed', choices: [trashedBy] }]);
});

test('a document thrown away here too comes back with both marks', () => {
  const trashedHere = changed(
    mine,
    throwAway(mine, '2026-11-25T10:00:00Z', stampOf('A', 3)),
    stampOf('A', 3),
  );
  const { edits } = contentOf(receive(member, waiting(trashedHere, '1-x'), tombstone));
  expect(edits.others?.['trashed']).toEqual([trashedBy]);
});

test('a mark that was taken back here does not return with the tombstone', () => {
  const kept = changed(thrown, takeBack(), stampOf('A', 2));
  expect(receive(member, waiting(kept, '2-x'), tombstone)).toEqual(waiting(kept, '3-x'));
  const edited = changed(thrown, { values: { digital: true } }, stampOf('A', 2));
  expect(receive(member, waiting(edited, '2-x'), tombstone)).toEqual(waiting(edited, '3-x'));
});

test('a tombstone of a stranger, without its mark, still lets unseen edits through', () => {
  expect(
    receive(member, waiting(mine, '1-x'), { is: 'tombstone', rev: '2-x', id: memberId, vv: {} }),
  ).toEqual(waiting(mine, '2-x'));
});

test('a field that nobody emptied survives when two devices bring a document back, each as it knew it', () => {
  const at = '2026-11-24T10:00:00Z';
  const renamed = changed(first, { values: { givenName: 'Geertruida' } }, stampOf('B', 1));
  const gone = changed(renamed, throwAway(renamed, at, stampOf('B', 2)), stampOf('B', 2));
  const back = contentOf(receive(member, waiting(mine, '1-x'), { ...tombstone, vv: gone.edits.vv }));
  const kept = changed(back, takeBack(), stampOf('B', 3));
  const away = changed(renamed, { values: { digital: false } }, stampOf('C', 1));
  const merged = contentOf(receive(member, waiting(away, '2-x'), row(kept, '5-x')));
  expect(merged).toMatchObject({ phone: '+31612345678', digital: false });
  expect(disputesOf(merged)[0]?.choices.map(({ value }) => value)).toEqual(['Geertruida', 'Truus']);
  expect(problemsOf(member, merged)).toEqual([]);
});

test('the generation of a revision is its number, of none it is nothing', () => {
  expect(['12-abc', null, 'strange'].map(generation)).toEqual([12, 0, 0]);
});
