import type { LabelWishes } from '#domain/export/address-labels.ts';
import { type LabelSheetName, labelSheets } from '#domain/export/label-sheet.ts';
import { type MemberPart, memberParts } from '#domain/export/member-parts.ts';
import { cardParts } from '#domain/export/vcard.ts';
import type { FileWish } from './make-file.ts';

export const whats = ['xlsx', 'csv', 'list', 'labels', 'vcard'] as const satisfies FileWish['is'][];

/** What somebody wants to have made, as far as it does not depend on who come in it. */
export interface ListWish {
  what: (typeof whats)[number];
  /** Chosen of all parts; not every file has a place for each. */
  parts: readonly MemberPart[];
  sheet: LabelSheetName;
  per: LabelWishes['per'];
  order: LabelWishes['order'];
  /** How many labels of the first sheet are gone. */
  used: number;
}

/** With what people need most, and no more. */
export const firstWish: ListWish = {
  what: 'xlsx',
  parts: ['address', 'phone', 'email'],
  sheet: 'L7160',
  per: 'address',
  order: 'name',
  used: 0,
};

/** The parts that a file has a place for; labels have nothing but their address. */
export function partsFor(what: ListWish['what']): readonly MemberPart[] {
  if (what === 'labels') return [];
  return what === 'vcard' ? cardParts : memberParts;
}

/** What goes out beside the names, in a fixed order. */
export const partsIn = ({ what, parts }: ListWish): readonly MemberPart[] =>
  what === 'labels' ? ['address'] : partsFor(what).filter((part) => parts.includes(part));

/** How many labels of a sheet can be gone, when one at least is left. */
export const mostUsed = ({ sheet }: ListWish): number =>
  labelSheets[sheet].columns * labelSheets[sheet].rows - 1;
