import { describe, expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { takeBack, throwAway } from '../sync/trash.ts';
import { changed, member, stampOf, truus } from '../testing/documents.ts';
import { keptUntil, oneYearMore, pastTerm } from './retention.ts';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const written = (day: string, values: Record<string, unknown> = {}) =>
  create(member, truus().id, { givenName: 'Truus', ...values }, stampOf('A', 1, at(day)));
const untouched = (since: string, until: string) => ({ until, because: 'untouched', since, years: 2 });

describe('somebody is kept', () => {
  test('two years after the last edit', () => {
    const made = written('2023-03-01');
    expect(keptUntil(made)).toEqual(untouched('2023-03-01', '2025-03-01'));
    const edited = changed(made, { values: { notes: 'belt' } }, stampOf('B', 1, at('2024-02-29')));
    expect(keptUntil(edited)).toEqual(untouched('2024-02-29', '2026-02-28'));
  });

  test('also when the last edit stands beside what is shown', () => {
    const made = written('2023-03-01');
    const mine = changed(made, { values: { givenName: 'Geertruida' } }, stampOf('A', 2, at('2024-01-01')));
    const theirs = changed(made, { values: { givenName: 'Truus B.' } }, stampOf('B', 1, at('2024-02-02')));
    expect(keptUntil(merge(member, mine, theirs))).toEqual(untouched('2024-02-02', '2026-02-02'));
  });

  test('until the day that was chosen, sooner or later', () => {
    expect(keptUntil(written('2020-01-01', { keepUntil: '2030-01-01' }))).toEqual({
      until: '2030-01-01',
      because: 'chosen',
    });
  });

  test('and a day that was chosen and taken back changes nothing', () => {
    const made = written('2023-03-01');
    const chosen = changed(made, { values: { keepUntil: '2027-01-01' } }, stampOf('B', 1, at('2026-11-25')));
    const undone = changed(chosen, { values: { keepUntil: undefined } }, stampOf('B', 2, at('2026-11-25')));
    expect(keptUntil(undone)).toEqual(keptUntil(made));
  });

  test('and throwing away and taking back change nothing', () => {
    const made = written('2023-03-01');
    const stamp = stampOf('B', 1, at('2026-11-25'));
    const thrown = changed(made, throwAway(made, '2026-11-25T12:00:00Z', stamp), stamp);
    expect(pastTerm([thrown], '2026-11-25')).toEqual([]);
    const back = changed(thrown, takeBack(), stampOf('B', 2, at('2026-11-25')));
    expect(keptUntil(back)).toEqual(keptUntil(made));
  });
});

test('past their term are those whose last day has been, the longest first', () => {
  const today = '2026-11-25';
  const documents = [
    written('2026-01-01', { keepUntil: '2026-11-24' }),
    written('2026-01-01', { keepUntil: '2026-11-25' }),
    written('2026-01-01'),
    written('2023-01-01'),
    written('2024-11-24'),
  ];
  expect(pastTerm(documents, today).map(({ kept }) => kept.until)).toEqual([
    '2025-01-01',
    '2026-11-24',
    '2026-11-24',
  ]);
  const later = documents.map((content) => ({ ...content, keepUntil: oneYearMore(today) }));
  expect(pastTerm(later, today)).toEqual([]);
  expect(oneYearMore(today)).toBe('2027-11-25');
});

test('a kind without personal data has no term', () => {
  const place = create(
    kinds.place,
    'place:01K00000000000000000000000',
    { name: 'De Weijer' },
    stampOf('A', 1, 0),
  );
  expect(keptUntil(place)).toBeUndefined();
  expect(pastTerm([place], '2026-11-25')).toEqual([]);
});
