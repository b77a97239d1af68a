import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create, editContent } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { takeBack, throwAway } from '../sync/trash.ts';
import { changed, member, stampOf, truus } from '../testing/documents.ts';
import type { Act } from './act.ts';
import { actsSince, historyOf, markOf, stampedActs } from './stamped-acts.ts';

const her = truus({ phone: '+31629962626', skills: ['koken'] });
const A = 'device000A';
const B = 'device000B';

test('a document tells by itself who wrote what stands in it, the latest first', () => {
  const next = changed(
    her,
    { values: { phone: undefined, 'consents/01K': { given: true } } },
    stampOf('B', 3, 30),
  );
  expect(stampedActs(next)).toEqual([
    { document: her.id, by: B, n: 3, at: 30, what: 'changed', fields: ['consents', 'phone'] },
    { document: her.id, by: A, n: 1, at: 1, what: 'made', fields: [] },
  ]);
});

test('values that stand beside each other were both written', () => {
  const mine = changed(her, { values: { notes: 'x' } }, stampOf('A', 5, 50));
  const theirs = changed(her, { values: { notes: 'y' } }, stampOf('B', 2, 20));
  expect(stampedActs(merge(member, mine, theirs)).map(({ by, fields }) => [by, fields])).toEqual([
    [A, ['notes']],
    [B, ['notes']],
    [A, []],
  ]);
});

test('of a word that was added or taken out only the earliest moment is known', () => {
  const first = changed(her, { values: { notes: 'x' } }, stampOf('B', 2, 20));
  const added = changed(first, { add: { skills: ['fietsen'] } }, stampOf('B', 4, 40));
  expect(stampedActs(added)).toContainEqual({
    document: her.id,
    by: B,
    n: 4,
    at: 20,
    about: true,
    what: 'changed',
    fields: ['skills'],
  });
  const taken = changed(first, { remove: { skills: ['koken'] } }, stampOf('B', 4, 40));
  expect(stampedActs(taken)).toContainEqual({
    document: her.id,
    by: B,
    n: 4,
    at: 20,
    about: true,
    what: 'changed',
    fields: [],
  });
});

test('the bin and the status are told as what was done', () => {
  const binned = changed(her, throwAway(her, '2026-11-25T10:00:00Z', stampOf('B', 5)), stampOf('B', 5, 50));
  expect(stampedActs(binned)[0]).toMatchObject({ by: B, what: 'binned' });
  expect(stampedActs(changed(binned, takeBack(), stampOf('A', 6)))[0]).toMatchObject({ what: 'taken-back' });
  const offer = create(kinds.offer, 'offer:01K00000000000000000000000', { title: 'Heg' }, stampOf('A', 1));
  const shown = editContent(kinds.offer, offer, offer, { values: { status: 'published' } }, stampOf('A', 2));
  const later = editContent(kinds.offer, shown, shown, { values: { title: 'Haag' } }, stampOf('A', 3));
  expect(stampedActs(later).map(({ what }) => what)).toEqual(['changed', 'published', 'made']);
});

test('a history joins the log with what only the stamps know', () => {
  const logged = (n: number, at: number): Act => ({
    document: her.id,
    by: B,
    n,
    at,
    what: 'changed',
    fields: ['notes'],
  });
  const sent = changed(her, { values: { notes: 'x' } }, stampOf('B', 3, 30));
  const unsent = changed(sent, { values: { phone: undefined } }, stampOf('A', 7, 70));
  expect(historyOf(unsent, []).map(({ n }) => n)).toEqual([7, 3, 1]);
  // Two edits in the log, of which the earlier was replaced; what was made is older than the log.
  expect(historyOf(unsent, [logged(3, 30), logged(2, 20)]).map(({ n }) => n)).toEqual([7, 3, 2, 1]);
  // One that says nothing: a word was taken out, when is not known.
  expect(historyOf(changed(her, { remove: { skills: ['koken'] } }, stampOf('B', 4)), [])).toHaveLength(1);
});

test('what is new since somebody was here goes by counters: late from a computer that was away counts too', () => {
  const [mine, old] = [truus({ notes: 'x' }), { ...truus(), id: 'member:01K00000000000000000000001' }];
  const mark = markOf([mine, old], 100);
  expect(mark).toEqual({ at: 100, seen: { [A]: 1 } });
  const theirs = changed(old, { values: { notes: 'y' } }, stampOf('B', 2, 20));
  const own = changed(mine, { values: { notes: 'z' } }, stampOf('C', 9, 90));
  expect(actsSince([own, theirs], mark, new Set(['device000C']))).toEqual([
    { document: old.id, by: B, n: 2, at: 20, what: 'changed', fields: ['notes'] },
  ]);
  expect(actsSince([own, theirs], mark, new Set()).map(({ by }) => by)).toEqual(['device000C', B]);
  expect(actsSince([mine, old], mark, new Set())).toEqual([]);
});
