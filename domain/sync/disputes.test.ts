import { expect, test } from 'vitest';
import type { Stamp } from '../document/document-schema.ts';
import { kinds } from '../kinds.ts';
import { changed, member, stampOf, truus } from '../testing/documents.ts';
import { type Change, create } from './edit.ts';
import { disputesOf, settle } from './disputes.ts';
import { merge } from './merge.ts';
import { takeBack, throwAway } from './trash.ts';

const yes = { purpose: 'photo', given: true, at: '2026-11-01T10:00:00Z' };
const start = truus({ phone: '+31629962626', consents: { '01K': yes } });
const apart = (mine: Change, theirs: Change) =>
  merge(member, changed(start, mine, stampOf('A', 2, 5)), changed(start, theirs, stampOf('B', 1, 9)));

test('a document without stamps on its fields has no disputes', () => {
  expect(disputesOf(start)).toEqual([]);
});

test('says who wrote what, with the shown value first', () => {
  const both = apart({ values: { phone: '+31612345678' } }, { values: { phone: '+31485571242' } });
  expect(disputesOf(both)).toEqual([
    {
      field: 'phone',
      choices: [
        { value: '+31485571242', ...stampOf('B', 1, 9) },
        { value: '+31612345678', ...stampOf('A', 2, 5) },
      ],
    },
  ]);
});

test('an emptied field is a choice without a value', () => {
  const both = apart({ values: { phone: '+31612345678' } }, { values: { phone: undefined } });
  expect(both).not.toHaveProperty('phone');
  expect(disputesOf(both)[0]?.choices).toEqual([
    stampOf('B', 1, 9),
    { value: '+31612345678', ...stampOf('A', 2, 5) },
  ]);
});

test('the same value written twice is kept twice, and no dispute', () => {
  const both = apart({ values: { phone: '+31612345678' } }, { values: { phone: '+31612345678' } });
  expect(both.edits.others).toHaveProperty('phone');
  expect(disputesOf(both)).toEqual([]);
});

test('one entry of a map can be in dispute; the careful answer is shown', () => {
  const no = { ...yes, given: false };
  const later = { ...yes, at: '2026-11-20T10:00:00Z' };
  const both = apart({ values: { 'consents/01K': no } }, { values: { 'consents/01K': later } });
  expect(both['consents']).toEqual({ '01K': no });
  expect(disputesOf(both)).toMatchObject([
    { field: 'consents/01K', choices: [{ value: no }, { value: later }] },
  ]);
});

test('an entry of a map that both emptied is no dispute, also when nothing of the map is left', () => {
  const both = apart({ values: { 'consents/01K': undefined } }, { values: { 'consents/01K': undefined } });
  expect(both).not.toHaveProperty('consents');
  expect(disputesOf(both)).toEqual([]);
});

test('two first versions of one document, made apart, are in dispute where they differ', () => {
  const other = { ...truus({ phone: '+31485571242' }) };
  const made = { ...other, edits: { vv: { device000B: 1 }, made: stampOf('B', 1, 9) } };
  const both = merge(member, truus({ phone: '+31629962626' }), made);
  expect(disputesOf(both)).toMatchObject([
    { field: 'phone', choices: [{ by: 'device000B' }, { by: 'device000A' }] },
  ]);
});

test('the careful one of two first versions is shown, with the stamp of its making', () => {
  const id = 'organisation:01K00000000000000000000000';
  const made = (status: string, stamp: Stamp) =>
    create(kinds.organisation, id, { name: 'Ons Koor', status }, stamp);
  const both = merge(
    kinds.organisation,
    made('withdrawn', stampOf('A', 1)),
    made('draft', stampOf('B', 1, 9)),
  );
  expect(disputesOf(both)).toMatchObject([
    { field: 'status', choices: [{ value: 'withdrawn', ...stampOf('A', 1) }, { value: 'draft' }] },
  ]);
});

test('settling replaces all that stood, and does not return by merging with the past', () => {
  const both = apart({ values: { phone: '+31612345678' } }, { values: { phone: '+31485571242' } });
  const settled = changed(both, settle('phone', '+31612345678'), stampOf('B', 2));
  const again = merge(member, settled, both);
  expect(again).toEqual(settled);
  expect(disputesOf(again)).toEqual([]);
});

test('a document that came back is in dispute until somebody keeps it or throws it away again', () => {
  const at = '2026-11-24T10:00:00Z';
  const back = apart({ values: { phone: '+31612345678' } }, throwAway(start, at, stampOf('B', 1)));
  expect(disputesOf(back)).toMatchObject([{ field: 'trashed', choices: [stampOf('B', 1, 9)] }]);
  expect(disputesOf(changed(back, takeBack(), stampOf('A', 3)))).toEqual([]);
  const again = throwAway(back, at, stampOf('A', 3));
  expect(disputesOf(changed(back, again, stampOf('A', 3)))).toEqual([]);
});

test('two who throw the same away have no dispute', () => {
  const both = apart(
    throwAway(start, '2026-11-24T10:00:00Z', stampOf('A', 2)),
    throwAway(start, '2026-11-25T10:00:00Z', stampOf('B', 1)),
  );
  expect(both.edits.others).toHaveProperty('trashed');
  expect(disputesOf(both)).toEqual([]);
});
