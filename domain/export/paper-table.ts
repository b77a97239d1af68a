import type { Content } from '../document/kind.ts';
import { hasConsent } from '../member/consents/consent.ts';
import { tidy } from '../import/read-text.ts';
import { addressOf } from '../member/household/same-house.ts';
import { listedName, personNameOf } from '../member/member-name.ts';
import { wordsIn } from '../member/words/words-in.ts';
import { textOf } from '../publication/pick.ts';
import { byName, type MemberPart, phoneOf, streetLine } from './member-parts.ts';

/** The words on a printed list. */
export interface PaperWords {
  name: string;
  parts: Readonly<Record<MemberPart, string>>;
  yes: string;
  no: string;
  nameless: string;
  /** A day, YYYY-MM-DD, as people say it. */
  day(date: string): string;
}

export interface PaperTable {
  headings: string[];
  /** Lines of a cell stand under each other. */
  rows: string[][];
  /** How much room each column wants, compared with the others. */
  weights: number[];
}

const weights: Readonly<Record<MemberPart, number>> = {
  address: 3,
  phone: 2,
  email: 3,
  birthDate: 1.6,
  villages: 2,
  volunteer: 1.4,
  about: 3,
  newsletter: 1.4,
  numbers: 1.4,
  notes: 4,
};

/** A list to read on paper, by achternaam: fewer columns than a spreadsheet has, and what belongs together in one. */
export function paperTable(
  members: readonly Content[],
  parts: readonly MemberPart[],
  words: PaperWords,
): PaperTable {
  return {
    headings: [words.name, ...parts.map((part) => words.parts[part])],
    rows: byName(members).map((member) => [
      listedName(personNameOf(member)) || words.nameless,
      ...parts.map((part) => tidy(cellOf(member, part, words)).replace(/[^\P{Cc}\n]/gu, ' ')),
    ]),
    weights: [3, ...parts.map((part) => weights[part])],
  };
}

function cellOf(member: Content, part: MemberPart, words: PaperWords): string {
  const sayYes = (holds: boolean) => (holds ? words.yes : words.no);
  switch (part) {
    case 'address': {
      const address = addressOf(member);
      const { postcode, city } = address;
      const town = [textOf(postcode), textOf(city)].filter(Boolean).join(' ');
      return [streetLine(address), town].filter(Boolean).join('\n');
    }
    case 'phone':
      return phoneOf(member);
    case 'birthDate': {
      const date = textOf(member['birthDate']);
      return date === undefined ? '' : words.day(date);
    }
    case 'villages':
      return wordsIn(member, 'villages').join(', ');
    case 'volunteer':
      return sayYes(member['volunteer'] === true);
    case 'about':
      return ['skills', 'interests', 'languages'].flatMap((field) => wordsIn(member, field)).join(', ');
    case 'newsletter':
      return sayYes(hasConsent(member, 'newsletter'));
    case 'numbers':
      return textOf(member['externalNumber']) ?? '';
    case 'email':
    case 'notes':
      return textOf(member[part]) ?? '';
  }
}
