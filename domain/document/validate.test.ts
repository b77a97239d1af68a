import { expect, test } from 'vitest';
import { kindNames, kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { memberId, stampOf, truus } from '../testing/documents.ts';
import { samples } from '../testing/samples.ts';
import { idPattern } from './document-schema.ts';
import type { Content } from './kind.ts';
import { problemsOf } from './validate.ts';

const content = truus({ phone: '+31629962626' });
const problems = (change: Record<string, unknown>) =>
  problemsOf(kinds.member, Object.assign({ ...content }, change));
const beside = (others: Record<string, unknown>) => problems({ edits: { ...content.edits, others } });
const entry = (value?: unknown) => [{ ...(value !== undefined && { value }), ...stampOf('B', 1) }];

test('a document of every kind can be valid', () => {
  for (const name of kindNames) {
    const made = create(
      kinds[name],
      `${name}:01K00000000000000000000000`,
      samples[name].first,
      stampOf('A', 1),
    );
    expect(problemsOf(kinds[name], made)).toEqual([]);
    expect(made.id).toMatch(new RegExp(idPattern(name)));
  }
});

test('says which field is wrong and how', () => {
  expect(problems({ phone: '06-29962626' })).toEqual([{ field: 'phone', problem: 'pattern' }]);
  expect(problems({ address: { number: 0 } })).toEqual([{ field: 'address', problem: 'minimum' }]);
  expect(problems({ address: { number: 3, floor: 2 } }).map(({ field }) => field)).toEqual(['address']);
  expect(problems({ consents: { '01K': { purpose: 'photo' } } }).map(({ field }) => field)).toContain(
    'consents',
  );
  expect(problems({ id: 'member:1' })).toEqual([{ field: 'id', problem: 'pattern' }]);
});

test('what was looked at before is not looked at again; what is new is, also beside the shown value', () => {
  const odd = Object.assign({ ...content }, { phone: 'bel maar', notes: 'a' });
  expect(problemsOf(kinds.member, { ...odd, notes: 'b' }, odd)).toEqual([]);
  expect(problemsOf(kinds.member, { ...odd, email: 'geen' }, odd).map(({ field }) => field)).toEqual([
    'email',
  ]);
  const others = { phone: entry('bel maar') };
  const disputed = { ...content, edits: { ...content.edits, others } };
  expect(problemsOf(kinds.member, disputed, content)).toHaveLength(1);
  expect(problemsOf(kinds.member, { ...disputed, notes: 'c' }, disputed)).toEqual([]);
});

test('says which required field is missing', () => {
  const { name: _, ...nameless } = create(
    kinds.place,
    'place:01K00000000000000000000000',
    { name: 'De Weijer' },
    stampOf('A', 1),
  );
  const place: Content = nameless;
  expect(problemsOf(kinds.place, place)).toEqual([{ field: 'name', problem: 'required' }]);
});

test('fields of a newer version pass', () => {
  expect(problems({ shape: 2, shoeSize: 38 })).toEqual([]);
  expect(beside({ shoeSize: entry('38') })).toEqual([]);
});

test('a value that stands beside the shown one must be valid too', () => {
  expect(beside({ phone: entry('+31485571242') })).toEqual([]);
  expect(beside({ phone: entry('geen') })).toEqual([{ field: 'phone', problem: 'pattern' }]);
  expect(beside({ digital: entry('ja') })).toEqual([{ field: 'digital', problem: 'type' }]);
  expect(beside({ phone: entry() })).toEqual([]);
});

test('an entry of a map that stands beside the shown one is checked as an entry', () => {
  const yes = { purpose: 'photo', given: true, at: '2026-11-01T10:00:00Z' };
  expect(beside({ 'consents/01K': entry(yes) })).toEqual([]);
  expect(beside({ 'consents/01K': entry({ ...yes, given: 'ja' }) })).toEqual([
    { field: 'consents', problem: 'type' },
  ]);
  expect(beside({ 'phone/01K': entry('geen') })).toEqual([{ field: 'phone', problem: 'pattern' }]);
});

test('stamps that are malformed are a problem and are read no further', () => {
  for (const others of [{ phone: 'text' }, { phone: [null] }, { phone: [] }, 'text'])
    expect(problems({ edits: { ...content.edits, others } }).map(({ field }) => field)).toContain('edits');
  expect(problems({ edits: null }).map(({ field }) => field)).toContain('edits');
  expect(problems({ id: memberId, edits: { ...content.edits, by: 'me' } }).map(({ field }) => field)).toEqual(
    ['edits'],
  );
});

test('what is too long is refused before it is looked at closely, wherever it stands', () => {
  const start = performance.now();
  const words = Array.from({ length: 40_000 }, (_, n) => `woord${n}`);
  expect(problems({ villages: words })).toEqual([{ field: 'villages', problem: 'maxItems' }]);
  expect(problems({ email: `a@${'b.'.repeat(40_000)}` })).toEqual([{ field: 'email', problem: 'maxLength' }]);
  expect(problems({ villages: ['x'.repeat(81)] })).toEqual([{ field: 'villages', problem: 'maxLength' }]);
  expect(beside({ email: entry(`a@${'b.'.repeat(40_000)}`) })).toEqual([
    { field: 'email', problem: 'maxLength' },
  ]);
  const vv = Object.fromEntries(words.map((word) => [word, 1]));
  expect(problems({ edits: { ...content.edits, vv } })).toEqual([
    { field: 'edits', problem: 'maxProperties' },
  ]);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('an installation never has a name that every object answers to, or that is a path', () => {
  for (const by of ['constructor', 'hasOwnProperty', '_design/../../_users/x'])
    expect(problems({ edits: { ...content.edits, vv: { [by]: 1 } } }).map(({ field }) => field)).toContain(
      'edits',
    );
});
