import { expect, test } from 'vitest';
import { changed, member, memberId, stampOf, truus } from '../testing/documents.ts';
import { type Entries, type Entry, putTogether, takeApart } from './entries.ts';
import { fieldOfStamp, fieldsOf, mergingOf } from './fields.ts';
import { merge } from './merge.ts';
import { canonicalJson, sameValue } from './canonical.ts';

const a = (n: number, t = n) => stampOf('A', n, t);
const b = (n: number, t = n) => stampOf('B', n, t);
const entriesWith = (parts: Partial<Entries>): Entries => ({
  ...takeApart(member, truus()),
  ...parts,
});
const phones = (...list: Entry[]) => putTogether(member, entriesWith({ values: new Map([['phone', list]]) }));

test('a field of which nothing stands any more is not there', () => {
  expect(putTogether(member, entriesWith({ values: new Map([['phone', []]]) }))).toEqual({
    id: memberId,
    kind: 'member',
    shape: 1,
    edits: truus().edits,
  });
});

test('the shown value does not depend on the order, also when an installation used a counter twice', () => {
  const twice: [Entry, Entry] = [
    { value: '1', ...b(2) },
    { value: '2', ...b(2) },
  ];
  expect(phones(...twice)['phone']).toBe(phones(...twice.toReversed())['phone']);
});

test('of two values of one moment all devices show the same', () => {
  const list: [Entry, Entry] = [
    { value: '1', ...a(2, 7) },
    { value: '2', ...b(2, 7) },
  ];
  expect(phones(...list)).toEqual(phones(...list.toReversed()));
  expect(phones(...list)['phone']).toBe('2');
});

test('a kind without an order of strictness shows the latest', () => {
  const { strictness: _, ...kind } = member;
  const left = changed(truus(), { values: { phone: '+31629962626' } }, a(2, 5));
  const right = changed(truus(), { values: { phone: '+31485571242' } }, b(1, 9));
  expect(merge(kind, left, right)['phone']).toBe('+31485571242');
});

test('a set may hold a word that every object answers to', () => {
  const start = truus({ skills: ['constructor', 'koken'] });
  const more = changed(start, { add: { skills: ['__proto__', 'zingen'] } }, a(2));
  expect(more['skills']).toEqual(['__proto__', 'constructor', 'koken', 'zingen']);
  expect(merge(member, more, start)).toEqual(more);
});

test('a value in a place where the schema wants a set or a map is kept as it is', () => {
  const odd = { ...truus(), skills: 'koken', consents: 'ja' };
  expect(putTogether(member, takeApart(member, odd))).toEqual(odd);
});

test('a value that stands beside nothing is shown', () => {
  const lone = {
    ...truus(),
    edits: { ...truus().edits, others: { phone: [{ value: '+31629962626', ...b(2) }] } },
  };
  expect(putTogether(member, takeApart(member, lone))).toMatchObject({
    phone: '+31629962626',
    edits: { at: { phone: b(2) } },
  });
});

test('a field of a newer version merges by what its stamps tell', () => {
  const newer = { ...truus(), hobbies: ['vissen'], visits: { '01KA': 'koffie' }, shoeSize: 38 };
  const visit = changed(newer, { values: { 'visits/01KB': 'thee' } }, b(1));
  const emptied = { ...newer, edits: { ...newer.edits, tags: { hobbies: {} } } };
  const disputed = { ...newer, edits: { ...newer.edits, others: { 'visits/01KA': [b(1)] } } };
  expect(mergingOf(member, 'hobbies', [newer])).toBe('set');
  expect(mergingOf(member, 'hobbies', [truus(), emptied])).toBe('set');
  expect(mergingOf(member, 'shoeSize', [newer])).toBe('value');
  expect(mergingOf(member, 'visits', [newer])).toBe('value');
  expect(mergingOf(member, 'visits', [newer, visit])).toBe('map');
  expect(mergingOf(member, 'visits', [disputed])).toBe('map');
  expect(merge(member, visit, newer)['visits']).toEqual({ '01KA': 'koffie', '01KB': 'thee' });
});

test('the schema tells sets, maps and groups apart', () => {
  const merging = ['skills', 'consents', 'address', 'phone'].map((field) => mergingOf(member, field, []));
  expect(merging).toEqual(['set', 'map', 'value', 'value']);
});

test('the name of a stamp says its field', () => {
  expect(['phone', 'consents/01K', 'consents/a/b'].map(fieldOfStamp)).toEqual([
    'phone',
    'consents',
    'consents',
  ]);
});

test('the fields of a document are those with a value, without the bookkeeping', () => {
  expect(fieldsOf({ ...truus(), phone: undefined })).toEqual(['givenName']);
});

test('values are equal whatever the order of their keys, and nothing is nothing', () => {
  expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameValue({ a: undefined }, {})).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(canonicalJson(undefined)).toBe('null');
});
