import type { Content } from '#domain/document/kind.ts';
import { addressLabels, type LabelWishes } from '#domain/export/address-labels.ts';
import { labelSheets, type LabelSheetName } from '#domain/export/label-sheet.ts';
import type { MemberPart } from '#domain/export/member-parts.ts';
import { memberTable, tableAsCsv, tableAsSheet } from '#domain/export/member-table.ts';
import { paperTable, type PaperWords } from '#domain/export/paper-table.ts';
import { vcards } from '#domain/export/vcard.ts';
import { sayDate } from '../../components/telling/say-date.ts';
import type { Language } from '../../words/use-words.ts';
import type { ListOnPaper } from './list-paper.ts';
import type { PaperFonts } from './paper.ts';

/** A file to be made of people; all in it can be sent to a worker. */
export type FileWish = { members: readonly Content[] } & (
  | { is: 'xlsx'; parts: readonly MemberPart[]; sheet: string }
  | { is: 'csv'; parts: readonly MemberPart[] }
  | { is: 'vcard'; parts: readonly MemberPart[]; group: string }
  | {
      is: 'list';
      parts: readonly MemberPart[];
      words: Omit<PaperWords, 'day'>;
      paper: Omit<ListOnPaper, 'table' | 'language'>;
      language: Language;
      fonts: PaperFonts;
    }
  | {
      is: 'labels';
      /** With them it is known who lives together. */
      all: readonly Content[];
      wishes: LabelWishes;
      sheet: LabelSheetName;
      used: number;
      title: string;
      language: Language;
      fonts: PaperFonts;
    }
);

export interface MadeFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** The names of those in whose texts there are signs that the letters on paper lack. */
  unprintable: readonly string[];
}

/** Makes a file. What it needs for that is fetched only then. */
export async function makeFile(wish: FileWish): Promise<MadeFile> {
  const { members } = wish;
  switch (wish.is) {
    case 'xlsx': {
      const { workbookOf } = await import('./workbook.ts');
      return whole(await workbookOf(wish.sheet, tableAsSheet(memberTable(members, wish.parts))));
    }
    case 'csv':
      // The byte order mark tells spreadsheets that it is UTF-8.
      return whole(utf8(`\uFEFF${tableAsCsv(memberTable(members, wish.parts))}`));
    case 'vcard':
      return whole(utf8(vcards(members, wish.parts, wish.group)));
    case 'list': {
      const { listOnPaper } = await import('./list-paper.ts');
      const { words, language, paper, fonts, parts } = wish;
      const day = (date: string) => sayDate(date, language);
      return listOnPaper(fonts, { ...paper, language, table: paperTable(members, parts, { ...words, day }) });
    }
    case 'labels': {
      const { labelsOnPaper } = await import('./labels-paper.ts');
      const { all, wishes, sheet, used, title, language, fonts } = wish;
      const { labels } = addressLabels(members, wishes, all);
      return labelsOnPaper(fonts, { title, language, labels, sheet: labelSheets[sheet], used });
    }
  }
}

const whole = (bytes: Uint8Array<ArrayBuffer>): MadeFile => ({ bytes, unprintable: [] });

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
