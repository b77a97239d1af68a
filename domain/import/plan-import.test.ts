import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { create, editContent } from '../sync/edit.ts';
import { throwAway } from '../sync/trash.ts';
import { workOf } from './carry-out.ts';
import { proposeColumns } from './import-columns.ts';
import { parseList } from './parse-list.ts';
import { type PlannedRow, planImport } from './plan-import.ts';
import { readRow } from './read-row.ts';
import { allSteps } from '../testing/all-steps.ts';

const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
const stamp = { by: 'device0001', n: 1, t: 1 };
const member = (last: string, values: Record<string, unknown>) =>
  create(kinds.member, `member:${last.padStart(26, '0')}`, values, stamp);
const rowsOf = (text: string) => {
  const { headers, rows } = parseList(text);
  return rows.map((row) => readRow(proposeColumns(headers), row, '2026-11-25'));
};
const plan = (text: string, members: Content[] = []) =>
  allSteps(planImport({ rows: rowsOf(text), members, hash }));
const outcomes = (rows: PlannedRow[]) => rows.map(({ outcome }) => outcome.is);
const bin = (content: Content) =>
  editContent(
    kinds.member,
    content,
    content,
    throwAway(content, '2026-11-03T10:00:00Z', { by: 'device0001', n: 2 }),
    {
      ...stamp,
      n: 2,
    },
  );
const candidates = (row: PlannedRow | undefined) =>
  row?.outcome.is === 'same-as'
    ? row.outcome.candidates.map(({ id, line, because, likely }) => ({ who: line ?? id, because, likely }))
    : [];

const list = 'Lidnr;Naam;Tel;Geboren\n1;Truus Berg;0612345678;2-1-1950\n2;Bram Bos;;\n3;Cor Dam;;31-2-1950\n';

test('an unknown person is new, a wrong value refuses with its reason', () => {
  const rows = plan(list);
  expect(outcomes(rows)).toEqual(['new', 'new', 'refused']);
  expect(rows[2]?.outcome).toEqual({
    is: 'refused',
    reasons: [{ column: 'Geboren', code: 'date', value: '31-2-1950' }],
  });
});

test('a list that is imported again, here or on another device, makes the same members', () => {
  expect(plan(list)).toEqual(plan(list));
  const members = workOf(plan(list), new Map(), []).create.map(({ id, values }) =>
    create(kinds.member, id, values, stamp),
  );
  expect(outcomes(plan(list, members))).toEqual(['known', 'known', 'refused']);
  expect(plan(list, members.map(bin)).map(({ outcome }) => outcome)).toMatchObject([
    { is: 'known', inBin: true },
    { is: 'known', inBin: true },
    { is: 'refused' },
  ]);
});

describe('within a list', () => {
  test('a row with the same content or the same values is repeated', () => {
    const rows = plan('Naam;Postcode\nTruus Berg;5831AB\nTRUUS BERG;5831ab\nTruus Berg;5831 AB\n');
    expect(rows.map(({ outcome }) => outcome)).toMatchObject([
      { is: 'new' },
      { is: 'repeated', earlierLine: 2 },
      { is: 'repeated', earlierLine: 2 },
    ]);
  });

  test('a row that tells nothing new of the same number is repeated', () => {
    const rows = plan('Lidnr;Naam;Tel\n1;Truus Berg;0612345678\n1;Truus Berg;\n');
    expect(rows[1]?.outcome).toEqual({ is: 'repeated', earlierLine: 2 });
  });

  test('the same number with something else is for a person to judge, so that nobody is dropped', () => {
    const rows = plan('Lidnr;Naam;Tel\n1;Truus Berg;0612345678\n1;Truus Berg;0687654321\n1;Bram Bos;\n');
    expect(candidates(rows[1])).toEqual([{ who: 2, because: ['number', 'name'], likely: true }]);
    expect(candidates(rows[2])).toEqual([
      { who: 2, because: ['number'], likely: false },
      { who: 3, because: ['number'], likely: false },
    ]);
  });
});

describe('against the members', () => {
  const truus = member('A', {
    givenName: 'Truus',
    familyName: 'Berg',
    externalNumber: '1',
    email: 'truus@voorbeeld.nl',
    phone: '+31612345678',
    birthDate: '1950-01-02',
    address: { street: 'Kerkplein', number: 12 },
  });
  const against = (text: string) => plan(text, [truus])[0];

  test.each([
    ['Naam;Email\nTruus Berg;TRUUS@voorbeeld.nl;', 'email'],
    ['Naam;Tel\nTruus Berg;06 12345678', 'phone'],
    ['Naam;Geboren\nTruus Berg;2-1-1950', 'birth-date'],
    ['Naam;Straat;Huisnr\nTruus Berg;Kerkplein;12', 'address'],
    ['Naam;Lidnr\nTruus Berg;1', 'number'],
  ])('who is there with name and more is known: %s', (text) => {
    expect(against(text)?.outcome).toEqual({ is: 'known', id: truus.id, inBin: false });
  });

  test('who is there but differs, or knows more, is a likely candidate', () => {
    expect(candidates(against('Naam;Lidnr;Plaats\nTruus Berg;1;Veldhoek'))).toMatchObject([{ likely: true }]);
    expect(candidates(against('Naam;Lidnr;Geboren\nGeertruida Berg;1;2-1-1950'))).toEqual([
      { who: truus.id, because: ['number', 'birth-date'], likely: true },
    ]);
  });

  test('a name alone, or what a household shares, is a weak candidate', () => {
    expect(candidates(against('Naam\nTruus Berg'))).toEqual([
      { who: truus.id, because: ['name'], likely: false },
    ]);
    expect(candidates(against('Naam;Email;Tel\nBram Bos;truus@voorbeeld.nl;0612345678'))).toEqual([
      { who: truus.id, because: ['email', 'phone'], likely: false },
    ]);
    expect(candidates(against('Naam;Straat;Huisnr\nTruus Berg;Kerkplein;12a'))).toMatchObject([
      { likely: false },
    ]);
    expect(candidates(against('Naam;Straat\nTruus Berg;Kerkplein'))).toMatchObject([{ likely: false }]);
  });

  test('likely candidates come first, and who lies in the bin is none', () => {
    const other = member('B', { givenName: 'Truus', familyName: 'Berg' });
    const [row] = plan('Naam;Lidnr;Plaats\nTruus Berg;1;Veldhoek', [other, truus]);
    expect(candidates(row)).toMatchObject([{ who: truus.id }, { who: other.id }]);
    expect(outcomes(plan('Naam;Lidnr\nTruus Berg;1', [bin(truus)]))).toEqual(['new']);
  });

  test('a phone number that half the village has says nothing', () => {
    const rows = Array.from({ length: 25 }, (_, index) => `Naam ${index};0612345678`);
    expect(outcomes(plan(['Naam;Tel', ...rows, 'Truus Berg;0612345678'].join('\n'))).at(-1)).toBe('new');
  });

  describe('by the kenmerk of our own export', () => {
    const kenmerk = (rest: string) => `Kenmerk;Naam;Tel\n${truus.id};${rest}`;
    test('is known where nothing differs, also when it lies in the bin', () => {
      expect(against(kenmerk('Truus Berg;0612345678'))?.outcome).toMatchObject({ is: 'known', id: truus.id });
      expect(plan(kenmerk('Truus Berg;'), [bin(truus)])[0]?.outcome).toMatchObject({
        is: 'known',
        inBin: true,
      });
    });
    test('is a likely candidate where something differs, and never gives its id away', () => {
      const row = against(kenmerk('Truus Bos;'));
      expect(candidates(row)).toEqual([{ who: truus.id, because: ['member-id'], likely: true }]);
      expect(row?.outcome).not.toMatchObject({ id: truus.id });
    });
    test('keeps its id in a team that does not have it, once', () => {
      const rows = plan(`Kenmerk;Naam\n${truus.id};Truus Berg\n${truus.id};Bram Bos\n`);
      expect(rows[0]?.outcome).toEqual({ is: 'new', id: truus.id });
      expect(candidates(rows[1])).toEqual([{ who: 2, because: ['member-id'], likely: true }]);
      expect(rows[1]?.outcome).not.toMatchObject({ id: truus.id });
    });
    test('two members that look the same stay two', () => {
      const rows = plan(`Kenmerk;Naam\n${truus.id};Truus Berg\n${member('B', {}).id};Truus Berg\n`);
      expect(outcomes(rows)).toEqual(['new', 'same-as']);
    });
  });
});
