import { type Column, columnTargets, type ColumnTarget, proposeColumns } from '../import/import-columns.ts';
import { oneLine } from '../import/read-text.ts';

/** What was chosen for lists with the same headings: by the mark of those headings, what each column holds. */
export type KeptColumns = Readonly<Record<string, readonly ColumnTarget[]>>;

/** So many kinds of lists are remembered; the one that was chosen longest ago goes first. */
const most = 40;

/**
 * The headings of a list on one line each, in their order: lists with the same text are of one shape. Who keeps it makes
 * a mark of it first, for in a list without headings it is somebody's data.
 */
export const listShape = (headers: readonly string[]): string =>
  JSON.stringify(headers.map((header) => oneLine(header).toLowerCase()));

/** The columns as they were chosen before for this shape, or else as they are recognised. */
export function columnsFor(
  headers: readonly string[],
  kept: readonly ColumnTarget[] | undefined,
): { columns: Column[]; isKept: boolean } {
  const proposed = proposeColumns(headers);
  const columns = proposed.map(({ header, target }, index) => ({ header, target: kept?.[index] ?? target }));
  return { columns, isKept: columns.some(({ target }, index) => target !== proposed[index]?.target) };
}

/** With what was chosen now; what is as it would be recognised anyhow is not kept. */
export function keepColumns(kept: KeptColumns, mark: string, columns: readonly Column[]): KeptColumns {
  const others = Object.entries(kept).filter(([one]) => one !== mark);
  const proposed = proposeColumns(columns.map(({ header }) => header));
  const isProposed = columns.every(({ target }, index) => target === proposed[index]?.target);
  const chosen = columns.map(({ target }) => target);
  return Object.fromEntries([...others, ...(isProposed ? [] : [[mark, chosen] as const])].slice(-most));
}

/** What a device kept, as far as it can be read. */
export function readKeptColumns(text: string | null): KeptColumns {
  const entries = Object.entries(parsed(text ?? '')).flatMap(([mark, targets]) =>
    Array.isArray(targets) && targets.every(isTarget) ? [[mark, targets] as const] : [],
  );
  return Object.fromEntries(entries);
}

const isTarget = (value: unknown): value is ColumnTarget => columnTargets.some((target) => target === value);

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
