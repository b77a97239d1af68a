import { expect, test } from 'vitest';
import type { Content } from '../../document/kind.ts';
import { withoutPhotoConsent } from '../../media/photo-consent.ts';
import { kinds } from '../../kinds.ts';
import { create, editContent } from '../../sync/edit.ts';
import { merge } from '../../sync/merge.ts';
import { takeBack, throwAway } from '../../sync/trash.ts';
import { lookUpIn, mergedInto, recordsOf, standingAlone, survivorOf } from './merged-into.ts';

const at = '2026-11-25T10:00:00Z';
const idOf = (n: number) => `member:01J0000000000000000000000${n}`;
let counter = 0;
const stamp = (by = 'device0001') => ({ by, n: ++counter, t: counter });
const changed = (content: Content, change: Parameters<typeof editContent>[3], by?: string) =>
  editContent(kinds.member, content, content, change, stamp(by));
const member = (n: number, values: object = {}) => create(kinds.member, idOf(n), { ...values }, stamp());

function mergedWith(content: Content, into: string): Content {
  const said = changed(content, { values: { mergedInto: into } });
  const made = stamp();
  return editContent(kinds.member, said, said, throwAway(said, at, made), made);
}
const lookIn =
  (...members: readonly Content[]) =>
  (id: string) =>
    members.find((one) => one.id === id);

test('a link to somebody who was merged leads to who is left, also over several', () => {
  const [a, b, c] = [member(1), mergedWith(member(2), idOf(1)), mergedWith(member(3), idOf(2))];
  for (const id of [a.id, b.id, c.id]) expect(survivorOf(id, lookIn(a, b, c))).toBe(a);
  expect(survivorOf(c.id, lookIn(b, c))).toBeUndefined();
  expect(survivorOf(idOf(9), lookIn(a))).toBeUndefined();
  expect(lookUpIn([a, b, c])(c.id)).toBe(a);
  expect(recordsOf(a.id, [c, b, a])).toEqual(new Set([a.id, b.id, c.id]));
});

test('a circle leads to nobody', () => {
  const [a, b] = [mergedWith(member(1), idOf(2)), mergedWith(member(2), idOf(1))];
  expect(survivorOf(a.id, lookIn(a, b))).toBeUndefined();
  expect(survivorOf(a.id, lookIn(mergedWith(member(1), idOf(1))))).toBeUndefined();
});

test('who is taken back stands alone again, also when thrown away later', () => {
  const merged = mergedWith(member(2), idOf(1));
  const back = changed(merged, standingAlone(takeBack(), merged));
  expect(mergedInto(merged)).toBe(idOf(1));
  expect(mergedInto(back)).toBeUndefined();
  const made = stamp();
  const thrown = editContent(kinds.member, back, back, throwAway(back, at, made), made);
  expect(survivorOf(thrown.id, lookIn(member(1), thrown))).toBe(thrown);
  expect(standingAlone(takeBack(), member(1))).toEqual(takeBack());
});

test('with whom a colleague went on without knowing is not taken for the other until somebody has looked', () => {
  const before = member(2);
  const returned = merge(
    kinds.member,
    mergedWith(before, idOf(1)),
    changed(before, { values: { notes: 'belt graag' } }, 'device0002'),
  );
  expect(survivorOf(returned.id, lookIn(member(1), returned))).toBe(returned);
});

test("the survivor's consents count for photos of the other", () => {
  const yes = { a: { purpose: 'photo', given: true, at } };
  const gone = mergedWith(member(2, { consents: yes }), idOf(1));
  expect(withoutPhotoConsent([gone.id], lookIn(member(1), gone))).toEqual([gone.id]);
  expect(withoutPhotoConsent([gone.id], lookIn(member(1, { consents: yes }), gone))).toEqual([]);
});
