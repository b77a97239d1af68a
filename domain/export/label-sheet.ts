/** A sheet of labels on A4, in millimetres; the labels stand in the middle of the sheet. */
export interface LabelSheet {
  columns: number;
  rows: number;
  width: number;
  height: number;
  /** Between two columns. Rows have nothing between them. */
  gap: number;
}

/** The sheets that shops here sell, by the number of their best known maker; other makers name it on the pack. */
export const labelSheets = {
  L7160: { columns: 3, rows: 7, width: 63.5, height: 38.1, gap: 2.5 },
  L7159: { columns: 3, rows: 8, width: 63.5, height: 33.9, gap: 2.5 },
  L7163: { columns: 2, rows: 7, width: 99.1, height: 38.1, gap: 2.5 },
  '3474': { columns: 3, rows: 8, width: 70, height: 37, gap: 0 },
} as const satisfies Record<string, LabelSheet>;

export type LabelSheetName = keyof typeof labelSheets;

const paper = { width: 210, height: 297 };

/** Where a label stands: its page from 0, and its left top corner on it in millimetres. */
export interface LabelPlace {
  page: number;
  left: number;
  top: number;
}

/** The place of the label with this number, counted from 0 along the rows. */
export function labelPlace({ columns, rows, width, height, gap }: LabelSheet, index: number): LabelPlace {
  const onPage = index % (columns * rows);
  const left = (paper.width - columns * width - (columns - 1) * gap) / 2;
  return {
    page: Math.floor(index / (columns * rows)),
    left: left + (onPage % columns) * (width + gap),
    top: (paper.height - rows * height) / 2 + Math.floor(onPage / columns) * height,
  };
}
