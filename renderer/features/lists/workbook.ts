import { writeXlsx } from 'hucre/xlsx';
import type { MemberTable } from '#domain/export/member-table.ts';

/** A workbook with one sheet. Every cell is a text and stays one when somebody types in it: `@` says so to Excel. */
export async function workbookOf(
  sheet: string,
  { headings, rows }: MemberTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheet,
        freezePane: { rows: 1 },
        columns: headings.map((header, index) => ({
          header,
          key: String(index),
          width: widthOf([header, ...rows.map((row) => row[index] ?? '')]),
          numFmt: '@',
        })),
        data: rows.map((row) => Object.fromEntries(row.map((cell, index) => [index, cell]))),
      },
    ],
  });
  return new Uint8Array(bytes);
}

/** In signs: as wide as most of what stands there, and never wider than a screen likes. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(40, Math.max(8, ...texts.map(({ length }) => length)) + 2);
