import type { PaperTable } from '#domain/export/paper-table.ts';
import { bold, fromMillimetres, newPaper, type PaperFonts, type PaperLook, regular } from './paper.ts';

export interface ListOnPaper extends Omit<PaperLook, 'layout'> {
  table: PaperTable;
  /** Under the title: how many, and of which day. */
  about: string;
  /** At the foot of every page. */
  care: string;
  /** The foot of a page says which one it is. */
  ofPages: string;
}

const margin = fromMillimetres(14);
const between = 8;
const size = 9.5;
const [ink, quiet, rule] = ['#000000', '#444444', '#b5aea4'];
/** More than this does not fit beside each other on an upright page. */
const upright = 11;

/** A list to read on paper: its headings on every page, rows that are not broken, and what it is at the foot. */
export async function listOnPaper(fonts: PaperFonts, list: ListOnPaper) {
  const { table, title, about, care, ofPages, language } = list;
  const { headings, rows, weights } = table;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const paper = newPaper(fonts, { title, language, layout: all > upright ? 'landscape' : 'portrait' });
  const { pdf } = paper;
  const room = pdf.page.width - 2 * margin - between * (headings.length - 1);
  const widths = weights.map((weight) => (room * weight) / all);
  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((left, width) => left + width + between, margin),
  );
  const bottom = pdf.page.height - margin - 22;
  // What takes more than half a page ends with dots; the file for a spreadsheet has all of it.
  const tallest = (bottom - margin) / 2;

  pdf
    .font(bold)
    .fontSize(17)
    .fillColor(ink)
    .text(title, margin, margin, { width: pdf.page.width - 2 * margin });
  const titleHeight = pdf.heightOfString(title, { width: pdf.page.width - 2 * margin });
  pdf
    .font(regular)
    .fontSize(size)
    .fillColor(quiet)
    .text(about, margin, margin + titleHeight + 2);
  let top = headingsAt(margin + titleHeight + 22);
  for (const cells of rows) {
    pdf.font(regular).fontSize(size).fillColor(ink);
    const height = Math.min(heightOf(cells), tallest);
    if (top + height > bottom) {
      pdf.addPage();
      top = headingsAt(margin);
      pdf.font(regular).fontSize(size).fillColor(ink);
    }
    rowAt(cells, top, height);
    top += height + 3;
    ruleAt(top);
    top += 4;
  }
  footOnEveryPage();
  const unprintable = rows.filter((cells) => !cells.every(paper.canPrint)).map(([name = '']) => name);
  return { bytes: await paper.bytes(), unprintable };

  function heightOf(cells: readonly string[]): number {
    return Math.max(
      ...cells.map((cell, index) => (cell === '' ? 0 : pdf.heightOfString(cell, { width: widths[index] }))),
    );
  }

  function rowAt(cells: readonly string[], y: number, height: number): void {
    cells.forEach((cell, index) => {
      if (cell !== '') pdf.text(cell, lefts[index] ?? 0, y, { width: widths[index], height, ellipsis: true });
    });
  }

  function headingsAt(y: number): number {
    pdf.font(bold).fontSize(size).fillColor(ink);
    const height = heightOf(headings);
    rowAt(headings, y, height);
    ruleAt(y + height + 3, ink);
    return y + height + 8;
  }

  function ruleAt(y: number, colour = rule): void {
    pdf.lineWidth(colour === ink ? 0.8 : 0.4).strokeColor(colour);
    pdf
      .moveTo(margin, y)
      .lineTo(pdf.page.width - margin, y)
      .stroke();
  }

  function footOnEveryPage(): void {
    const { count } = pdf.bufferedPageRange();
    const y = pdf.page.height - margin - 8;
    for (let page = 0; page < count; page++) {
      pdf.switchToPage(page);
      pdf.font(regular).fontSize(8).fillColor(quiet).text(care, margin, y, { lineBreak: false });
      const number = `${page + 1} ${ofPages} ${count}`;
      pdf.text(number, pdf.page.width - margin - pdf.widthOfString(number), y, { lineBreak: false });
    }
  }
}
