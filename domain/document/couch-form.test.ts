import { expect, test } from 'vitest';
import { memberId, stampOf, truus } from '../testing/documents.ts';
import { fromCouch, toCouch } from './couch-form.ts';

const id = memberId;

test('a document goes to the store and comes back the same', () => {
  const content = truus({ phone: '+31629962626' });
  expect(fromCouch({ ...toCouch(content, null), _rev: '1-x' })).toEqual({
    is: 'document',
    rev: '1-x',
    content,
  });
  expect(fromCouch(toCouch(content, '2-x'))).toEqual({ is: 'document', rev: '2-x', content });
});

test('a document that is new there is sent without a rev', () => {
  expect(toCouch(truus(), null)).not.toHaveProperty('_rev');
  expect(toCouch(truus(), null)).not.toHaveProperty('id');
  expect(toCouch(truus(), '1-x')).toMatchObject({ _id: id, _rev: '1-x' });
});

test('a tombstone says what was seen by whoever threw it away', () => {
  const trashed = { value: { at: '2026-11-24T10:00:00Z', seen: {} }, ...stampOf('B', 2) };
  expect(fromCouch({ _id: id, _rev: '3-x', _deleted: true, vv: { device000B: 2 }, trashed })).toEqual({
    is: 'tombstone',
    rev: '3-x',
    id,
    vv: { device000B: 2 },
    trashed,
  });
  const again = { vv: { device000B: 2 }, binned: { device000A: 4 } };
  expect(fromCouch({ _id: id, _rev: '3-x', _deleted: true, ...again })).toMatchObject(again);
});

test('a tombstone that somebody else made has seen nothing', () => {
  const bare = { is: 'tombstone', rev: '3-x', id, vv: {} };
  expect(fromCouch({ _id: id, _rev: '3-x', _deleted: true })).toEqual(bare);
  expect(fromCouch({ _id: id, _rev: '3-x', _deleted: true, vv: { a: 'x' }, trashed: 'yes' })).toEqual(bare);
});

test('an erased person is told from a thrown away document', () => {
  expect(fromCouch({ _id: id, _rev: '3-x', _deleted: true, erased: true })).toEqual({
    is: 'erased',
    rev: '3-x',
    id,
  });
});

test('what is none of our documents cannot be read', () => {
  const form = toCouch(truus(), '1-x');
  const { edits } = truus();
  const madeOdd = [undefined, { n: 1, t: 1 }, { by: 'device000A', t: 1 }, { by: 'device000A', n: 1 }];
  const oddEdits = [
    'none',
    { ...edits, vv: undefined },
    { ...edits, vv: { device000A: '1' } },
    ...madeOdd.map((made) => ({ ...edits, made })),
  ];
  const odd = [
    null,
    'text',
    [form],
    {},
    { ...form, _id: 3 },
    { ...form, _rev: undefined },
    { ...form, kind: undefined },
    { ...form, shape: '1' },
    ...oddEdits.map((bad) => ({ ...form, edits: bad })),
  ];
  expect(odd.map(fromCouch)).toEqual(odd.map(() => null));
});

test('no document marks itself with the words of the engine', () => {
  for (const mark of [{ erased: true }, { lost: true }, { sync: {} }, { vv: {} }])
    expect(fromCouch({ ...toCouch(truus(), '1-x'), ...mark })).toBeNull();
});
