import { findBsn } from '../privacy/bsn.ts';
import type { Column, ColumnTarget } from './import-columns.ts';
import { oneLine } from './read-text.ts';

/** A cell with something in it. */
export type FilledCell = Column & { value: string };

/** A cell that cannot be the value its column should hold, or that we may not keep; `column` is the heading. */
export interface FieldProblem {
  column: string;
  code: 'date' | 'postcode' | 'house-number' | 'phone' | 'email' | 'yes-no' | 'too-long' | 'bsn';
  value: string;
}

/** Longer than any field but the notes; looking for a name or a date in more than this is of no use. */
const longest = 400;

/** What is kept as it was written; of the others it is clear what number they are. */
const becomesText: ReadonlySet<ColumnTarget> = new Set([
  'name',
  'givenName',
  'namePrefix',
  'familyName',
  'addressLine',
  'street',
  'houseNumber',
  'city',
  'villages',
  'skills',
  'interests',
  'languages',
  'notes',
]);

export type CellReader = ReturnType<typeof cellReader>;

/** Hands out the cells of one row by what they hold, and remembers which were wrong and which nobody could place. */
export function cellReader(cells: readonly FilledCell[]) {
  const first = new Map<ColumnTarget, FilledCell>();
  const kept: FilledCell[] = [];
  const problems: FieldProblem[] = [];
  for (const cell of cells) {
    const earlier = first.get(cell.target);
    const isKept = cell.target === 'extra' || (earlier !== undefined && earlier.value !== cell.value);
    if ((isKept || becomesText.has(cell.target)) && findBsn(`${cell.header}: ${cell.value}`) !== undefined)
      problems.push({ column: cell.header, code: 'bsn', value: cell.value });
    else if (isKept) kept.push(cell);
    else first.set(cell.target, earlier ?? cell);
  }
  return {
    problems,
    kept,
    cell: (target: ColumnTarget): FilledCell | undefined => first.get(target),
    /** The value of a cell; where `read` finds none, that is a problem. */
    take<V>(
      target: ColumnTarget,
      code: FieldProblem['code'],
      read: (text: string) => V | null,
    ): V | undefined {
      const cell = first.get(target);
      if (!cell) return undefined;
      const value = cell.value.length > longest ? null : read(cell.value);
      if (value === null) problems.push({ column: cell.header, code, value: cell.value });
      return value ?? undefined;
    },
    /** A cell that says more than the fields can hold. */
    keep(target: ColumnTarget): void {
      const cell = first.get(target);
      if (cell) kept.push(cell);
    },
  };
}

/** Reads a text on one line that a field can hold. */
export const upTo =
  ({ maxLength }: { maxLength: number }, write: (text: string) => string = oneLine) =>
  (text: string): string | null => {
    const written = write(text);
    return written.length <= maxLength ? written : null;
  };
