import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf } from '../document/validate.ts';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { type Choice, workOf } from './carry-out.ts';
import { proposeColumns } from './import-columns.ts';
import { parseList } from './parse-list.ts';
import { planImport } from './plan-import.ts';
import { acceptWithout, readRow } from './read-row.ts';
import { joinCells } from './split-cells.ts';
import { allSteps } from '../testing/all-steps.ts';

const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
const today = '2026-11-25';
const stamp = { by: 'device0001', n: 1, t: 1 };
const headings = [
  'Kenmerk',
  'Lidnr',
  'Naam',
  'Adres',
  'Huisnr',
  'Postcode',
  'Tel',
  'Email',
  'Geboren',
  'Nieuwsbrief',
  'Maat',
];

/** Cells that look like people's, near misses of them, and anything at all. */
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', 'Truus Berg', 'Bos, Bram', '1', 'Kerkplein 12', '12a', '5831 AB'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('0612345678', 'b@voorbeeld.nl', '1-2-50', '31-2-1950', 'ja', 'nee', '=1+1'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', '\t', "'", 'a', ' ', '\uFEFF') }),
  },
);
const table = fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
  maxLength: 12,
});
const rowsOf = (text: string) => {
  const { headers, rows } = parseList(text);
  return rows.map((row) => readRow(proposeColumns(headers), row, today));
};

test('the cells of a list are read as they were written', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const plain = (text: string) => text.replace(/\uFEFF/g, '').replace(/\r\n?/g, '\n');
      const filled = rows
        .map((cells) => cells.map(plain))
        .filter((cells) => cells.some((text) => text.trim() !== ''));
      const list = parseList(joinCells([headings, ...rows]));
      expect(list.headers).toEqual(headings);
      expect(list.rows.map(({ cells }) => cells)).toEqual(filled);
      expect(list.rows.filter(({ flaw }) => flaw)).toEqual([]);
      expect(list.emptyRows).toBe(rows.length - filled.length);
    }),
  );
});

test('no text is too strange, and nothing below the headings is lost', () => {
  const piece = fc.oneof(cell, fc.constantFrom('\n', ';', '"', 'sep=;\n', 'Naam;Tel\n'));
  const strange = fc.array(piece).map((pieces) => pieces.join(''));
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.oneof(strange, fc.string({ unit: 'binary' })), (text) => {
      const { rows, headers } = parseList(text);
      const from = (rows[0]?.line ?? Infinity) - 1;
      const below = text
        .split(/\r\n?|\n/)
        .slice(from)
        .join('');
      expect(rows.map(({ cells }) => letters(cells.join(''))).join('')).toBe(letters(below));
      for (const { cells, flaw } of rows) expect(flaw ?? cells.length).toBe(flaw ?? headers.length);
      expect(allSteps(planImport({ rows: rowsOf(text), members: [], hash }))).toHaveLength(rows.length);
    }),
  );
});

test('every row comes to one outcome, and every member made of it is valid and made once', () => {
  const choose = fc.array(fc.constantFrom<Choice['is'] | 'proposed'>('new', 'merge', 'skip', 'proposed'), {
    minLength: 40,
    maxLength: 40,
  });
  fc.assert(
    fc.property(table, table, choose, (before, now, choices) => {
      const earlier = allSteps(
        planImport({ rows: rowsOf(joinCells([headings, ...before])), members: [], hash }),
      );
      const members = workOf(earlier, new Map(), []).create.map(({ id, values }) =>
        create(kinds.member, id, values, stamp),
      );
      const rows = rowsOf(joinCells([headings, ...now])).map((row) => acceptWithout(row) ?? row);
      const plan = allSteps(planImport({ rows, members, hash }));
      expect(plan.map(({ row }) => row)).toEqual(rows);

      const chosen = plan.flatMap(({ row, outcome }, index): [number, Choice][] => {
        const choice = choices[index % choices.length];
        if (outcome.is !== 'same-as' || !choice || choice === 'proposed') return [];
        return [
          [
            row.line,
            choice === 'merge' ? { is: choice, with: outcome.candidates[0]?.id ?? '' } : { is: choice },
          ],
        ];
      });
      const work = workOf(plan, new Map(chosen), members);
      const made = work.create.map(({ id, values }) => create(kinds.member, id, values, stamp));
      expect(made.flatMap((content) => problemsOf(kinds.member, content))).toEqual([]);
      const ids = [...members, ...made].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);

      const again = allSteps(planImport({ rows, members: [...members, ...made], hash }));
      expect(again.filter(({ outcome }) => outcome.is === 'new')).toEqual([]);
    }),
  );
});
