import { proposeColumns } from './import-columns.ts';
import { oneLine } from './read-text.ts';
import { type Delimiter, type SplitRow, delimiters, splitCells } from './split-cells.ts';

/** Why the cells of a row may stand under the wrong headings. */
export type RowFlaw = 'too-few-cells' | 'too-many-cells' | 'broken-quotes';

export interface ListRow {
  /** Where the row begins in the file, from 1. */
  line: number;
  cells: string[];
  flaw?: RowFlaw;
}

export interface ParsedList {
  /** Absent: the cells stood apart by themselves, in a sheet. */
  delimiter?: Delimiter;
  headers: string[];
  rows: ListRow[];
  emptyRows: number;
  /** Rows above the headings, such as a title, that were passed over. */
  rowsAbove: number;
}

/** A list in its rows; every row that is not empty is there. A first line `sep=;` is Excel's own way to say it. */
export function parseList(source: string): ParsedList {
  const text = source.replace(/\uFEFF/g, '').replace(/\r\n?/g, '\n');
  const said = /^"?sep=([;,\t|])"?\n/i.exec(text);
  const given = delimiters.find((delimiter) => delimiter === said?.[1]);
  const body = text.slice(said?.[0].length ?? 0);
  const linesAbove = said ? 1 : 0;

  const found = bestOf(
    (given ? [given] : delimiters).flatMap((delimiter) =>
      headingsAmong(splitCells(body, delimiter, 10)).map((headings) => ({ ...headings, delimiter })),
    ),
  );
  const delimiter = found?.delimiter ?? ';';
  const rows = splitCells(body, delimiter).map((row) => ({ ...row, line: row.line + linesAbove }));
  return { delimiter, ...listBelow((found?.line ?? 1) + linesAbove, rows) };
}

/** The same of a sheet. A row with one cell is a title when there are rows with more. */
export function parseSheet(rows: readonly SplitRow[]): ParsedList {
  const candidates = headingsAmong(rows.slice(0, 25));
  const wide = candidates.filter(({ filled }) => filled > 1);
  return listBelow(bestOf(wide.length > 0 ? wide : candidates)?.line ?? 1, rows);
}

function listBelow(line: number, all: readonly SplitRow[]): ParsedList {
  const filled = all.filter(({ cells }) => !isBlank(cells));
  const below = filled.filter((row) => row.line > line);
  const headers = nameHeadings(filled.find((row) => row.line === line)?.cells ?? [], below);
  return {
    headers,
    rows: below.map((row) => listRow(row, headers.length)),
    emptyRows: all.length - filled.length,
    rowsAbove: filled.filter((row) => row.line < line).length,
  };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** A row that may hold the headings. */
interface Headings {
  line: number;
  /** How many of them we know, when that is two or more. */
  known: number;
  width: number;
  filled: number;
}

const headingsAmong = (rows: readonly SplitRow[]): Headings[] =>
  rows
    .filter(({ cells }) => !isBlank(cells))
    .map(({ cells, line }) => {
      const known = proposeColumns(cells).filter(({ target }) => target !== 'extra').length;
      const filled = cells.filter((cell) => cell.trim() !== '').length;
      return { line, known: known < 2 ? 0 : known, width: cells.length, filled };
    });

/**
 * The row with the headings, and with it the delimiter that makes them: of the first rows the one with most headings
 * that we know. Otherwise the first row that is not empty, in as many cells as a delimiter gives.
 */
const bestOf = <H extends Headings>(candidates: readonly H[]): H | undefined =>
  candidates.toSorted((a, b) => b.known - a.known || a.line - b.line || b.width - a.width)[0];

/** The headings on one line each. Empty ones at the end go, unless something stands under them. */
function nameHeadings(cells: readonly string[], rows: readonly SplitRow[]): string[] {
  const width = rows
    .filter((row) => row.cells.length <= cells.length)
    .reduce((widest, row) => Math.max(widest, filledWidth(row.cells)), filledWidth(cells));
  return cells.slice(0, width).map((cell, index) => oneLine(cell) || `Kolom ${index + 1}`);
}

const filledWidth = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

function listRow({ line, cells, brokenQuotes }: SplitRow, width: number): ListRow {
  if (brokenQuotes) return { line, cells, flaw: 'broken-quotes' };
  if (!isBlank(cells.slice(width))) return { line, cells, flaw: 'too-many-cells' };
  const own = cells.slice(0, width);
  return own.length < width ? { line, cells: own, flaw: 'too-few-cells' } : { line, cells: own };
}
