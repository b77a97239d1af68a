import papa from 'papaparse/papaparse.js';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A row as the file has it; `line` is where it begins, from 1. */
export interface SplitRow {
  line: number;
  cells: string[];
  /** Its quotes do not fit: the row is its one line of text, split as if quotes meant nothing. */
  brokenQuotes: boolean;
}

/** After this many broken rows quotes mean nothing in this list; looking on for their ends could take minutes. */
const mostBroken = 30;

/**
 * A list in its cells, no more than `most` rows. `text` has `\n` as its only line end and no byte order marks.
 * A quote that does not close, or closes too early, would swallow the people after it: such a row ends with its
 * line, and what follows is read anew.
 */
export function splitCells(text: string, delimiter: Delimiter, most = Infinity): SplitRow[] {
  const rows: SplitRow[] = [];
  let broken = 0;
  let start = 0;
  let line = 1;
  while (start < text.length && rows.length < most) {
    const rest = text.slice(start);
    const quotesCount = broken < mostBroken;
    let done = 0;
    papa.parse(rest, {
      delimiter,
      newline: '\n',
      quoteChar: quotesCount ? '"' : '\0',
      fastMode: false,
      step({ data, errors, meta }, parser) {
        const fits = errors.length === 0;
        const end = fits ? meta.cursor : lineEnd(rest, done);
        const source = rest.slice(done, end);
        const cells = fits ? data : source.replace('\n', '').split(delimiter);
        rows.push({ line, cells, brokenQuotes: !fits || !quotesCount });
        line += source.split('\n').length - 1;
        done = end;
        if (!fits) broken += 1;
        if (!fits || rows.length >= most || done >= rest.length) parser.abort();
      },
    });
    start += done;
  }
  return rows;
}

/** Where the line ends that begins at `from`, with its line end. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Rows as a list for spreadsheets of this country, quoted where needed. */
export const joinCells = (rows: readonly (readonly string[])[]): string =>
  papa.unparse(rows, { delimiter: ';', newline: '\r\n' });
