import { expect, test } from 'vitest';
import { kinds } from '../../kinds.ts';
import { create } from '../../sync/edit.ts';
import { stampOf } from '../../testing/documents.ts';
import { answered, answersTo, standingAnswer, takenBack } from './consent-answers.ts';
import { hasConsent } from './consent.ts';
import type { Consent } from '../member-schema.ts';

const says = (consents: unknown) =>
  hasConsent(
    create(kinds.member, 'member:01J00000000000000000000001', { consents }, stampOf('A', 1)),
    'photo',
  );
const answer = (given: boolean, day: string): Consent => ({
  purpose: 'photo',
  given,
  at: `2026-11-${day}T10:00:00.000Z`,
  by: 'Anja',
  how: 'spoken',
});
const days = (consents: unknown) =>
  answersTo(consents, 'photo').map(
    ({ entry }) => `${String(entry['given'])} ${String(entry['at']).slice(8, 10)}`,
  );

test('a yes counts until it is taken back, and all that was said stays to be read', () => {
  const yes = answered(undefined, answer(true, '01'));
  expect(says(yes)).toBe(true);
  expect(standingAnswer(yes, 'photo')?.key).toBe('photo-20261101100000000');
  const back = takenBack(yes, 'photo', '2026-11-02T10:00:00.000Z');
  expect(says(back)).toBe(false);
  expect(standingAnswer(back, 'photo')).toBeUndefined();
  const again = answered(back, answer(true, '03'));
  expect(says(again)).toBe(true);
  expect(days(again)).toEqual(['true 03', 'true 01']);
});

test('a no withdraws the yes, and a later yes counts again', () => {
  const no = answered(answered({}, answer(true, '01')), answer(false, '02'));
  expect(says(no)).toBe(false);
  expect(standingAnswer(no, 'photo')?.entry['given']).toBe(false);
  const yes = answered(no, answer(true, '03'));
  expect(says(yes)).toBe(true);
  expect(days(yes)).toEqual(['true 03', 'false 02', 'true 01']);
});

test('where two people recorded a yes and a no, the no counts', () => {
  const both = { a: answer(false, '01'), b: answer(true, '02') };
  expect(standingAnswer(both, 'photo')?.key).toBe('a');
  expect(days({ a: answer(true, '03'), b: answer(true, '02') })).toEqual(['true 03', 'true 02']);
});

test('two answers of one moment both stay, and other purposes are left alone', () => {
  const letter = { ...answer(true, '01'), purpose: 'newsletter' };
  const twice = answered(answered({ letter, odd: 7 }, answer(true, '01')), answer(true, '01'));
  expect(days(twice)).toHaveLength(2);
  expect(answered(twice, answer(false, '02'))).toMatchObject({ letter, odd: 7 });
  expect(days({ a: { purpose: 'photo' }, b: answer(true, '01') })).toEqual(['true 01', 'undefined d']);
});
