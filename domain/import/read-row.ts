import { memberSchema } from '../member/member-schema.ts';
import { withoutBsn } from '../privacy/bsn.ts';
import type { FieldProblem } from './cell-reader.ts';
import { unprotectCell } from './formula-cell.ts';
import type { Column } from './import-columns.ts';
import type { ListRow, RowFlaw } from './parse-list.ts';
import { type ImportedValues, type ReadFields, readFields } from './read-fields.ts';
import { oneLine, tidy } from './read-text.ts';

/** Why a row is not imported as it stands; `column` is the heading, empty where the whole row is meant. */
export interface RowProblem {
  column: string;
  code: FieldProblem['code'] | RowFlaw | 'no-name' | 'notes-too-long';
  value: string;
}

/** A row as it was understood. With problems it is refused, until a person accepts it without the wrong values. */
export interface ReadRow extends Omit<ReadFields, 'problems'> {
  line: number;
  /** The row's own text, free of layout: what its id is made of, however a later version understands it. */
  content: string;
  problems: RowProblem[];
}

/** Reads one row; `today` (YYYY-MM-DD) bounds the date of birth and dates the consent. */
export function readRow(columns: readonly Column[], row: ListRow, today: string): ReadRow {
  const cells = row.cells.map((cell) => tidy(unprotectCell(cell)));
  const filled = columns.flatMap((column, index) => {
    const value = cells[index];
    return value && column.target !== 'ignore' ? [{ ...column, value }] : [];
  });
  const { problems, ...read } = readFields(filled, today);
  const whole = (code: RowProblem['code']) => ({ column: '', code, value: cells.join('; ') });
  return {
    ...read,
    line: row.line,
    content: contentOf(columns, cells),
    problems: [
      ...(row.flaw ? [whole(row.flaw)] : []),
      ...problems,
      ...(hasName(read.values) ? [] : [whole('no-name')]),
      ...(notesFit(read.values) ? [] : [whole('notes-too-long')]),
    ],
  };
}

/**
 * The row as a person accepts it: without its wrong values, which stay readable in the notes, but for what looks like a
 * BSN, which is nowhere kept. `null`: even so it cannot become a member.
 */
export function acceptWithout(row: ReadRow): ReadRow | null {
  const wrong = row.problems.map(({ column, value }) =>
    withoutBsn(`${column || 'Regel'} in de lijst: ${value}`, '(nummer weggelaten)'),
  );
  const notes = [row.values.notes, ...wrong].filter(Boolean).join('\n');
  const values = notes ? { ...row.values, notes } : row.values;
  return hasName(values) && notesFit(values) ? { ...row, values, problems: [] } : null;
}

const hasName = ({ givenName, familyName }: ImportedValues) => Boolean(givenName ?? familyName);

const notesFit = ({ notes = '' }: ImportedValues) => notes.length <= memberSchema.properties.notes.maxLength;

/** By heading, so that the order of the columns does not matter. */
function contentOf(columns: readonly Column[], cells: readonly string[]): string {
  const named = cells.flatMap((cell, index) =>
    cell ? [`${oneLine(columns[index]?.header ?? '')}: ${oneLine(cell)}`.toLowerCase()] : [],
  );
  return JSON.stringify(named.toSorted());
}
