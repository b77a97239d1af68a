import { readXlsx } from 'hucre/xlsx';
import type { DecodedList } from '#domain/import/decode-list.ts';
import { proposeColumns } from '#domain/import/import-columns.ts';
import { type ParsedList, parseSheet } from '#domain/import/parse-list.ts';
import { sheetRows } from '#domain/workbook/sheet-rows.ts';

/** A list as a file has it: of a text, or of a sheet. */
export interface FoundList {
  list: ParsedList;
  /** Of a text. */
  encoding?: DecodedList['encoding'];
  /** The name of the sheet. */
  sheet?: string;
}

export type ReadWorkbook = { is: 'lists'; found: [FoundList, ...FoundList[]] } | { is: 'empty' | 'damaged' };

/** The lists on the sheets of a workbook that can be seen, the likeliest first; hidden ones are left alone. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: (sheet) => !sheet.hidden && !sheet.veryHidden });
    const [first, ...others] = sheets
      .map(({ name, rows }): FoundList => ({ sheet: name, list: parseSheet(sheetRows(rows)) }))
      .filter(({ list }) => list.rows.length > 0)
      .toSorted((a, b) => known(b) - known(a));
    return first ? { is: 'lists', found: [first, ...others] } : { is: 'empty' };
  } catch {
    // What the library cannot make sense of, or finds larger than it said.
    return { is: 'damaged' };
  }
}

const known = ({ list }: FoundList): number =>
  proposeColumns(list.headers).filter(({ target }) => target !== 'extra').length;
