import type { SplitRow } from '../import/split-cells.ts';

/** What a cell of a sheet can hold; a date is a moment whose UTC parts are meant. */
export type SheetCell = string | number | boolean | Date | null;

/** The rows of a sheet as rows of a list: what people see in the cells, all rows of one width. */
export function sheetRows(rows: readonly (readonly SheetCell[])[]): SplitRow[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return rows.map((cells, index) => ({
    line: index + 1,
    cells: Array.from({ length: width }, (_, column) => cellText(cells[column] ?? null)),
    brokenQuotes: false,
  }));
}

function cellText(value: SheetCell): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return value === null ? '' : String(value);
}

/** A day as 1950-02-01, with the time where there is one; a time alone stands on the day before the first of 1900. */
function dateText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const iso = moment.toISOString();
  const time = iso.slice(11, 16);
  if (moment.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}
