import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { type Change, create, editContent } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { takeBack, throwAway } from '../sync/trash.ts';
import { changed, member, row, stampOf, truus } from '../testing/documents.ts';
import { actsOfWrite } from './acts-of-write.ts';

const received = 9_000_000;
const acts = (before: Content | undefined, next: Content) =>
  actsOfWrite({ kind: member, stored: before && row(before, '1-a'), next }, received);
const her = truus({ phone: '+31629962626', skills: ['koken'] });
const act = { document: her.id, by: 'device000A', fields: [] };

test('a new document was made by whoever made it', () => {
  expect(acts(undefined, her)).toEqual([{ ...act, n: 1, at: 1, what: 'made' }]);
  const both = changed(her, { values: { notes: 'x' } }, stampOf('B', 4));
  expect(acts(undefined, both)).toEqual([
    { ...act, n: 1, at: 1, what: 'made' },
    { ...act, by: 'device000B', n: 4, at: received, what: 'changed' },
  ]);
});

test('a change names its fields and never a value', () => {
  const change: Change = {
    values: { phone: undefined, 'consents/01K': { given: true } },
    add: { skills: ['fietsen'] },
  };
  const next = changed(her, change, stampOf('A', 5, 50));
  expect(acts(her, next)).toEqual([
    { ...act, n: 5, at: 50, what: 'changed', fields: ['consents', 'phone', 'skills'] },
  ]);
});

test('more edits in one write are one act, under the last of them', () => {
  const once = changed(her, { values: { notes: 'x' } }, stampOf('A', 5, 50));
  const twice = changed(once, { values: { phone: '+31485571242' } }, stampOf('A', 7, 70));
  expect(acts(her, twice)).toEqual([{ ...act, n: 7, at: 70, what: 'changed', fields: ['notes', 'phone'] }]);
  expect(acts(twice, twice)).toEqual([]);
});

test('a word that was only added or taken out has the moment at which it came in', () => {
  const added = changed(her, { add: { skills: ['fietsen'] } }, stampOf('A', 5, 50));
  expect(acts(her, added)).toEqual([{ ...act, n: 5, at: received, what: 'changed', fields: ['skills'] }]);
  const taken = changed(her, { remove: { skills: ['koken'] } }, stampOf('A', 5, 50));
  expect(acts(her, taken)).toEqual([{ ...act, n: 5, at: received, what: 'changed', fields: ['skills'] }]);
});

test('in a write that carries edits of two, each has their own', () => {
  const mine = changed(her, { values: { notes: 'x' } }, stampOf('A', 5, 50));
  const theirs = changed(
    her,
    { values: { phone: '+31485571242' }, remove: { skills: ['koken'] } },
    stampOf('B', 2, 20),
  );
  expect(acts(her, merge(member, mine, theirs))).toEqual([
    { ...act, n: 5, at: 50, what: 'changed', fields: ['notes'] },
    { ...act, by: 'device000B', n: 2, at: 20, what: 'changed', fields: ['phone'] },
  ]);
});

test('throwing away, taking back, and what a status says', () => {
  const binned = changed(her, throwAway(her, '2026-11-25T10:00:00Z', stampOf('A', 5)), stampOf('A', 5));
  expect(acts(her, binned)).toMatchObject([{ what: 'binned' }]);
  expect(acts(binned, changed(binned, takeBack(), stampOf('A', 6)))).toMatchObject([{ what: 'taken-back' }]);
  const tombstone = { is: 'tombstone', rev: '2-a', id: her.id, vv: {} } as const;
  expect(actsOfWrite({ kind: member, stored: tombstone, next: her }, received)).toMatchObject([
    { what: 'taken-back' },
  ]);
  const offer = create(kinds.offer, 'offer:01K00000000000000000000000', { title: 'Heg' }, stampOf('A', 1));
  const next = editContent(kinds.offer, offer, offer, { values: { status: 'review' } }, stampOf('B', 2));
  expect(actsOfWrite({ kind: kinds.offer, stored: row(offer, '1-a'), next }, received)).toMatchObject([
    { by: 'device000B', what: 'submitted', fields: ['status'] },
  ]);
});

test('whatever a document holds, nothing of it is told: only words that the schema itself has', () => {
  const known = new Set(Object.keys(member.schema.properties));
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.string({ minLength: 1 })),
      fc.string({ minLength: 1 }),
      (values, word) => {
        fc.pre(!Object.keys(values).some((name) => name === '__proto__' || name.startsWith('edits')));
        const next = changed(
          her,
          { values: { ...values, notes: word }, add: { skills: [word] } },
          stampOf('A', 5),
        );
        const told = acts(her, next);
        expect(told).toHaveLength(1);
        expect(told.flatMap(({ fields }) => fields).filter((field) => !known.has(field))).toEqual([]);
        expect(Object.keys(told[0] ?? {}).toSorted()).toEqual([
          'at',
          'by',
          'document',
          'fields',
          'n',
          'what',
        ]);
      },
    ),
  );
});
