import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Column } from '#domain/import/import-columns.ts';
import { columnsFor, keepColumns, listShape, readKeptColumns } from '#domain/workbook/kept-columns.ts';

/** Of this device, like its language: what people chose for lists of which the headings are the same. */
const setting = 'list-columns';

/** The columns that this device remembers for such headings, or else those that are recognised. */
export const rememberedColumns = (headers: readonly string[]) => columnsFor(headers, read()[markOf(headers)]);

/** Remembers what was chosen; the next list with these headings begins with it. */
export function rememberColumns(columns: readonly Column[]): void {
  const headers = columns.map(({ header }) => header);
  localStorage.setItem(setting, JSON.stringify(keepColumns(read(), markOf(headers), columns)));
}

const read = () => readKeptColumns(localStorage.getItem(setting));

const markOf = (headers: readonly string[]): string =>
  bytesToHex(sha256(new TextEncoder().encode(listShape(headers)))).slice(0, 24);
