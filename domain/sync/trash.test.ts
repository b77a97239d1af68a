import { expect, test } from 'vitest';
import { fromCouch, toCouch } from '../document/couch-form.ts';
import { problemsOf } from '../document/validate.ts';
import { changed, member, stampOf, truus } from '../testing/documents.ts';
import { merge } from './merge.ts';
import { hasReturned, isMassDeletion, isTrashed, takeBack, throwAway, undoDays } from './trash.ts';

const at = '2026-11-24T10:00:00Z';
const start = truus();
const thrownBy = (by: 'A' | 'B', n: number) =>
  changed(start, throwAway(start, at, stampOf(by, n)), stampOf(by, n));

test('what is thrown away lies in the bin, with all its fields, for thirty days', () => {
  const thrown = thrownBy('A', 2);
  expect(isTrashed(start)).toBe(false);
  expect(hasReturned(start)).toBe(false);
  expect(isTrashed(thrown)).toBe(true);
  expect(hasReturned(thrown)).toBe(false);
  expect(thrown).toMatchObject({ givenName: 'Truus', trashed: { at, seen: { device000A: 2 } } });
  expect(problemsOf(member, thrown)).toEqual([]);
  expect(undoDays).toBe(30);
});

test('taking back undoes it', () => {
  const back = changed(thrownBy('A', 2), takeBack(), stampOf('A', 3));
  expect(isTrashed(back)).toBe(false);
  expect(hasReturned(back)).toBe(false);
  expect(merge(member, back, thrownBy('A', 2))).toEqual(back);
});

test('an edit by somebody who did not know brings it back, whichever clock is ahead', () => {
  for (const t of [1, 900]) {
    const elsewhere = changed(start, { values: { phone: '+31629962626' } }, stampOf('B', 1, t));
    const both = merge(member, thrownBy('A', 2), elsewhere);
    expect(isTrashed(both)).toBe(false);
    expect(hasReturned(both)).toBe(true);
  }
});

test('two who throw it away apart leave it in the bin', () => {
  const both = merge(member, thrownBy('A', 2), thrownBy('B', 1));
  expect(isTrashed(both)).toBe(true);
});

test('one who takes back and one who throws away apart leave it to a person', () => {
  const thrown = thrownBy('A', 2);
  const kept = changed(thrown, takeBack(), stampOf('A', 3));
  const again = changed(thrown, throwAway(thrown, at, stampOf('B', 1)), stampOf('B', 1, 99));
  expect(hasReturned(merge(member, kept, again))).toBe(true);
});

test('a mark that cannot be read leaves the document to a person', () => {
  for (const trashed of ['yes', { at }, { at, seen: 3 }, { at, seen: { device000A: 'all' } }]) {
    const odd = fromCouch({ ...toCouch(thrownBy('A', 2), '1-x'), trashed });
    expect(odd?.is === 'document' && isTrashed(odd.content)).toBe(false);
    expect(odd?.is === 'document' && hasReturned(odd.content)).toBe(true);
  }
});

test('much at once is worth a look: more than a tidying, and a good part of what there is', () => {
  expect(isMassDeletion(40, 300)).toBe(true);
  expect(isMassDeletion(20, 30)).toBe(false);
  expect(isMassDeletion(40, 3000)).toBe(false);
});
