const risky = /^'*[=+\-@\t\r]/;

/**
 * A value as a cell that no spreadsheet calculates with: one that begins like a formula gets an apostrophe before it,
 * as OWASP advises. One that already had such an apostrophe gets another, so that reading gives back the same.
 */
export const protectCell = (value: string): string => (risky.test(value) ? `'${value}` : value);

/** The value of a cell that `protectCell` may have written. */
export const unprotectCell = (cell: string): string =>
  cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell;
