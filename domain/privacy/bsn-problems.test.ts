import { describe, expect, test } from 'vitest';
import { problemsOf } from '../document/validate.ts';
import { kinds } from '../kinds.ts';
import { truus } from '../testing/documents.ts';
import { bsnProblems } from './bsn-problems.ts';

const number = '123456782';
const fieldsOf = (...given: Parameters<typeof bsnProblems>) =>
  bsnProblems(...given).map(({ field }) => field);

describe('a BSN is refused', () => {
  test.each([
    ['in a text', { notes: `bsn ${number}` }],
    ['in a name', { familyName: number }],
    ['in a word of a set', { skills: ['koken', number] }],
    ['in a part of a group', { address: { street: `Kerkpad ${number}` } }],
    ['in what was asked', { consents: { a: { purpose: 'photo', given: true, wording: number } } }],
  ])('%s', (_, values) => {
    expect(bsnProblems(kinds.member, values)).toEqual([{ field: Object.keys(values)[0], problem: 'bsn' }]);
  });

  test('in every text of every kind', () => {
    expect(
      fieldsOf(kinds.event, { title: number, summary: number, whereText: number, cost: number }),
    ).toHaveLength(4);
    expect(fieldsOf(kinds.buurt, { partners: { a: { name: number } } })).toEqual(['partners']);
    expect(fieldsOf(kinds.offer, { public: { text: number } })).toEqual(['public']);
  });
});

test('the gateway lets it through: what is on a device already, or comes back, goes on syncing', () => {
  expect(problemsOf(kinds.member, truus({ notes: `bsn ${number}` }))).toEqual([]);
});

describe('let through is', () => {
  test('what has a form of its own, and the number of another list', () => {
    expect(
      fieldsOf(kinds.member, {
        phone: '+31612345678',
        email: `a${number}@voorbeeld.nl`,
        externalNumber: number,
        birthDate: '1950-10-10',
        address: { number: 12345, postcode: '5831 AB' },
        source: 3,
        newerField: number,
      }),
    ).toEqual([]);
    expect(fieldsOf(kinds.organisation, { contactPersons: ['member:123456782XXXXXXXXXXXXXXXXX'] })).toEqual(
      [],
    );
    expect(fieldsOf(kinds.buurt, { logo: `<svg d="${number}"/>`, slug: number })).toEqual([]);
  });

  test('what stood there already, but not in another text', () => {
    const stood = { notes: `bsn ${number}`, skills: [number], givenName: 'Truus' };
    expect(fieldsOf(kinds.member, stood, stood)).toEqual([]);
    expect(fieldsOf(kinds.member, { ...stood, skills: [number, 'koken'] }, stood)).toEqual([]);
    expect(fieldsOf(kinds.member, { ...stood, notes: `bsn ${number}, belt liever` }, stood)).toEqual([
      'notes',
    ]);
  });
});
