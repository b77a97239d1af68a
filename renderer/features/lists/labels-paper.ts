import { labelPlace, type LabelSheet } from '#domain/export/label-sheet.ts';
import { fromMillimetres, newPaper, type PaperFonts, type PaperLook, regular } from './paper.ts';

export interface LabelsOnPaper extends Omit<PaperLook, 'layout'> {
  labels: readonly (readonly string[])[];
  sheet: LabelSheet;
  /** How many labels of the first sheet were used before. */
  used: number;
}

const padding = fromMillimetres(5);
const [largest, smallest] = [11, 7];
const lineHeight = 1.25;

/** Address labels on their sheets; each in the largest letters that fit, up to those of a letter. */
export async function labelsOnPaper(fonts: PaperFonts, { labels, sheet, used, ...look }: LabelsOnPaper) {
  const paper = newPaper(fonts, { ...look, layout: 'portrait' });
  const { pdf } = paper;
  const width = fromMillimetres(sheet.width) - 2 * padding;
  const height = fromMillimetres(sheet.height);
  let page = 0;
  labels.forEach((lines, index) => {
    const place = labelPlace(sheet, index + used);
    if (place.page > page) {
      page = place.page;
      pdf.addPage();
    }
    const widest = Math.max(...lines.map((line) => pdf.font(regular).fontSize(largest).widthOfString(line)));
    const bySize = [width / widest, height / (lines.length * lineHeight * largest)];
    const size = Math.max(smallest, largest * Math.min(1, ...bySize));
    const step = size * lineHeight;
    const top = fromMillimetres(place.top) + (height - lines.length * step) / 2;
    lines.forEach((line, at) => {
      pdf.fontSize(size).text(fitting(line), fromMillimetres(place.left) + padding, top + at * step, {
        lineBreak: false,
      });
    });
  });
  // Above the two lines of the address stands the name.
  const unprintable = labels
    .filter((lines) => !lines.every(paper.canPrint))
    .map((lines) => lines.slice(0, -2).join(' '));
  return { bytes: await paper.bytes(), unprintable };

  /** What is too long even in the smallest letters loses its end. */
  function fitting(line: string): string {
    if (pdf.widthOfString(line) <= width) return line;
    const signs = Array.from(line);
    while (signs.length > 1 && pdf.widthOfString(`${signs.join('')}…`) > width) signs.pop();
    return `${signs.join('')}…`;
  }
}
