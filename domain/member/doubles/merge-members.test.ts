import { expect, test } from 'vitest';
import type { Content } from '../../document/kind.ts';
import { problemsOf } from '../../document/validate.ts';
import { kinds } from '../../kinds.ts';
import { create, editContent } from '../../sync/edit.ts';
import { merge } from '../../sync/merge.ts';
import { throwAway } from '../../sync/trash.ts';
import { hasConsent } from '../consents/consent.ts';
import { type Choice, differencesIn, mergeChange, pairOf, unmergeChange } from './merge-members.ts';

const at = '2026-11-25T10:00:00Z';
const [first, second] = ['member:01J00000000000000000000001', 'member:01J00000000000000000000002'];
let counter = 0;
const stamp = () => ({ by: 'device0001', n: ++counter, t: counter });
const pair = (mine: object, theirs: object) =>
  pairOf(
    create(kinds.member, second, { ...theirs }, stamp()),
    create(kinds.member, first, { ...mine }, stamp()),
  );
const changed = (content: Content, change: ReturnType<typeof mergeChange>) =>
  change ? editContent(kinds.member, content, content, change, stamp()) : content;

/** The survivor after merging, valid and without stamps. */
function merged(mine: object, theirs: object, choices: Record<string, Choice> = {}): Content {
  const both = pair(mine, theirs);
  const after = changed(both.survivor, mergeChange(both, new Map(Object.entries(choices)), at));
  expect(problemsOf(kinds.member, after)).toEqual([]);
  return after;
}

test('the smaller id survives, from whichever side one looks', () => {
  const { survivor, gone } = pair({}, {});
  expect([survivor.id, gone.id]).toEqual([first, second]);
  expect(pairOf(survivor, gone)).toEqual({ survivor, gone });
});

test('one chooses only where both say something else, and the fuller is proposed', () => {
  const both = pair(
    { givenName: 'T.', familyName: 'Jansen', phone: '+31612345678', email: 'truus@voorbeeld.nl' },
    {
      givenName: 'Truus',
      familyName: 'Jansen',
      phone: '+31485571242',
      email: 'Truus@voorbeeld.nl',
      birthDate: '1950-01-01',
      address: { street: 'Kerkstraat', number: 1 },
    },
  );
  expect(differencesIn(both)).toEqual([
    { field: 'name', choices: ['survivor', 'gone'], proposed: 'gone' },
    { field: 'phone', choices: ['survivor', 'gone'], proposed: 'survivor' },
  ]);
});

test('what is chosen stays, what only one has is kept, and the parts of a name go together', () => {
  const mine = { givenName: 'Truus', namePrefix: 'van', familyName: 'Berg', digital: true };
  const theirs = {
    givenName: 'T.',
    familyName: 'Jansen',
    digital: false,
    address: { street: 'Kerkstraat', number: 1 },
  };
  expect(merged(mine, theirs)).toMatchObject({ ...mine, address: theirs.address });
  const chosen = merged(mine, theirs, { name: 'gone', digital: 'gone' });
  expect(chosen).toMatchObject(theirs);
  expect(chosen).not.toHaveProperty('namePrefix');
});

test('a choice where there was nothing to choose changes nothing', () => {
  const phone = { phone: '+31612345678' };
  expect(merged(phone, {}, { phone: 'gone' })).toMatchObject(phone);
  expect(merged(phone, { phone: '+31485571242' }, { phone: 'both' })).toMatchObject(phone);
});

test('an address with more in it is the fuller one', () => {
  const short = { address: { street: 'Kerkstraat', number: 1 } };
  const long = { address: { street: 'Kerkstr', number: 1, postcode: '5831 AB' } };
  expect(merged(short, long)).toMatchObject(long);
  expect(merged(long, short)).toMatchObject(long);
});

test('sets are united, no word twice and never too many', () => {
  const words = (n: number) => Array.from({ length: n }, (_, index) => `woord ${index}`);
  expect(merged({ skills: ['Koken'] }, { skills: ['koken', 'naaien'], languages: ['Turks'] })).toMatchObject({
    skills: ['Koken', 'naaien'],
    languages: ['Turks'],
  });
  expect(merged({ skills: words(59) }, { skills: ['a', 'b'] })['skills']).toHaveLength(60);
});

test('notes stand below each other unless one says it all, or one is chosen', () => {
  const notes = (text: string) => ({ notes: text });
  expect(merged(notes('belt graag'), notes('hoort slecht'))['notes']).toBe('belt graag\n\nhoort slecht');
  expect(merged(notes('belt graag'), notes('hoort slecht'), { notes: 'gone' })['notes']).toBe('hoort slecht');
  expect(merged(notes('belt'), notes('belt graag'))['notes']).toBe('belt graag');
  expect(merged(notes('belt graag'), notes('belt'))['notes']).toBe('belt graag');
  const long = notes('a'.repeat(12_000));
  expect(merged(long, notes('b'.repeat(11_999)), { notes: 'both' })).toMatchObject(long);
  expect(differencesIn(pair(long, notes('b'.repeat(11_999))))).toMatchObject([
    { choices: ['survivor', 'gone'], proposed: 'survivor' },
  ]);
});

test('all consents are kept, also under one key', () => {
  const yes = { purpose: 'newsletter', given: true, at };
  const older = { ...yes, at: '2020-01-01T10:00:00Z' };
  const same = merged({ consents: { a: yes } }, { consents: { a: yes } });
  expect(same['consents']).toEqual({ a: yes });
  const apart = merged({ consents: { a: yes } }, { consents: { a: older, b: yes } });
  expect(apart['consents']).toEqual({ a: yes, b: yes, 'a-01J00000000000000000000002': older });
  expect(hasConsent(apart, 'newsletter')).toBe(true);
});

test('the moments of contact of both are kept, and those who lived with either live with who is left', () => {
  const moments = (by: string) => ({ [by]: { on: '2026-11-02', how: 'phone', by } });
  const [one, other] = ['home:01K00000000000000000000001', 'home:01K00000000000000000000002'];
  const mine = { moments: moments('Anja'), households: [one] };
  const after = merged(mine, { moments: moments('Sanne'), households: [other] });
  expect(after).toMatchObject({
    moments: { ...moments('Anja'), ...moments('Sanne') },
    households: [one, other],
  });
});

test('the careful consent counts: a no, or a yes taken back, withdraws the yes of the other record', () => {
  const yes = { purpose: 'photo', given: true, at: '2020-01-01T10:00:00Z' };
  const letter = { purpose: 'newsletter', given: true, at: '2020-01-01T10:00:00Z' };
  for (const no of [
    { ...yes, given: false },
    { ...yes, withdrawnAt: '2021-01-01T10:00:00Z' },
  ])
    for (const after of [
      merged({ consents: { a: yes, c: letter } }, { consents: { b: no } }),
      merged({ consents: { b: no } }, { consents: { a: yes, c: letter } }),
    ]) {
      expect(hasConsent(after, 'photo')).toBe(false);
      expect(hasConsent(after, 'newsletter')).toBe(true);
      expect(after['consents']).toEqual({ a: { ...yes, withdrawnAt: at }, b: no, c: letter });
    }
  expect(hasConsent(merged({}, { consents: { a: yes } }), 'photo')).toBe(true);
});

test('merging again with whom a colleague went on brings only what they changed', () => {
  const yes = { purpose: 'photo', given: true, at: '2020-01-01T10:00:00Z' };
  const letter = { ...yes, purpose: 'newsletter' };
  const both = pair({}, { consents: { a: yes, b: letter } });
  const survivor = changed(both.survivor, mergeChange(both, new Map(), at));
  const made = stamp();
  const thrown = editContent(kinds.member, both.gone, both.gone, throwAway(both.gone, at, made), made);
  const withdrawn = { values: { 'consents/a': { ...yes, withdrawnAt: at } } };
  const far = { by: 'device0002', n: 1, t: 1 };
  const returned = merge(
    kinds.member,
    thrown,
    editContent(kinds.member, both.gone, both.gone, withdrawn, far),
  );
  const after = changed(survivor, mergeChange({ survivor, gone: returned }, new Map(), at));
  expect(hasConsent(after, 'photo')).toBe(false);
  expect(hasConsent(after, 'newsletter')).toBe(true);
});

test('records that say the same need no change', () => {
  const values = { givenName: 'Truus', skills: ['koken'] };
  expect(mergeChange(pair(values, values), new Map(), at)).toBeNull();
});

test('undoing brings the survivor back as it was', () => {
  const yes = { purpose: 'photo', given: true, at: '2020-01-01T10:00:00Z' };
  const both = pair(
    { givenName: 'T.', skills: ['koken'], consents: { a: yes } },
    {
      givenName: 'Truus',
      phone: '+31612345678',
      skills: ['naaien'],
      consents: { b: { ...yes, given: false } },
    },
  );
  const before = both.survivor;
  const after = changed(before, mergeChange(both, new Map(), at));
  const undone = changed(after, unmergeChange(before, after, after));
  const { edits: _, ...fields } = undone;
  const { edits: __, ...fieldsBefore } = before;
  expect(fields).toEqual(fieldsBefore);
  expect(unmergeChange(before, after, undone)).toBeNull();
});

test('undoing leaves what somebody wrote since', () => {
  const yes = { purpose: 'photo', given: true, at: '2020-01-01T10:00:00Z' };
  const both = pair(
    { skills: ['koken'] },
    { phone: '+31612345678', email: 'truus@voorbeeld.nl', skills: ['naaien'], consents: { a: yes, b: yes } },
  );
  const before = both.survivor;
  const after = changed(before, mergeChange(both, new Map(), at));
  const withdrawn = { ...yes, withdrawnAt: at };
  const now = changed(after, {
    values: { phone: '+31485571242', 'consents/a': withdrawn },
    add: { skills: ['zingen'] },
  });
  const undone = changed(now, unmergeChange(before, after, now));
  expect(undone).toMatchObject({
    phone: '+31485571242',
    skills: ['koken', 'zingen'],
    consents: { a: withdrawn },
  });
  expect(undone).not.toHaveProperty('email');
  expect(Object.keys(undone['consents'] ?? {})).toEqual(['a']);
});
