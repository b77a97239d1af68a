import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';

/** The app's own letters, as files that a PDF can carry. */
export interface PaperFonts {
  regular: Uint8Array<ArrayBuffer>;
  bold: Uint8Array<ArrayBuffer>;
}

export interface PaperLook {
  title: string;
  language: string;
  layout: 'portrait' | 'landscape';
}

export interface Paper {
  pdf: PDFDocument;
  /** Whether the letters have every sign of a text; one they lack becomes an empty box. */
  canPrint(text: string): boolean;
  /** Ends the document. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

export const regular = 'regular';
export const bold = 'bold';

export const fromMillimetres = (length: number): number => (length * 72) / 25.4;

/** An empty A4 that carries its letters, so that names look the same on every computer and printer. */
export function newPaper(fonts: PaperFonts, { title, language, layout }: PaperLook): Paper {
  const pdf = new PDFDocument({
    size: 'A4',
    layout,
    margin: 0,
    font: fonts.regular,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title },
  });
  pdf.registerFont(regular, fonts.regular).registerFont(bold, fonts.bold);
  const letters = create(fonts.regular);
  return {
    pdf,
    canPrint: (text) =>
      Array.from(text).every(
        (sign) => sign === '\n' || letters.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
      ),
    bytes() {
      const whole = toBytes(pdf);
      pdf.end();
      return whole;
    },
  };
}
