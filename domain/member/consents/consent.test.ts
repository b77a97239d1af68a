import { expect, test } from 'vitest';
import { create, editContent } from '../../sync/edit.ts';
import { throwAway } from '../../sync/trash.ts';
import { merge } from '../../sync/merge.ts';
import { kinds } from '../../kinds.ts';
import { consentStrictness, hasConsent } from './consent.ts';

const stamp = (n: number, by = 'device0001') => ({ by, n, t: n });
const yes = { purpose: 'name-on-site', given: true, at: '2026-11-01T10:00:00Z' };
const member = (consents?: object) =>
  create(kinds.member, 'member:01J00000000000000000000000', { givenName: 'Truus', consents }, stamp(1));

test('the answer is no until a yes is recorded', () => {
  expect(hasConsent(member(), 'name-on-site')).toBe(false);
  expect(hasConsent(member({ a: { ...yes, purpose: 'photo' } }), 'name-on-site')).toBe(false);
  expect(hasConsent(member({ a: { ...yes, given: false } }), 'name-on-site')).toBe(false);
  expect(hasConsent(member({ a: yes }), 'name-on-site')).toBe(true);
});

test('a withdrawn yes is a no', () => {
  expect(hasConsent(member({ a: { ...yes, withdrawnAt: '2026-11-02T10:00:00Z' } }), 'name-on-site')).toBe(
    false,
  );
});

test('a member in the bin, or back from it unseen, consents to nothing', () => {
  const before = member({ a: yes });
  const trashed = editContent(
    kinds.member,
    before,
    before,
    throwAway(before, '2026-11-03T10:00:00Z', stamp(2)),
    stamp(2),
  );
  const edited = editContent(
    kinds.member,
    before,
    before,
    { values: { notes: 'belt graag' } },
    stamp(1, 'device0002'),
  );
  expect(hasConsent(trashed, 'name-on-site')).toBe(false);
  expect(hasConsent(merge(kinds.member, trashed, edited), 'name-on-site')).toBe(false);
});

test('of two answers written apart the careful one is shown', () => {
  const opened = member({ a: yes });
  const change = (value: object) => ({ values: { 'consents/a': value } });
  const withdrawn = editContent(
    kinds.member,
    opened,
    opened,
    change({ ...yes, withdrawnAt: '2026-11-02T10:00:00Z' }),
    stamp(2),
  );
  const kept = editContent(kinds.member, opened, opened, change({ ...yes, wording: 'Mag je naam erbij?' }), {
    by: 'device0002',
    n: 1,
    t: 99,
  });
  expect(hasConsent(merge(kinds.member, withdrawn, kept), 'name-on-site')).toBe(false);
  expect(consentStrictness(undefined)).toBe(0);
});
