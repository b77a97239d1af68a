import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../document/kind.ts';
import { problemsOf } from '../../document/validate.ts';
import { kinds } from '../../kinds.ts';
import { create, editContent } from '../../sync/edit.ts';
import { merge } from '../../sync/merge.ts';
import { turnedBack } from '../../sync/turned-back.ts';
import { stampOf } from '../../testing/documents.ts';
import { type Changes, homesIn, housematesOf, movingIn, movingOut } from './household.ts';

const idOf = (n: number) => `member:01J0000000000000000000000${n}`;
const newKey = (text: string) => {
  const [id = '', n = '0'] = text.split(' ');
  return id.replace('member:0', `home:${n}`);
};
const person = (n: number) => create(kinds.member, idOf(n), { givenName: `P${n}` }, stampOf('A', 1));
const crowd = (count: number) => Array.from({ length: count }, (_, n) => person(n));
let counter = 1;

function after(members: readonly Content[], changes: Changes, by: 'A' | 'B' = 'A'): Content[] {
  counter += 1;
  return members.map((member) => {
    const change = changes.get(member.id);
    return change ? editContent(kinds.member, member, member, change, stampOf(by, counter)) : member;
  });
}
const at = (members: readonly Content[], n: number): Content => {
  const found = members[n];
  if (!found) throw new Error(`There is no member ${n}.`);
  return found;
};
const join = (members: readonly Content[], joins: number, home: number, by: 'A' | 'B' = 'A') =>
  after(members, movingIn(at(members, joins), at(members, home), { members, newKey }), by);
const leave = (members: readonly Content[], who: number) =>
  after(members, movingOut(at(members, who), members));
const mates = (members: readonly Content[], n: number) =>
  housematesOf(at(members, n), members).map(({ id }) => Number(id.slice(-1)));
const merged = (mine: readonly Content[], theirs: readonly Content[]) =>
  mine.map((member, n) => merge(kinds.member, member, at(theirs, n)));

test('who comes to live with somebody lives with all who do, and nobody with others', () => {
  const start = crowd(4);
  expect(mates(start, 0)).toEqual([]);
  const home = join(join(start, 1, 0), 2, 1);
  expect([0, 1, 2, 3].map((n) => mates(home, n))).toEqual([[1, 2], [0, 2], [0, 1], []]);
  expect(home.flatMap((member) => problemsOf(kinds.member, member))).toEqual([]);
});

test('bringing together who live together, or somebody with themselves, changes nothing', () => {
  const members = join(crowd(2), 1, 0);
  expect(movingIn(at(members, 0), at(members, 1), { members, newKey }).size).toBe(0);
  expect(movingIn(at(members, 0), at(members, 0), { members, newKey }).size).toBe(0);
});

test('who moves leaves the old home, in which the others stay', () => {
  const members = join(join(join(crowd(5), 1, 0), 2, 0), 4, 3);
  const moved = join(members, 0, 3);
  expect([0, 1, 3].map((n) => mates(moved, n))).toEqual([[3, 4], [2], [0, 4]]);
  const out = leave(members, 1);
  expect([0, 1].map((n) => mates(out, n))).toEqual([[2], []]);
  expect(movingOut(at(out, 1), out).size).toBe(0);
  expect(mates(join(out, 1, 0), 1)).toEqual([0, 2]);
});

test('who leaves a home that was named after them does not take it along', () => {
  const old = join(crowd(4), 1, 0);
  const moved = join(old, 0, 2);
  expect([0, 1, 2].map((n) => mates(moved, n))).toEqual([[2], [], [0]]);
  const again = join(join(leave(moved, 0), 3, 2), 0, 1);
  expect([0, 1, 2, 3].map((n) => mates(again, n))).toEqual([[1], [0], [3], [2]]);
});

test('who is brought together on two devices without knowing lives together, and one may leave again', () => {
  const start = crowd(3);
  const both = merged(join(start, 0, 1), join(start, 1, 2, 'B'));
  expect([0, 1, 2].map((n) => mates(both, n))).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
  const left = leave(both, 1);
  expect([0, 1, 2].map((n) => mates(left, n))).toEqual([[2], [], [0]]);
  const more = join(merged(join(start, 0, 1), join(start, 1, 2, 'B')), 1, 0);
  expect(mates(more, 0)).toEqual([1, 2]);
});

test('the same two brought together on two devices share one key', () => {
  const start = crowd(2);
  const both = merged(join(start, 0, 1), join(start, 1, 0, 'B'));
  expect(both.map((member) => member['households'])).toEqual([[newKey(idOf(0))], [newKey(idOf(0))]]);
});

test('one home has one key for all, whatever keys brought its people together', () => {
  const key = (n: number) => newKey(idOf(n));
  const living = (n: number, ...keys: number[]) => ({ ...person(n), households: keys.map(key) });
  const members = [living(0, 4, 5), living(1, 4, 5), living(2, 5, 3), living(3, 3, 4), living(4, 6)];
  expect(members.map(homesIn(members))).toEqual([key(3), key(3), key(3), key(3), key(6)]);
  expect(members.toReversed().map(homesIn(members.toReversed()))[0]).toEqual(key(6));
});

test('turning the changes back brings the homes back as they were', () => {
  const members = join(join(crowd(4), 1, 0), 3, 2);
  for (const changes of [
    movingIn(at(members, 1), at(members, 2), { members, newKey }),
    movingOut(at(members, 0), members),
  ]) {
    const back = new Map([...changes].map(([id, change]) => [id, turnedBack(change)] as const));
    const restored = after(after(members, changes), back);
    expect(restored.map((one) => one['households'])).toEqual(members.map((one) => one['households']));
  }
});

test('whatever people do, living together holds both ways, and the order of merging does not matter', () => {
  const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { maxLength: 6 });
  const all = [0, 1, 2, 3, 4];
  const pairs = all.flatMap((a) => all.filter((b) => b !== a).map((b) => [a, b] as const));
  const play = (
    members: readonly Content[],
    todo: readonly (readonly [number, number, boolean])[],
    by: 'A' | 'B',
  ) =>
    todo.reduce<readonly Content[]>(
      (now, [a, b, stays]) => (stays ? join(now, a, b, by) : after(now, movingOut(at(now, a), now), by)),
      members,
    );
  fc.assert(
    fc.property(steps, steps, steps, (before, mine, theirs) => {
      const start = play(crowd(5), before, 'A');
      const [a, b] = [play(start, mine, 'A'), play(start, theirs, 'B')];
      const home = merged(a, b);
      expect(home).toEqual(merged(b, a));
      const homeOf = homesIn(home);
      for (const one of home)
        for (const other of housematesOf(one, home)) {
          expect(homeOf(other)).toBe(homeOf(one));
          expect(housematesOf(other, home)).toContain(one);
        }
      for (const [a, b] of pairs) {
        const moved = join(home, a, b);
        const there = mates(home, b).includes(a)
          ? mates(home, b)
          : all.filter((n) => n === a || mates(home, b).includes(n));
        expect(mates(moved, b)).toEqual(there);
      }
      for (const n of all) {
        const rest = mates(home, n);
        const left = leave(home, n);
        expect(mates(left, n)).toEqual([]);
        for (const mate of rest) expect(mates(left, mate)).toEqual(rest.filter((one) => one !== mate));
      }
    }),
    { numRuns: 40 },
  );
});
