import { expect, test } from 'vitest';
import { kinds } from '../../kinds.ts';
import { create } from '../../sync/edit.ts';
import { stampOf } from '../../testing/documents.ts';
import { isEmptyFilter, keeperFor, type PeopleFilter, savedFiltersFrom, wordsUsed } from './people-filter.ts';

const person = (n: number, values: object) =>
  create(
    kinds.member,
    `member:01J0000000000000000000000${n}`,
    { givenName: `P${n}`, ...values },
    stampOf('A', 1),
  );
const at = '2026-11-01T10:00:00Z';
const people = [
  person(0, {
    volunteer: true,
    villages: ['Sambeek'],
    skills: ['Koken'],
    interests: ['film'],
    languages: ['Turks'],
    digital: false,
    contactPreference: 'phone',
    consents: { a: { purpose: 'newsletter', given: true, at } },
    moments: { a: { on: '2026-08-24', how: 'phone' } },
  }),
  person(1, {
    volunteer: true,
    villages: ['Sambeek', 'Beugen'],
    skills: ['koken', 'fietsen'],
    digital: true,
  }),
  person(2, { villages: ['Beugen'], moments: { a: { on: '2026-08-25', how: 'visit' } } }),
];
const kept = (filter: PeopleFilter) =>
  people.filter(keeperFor(filter, '2026-11-25')).map(({ id }) => Number(id.slice(-1)));

test('volunteers in Sambeek who cook, however cooking is spelled', () => {
  expect(kept({ volunteer: true, village: 'sambeek', skill: 'koken' })).toEqual([0, 1]);
  expect(kept({ village: 'Sambeek', skill: 'fietsen' })).toEqual([1]);
});

test('each part of a filter lets through of whom it is so, and an empty one everybody', () => {
  expect(kept({})).toEqual([0, 1, 2]);
  expect(kept({ interest: 'film' })).toEqual([0]);
  expect(kept({ language: 'Turks' })).toEqual([0]);
  expect(kept({ notDigital: true })).toEqual([0]);
  expect(kept({ consent: 'newsletter' })).toEqual([0]);
  expect(kept({ consent: 'photo' })).toEqual([]);
  expect(kept({ contactPreference: 'phone' })).toEqual([0]);
  expect([isEmptyFilter({}), isEmptyFilter({ skill: undefined }), isEmptyFilter({ skill: 'koken' })]).toEqual(
    [true, true, false],
  );
});

test('no contact in three months: before that day, or never', () => {
  expect(kept({ quietMonths: 3 })).toEqual([0, 1]);
  expect(kept({ quietMonths: 12 })).toEqual([1]);
});

test('the words in use are offered once, in the Dutch order', () => {
  expect(wordsUsed(people, 'skills')).toEqual(['fietsen', 'koken']);
  expect(wordsUsed(people, 'villages')).toEqual(['Beugen', 'Sambeek']);
  expect(wordsUsed([], 'villages')).toEqual([]);
});

test('what was saved comes back as far as it can be read', () => {
  const filter: PeopleFilter = {
    volunteer: true,
    notDigital: true,
    village: 'Sambeek',
    skill: 'koken',
    consent: 'photo',
    contactPreference: 'post',
    quietMonths: 6,
  };
  expect(savedFiltersFrom(JSON.parse(JSON.stringify([{ name: 'Koks', filter }])))).toEqual([
    { name: 'Koks', filter },
  ]);
  const odd = {
    volunteer: 'ja',
    village: '',
    consent: 'x',
    contactPreference: 7,
    quietMonths: -1,
    language: 'Turks',
  };
  expect(savedFiltersFrom([{ name: 'Half', filter: odd }])).toEqual([
    { name: 'Half', filter: { language: 'Turks' } },
  ]);
  for (const nothing of [
    undefined,
    {},
    [7],
    [{ name: '', filter }],
    [{ name: 'Leeg', filter: {} }],
    [{ name: 'x' }],
  ])
    expect(savedFiltersFrom(nothing)).toEqual([]);
});
