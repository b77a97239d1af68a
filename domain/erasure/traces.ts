import type { Content } from '../document/kind.ts';
import { fullName, personNameOf } from '../member/member-name.ts';
import { withoutAccents } from '../member/doubles/folded.ts';
import { mergedWith } from '../member/doubles/merged-into.ts';
import { textsIn } from './texts-in.ts';

/** Another document in which something of a person stands: it refers to them, or its texts name them. */
export interface Trace {
  id: string;
  /** A reference says "erased person" from then on; a text has to be mended by somebody of the team. */
  how: 'refers' | 'names';
}

/**
 * Where else a person stands, before they are erased: personal data belongs in the member and nowhere else, but a free
 * text can hold anything. Found by their names, phone number and e-mail address, in any spelling of accents and signs.
 */
export function tracesOf(member: Content, documents: readonly Content[]): Trace[] {
  const { records, names } = personOf(member, documents);
  return documents.flatMap((document): Trace[] => {
    if (records.has(document.id)) return [];
    const { edits: _, ...fields } = document;
    const texts = [...textsIn(fields), ...textsIn(document.edits.others ?? {})];
    if (texts.some((text) => !records.has(text) && names(text) !== undefined))
      return [{ id: document.id, how: 'names' }];
    return texts.some((text) => records.has(text)) ? [{ id: document.id, how: 'refers' }] : [];
  });
}

/** A person by all their records, also those that were merged into this one: how to know them in other documents. */
export interface KnownPerson {
  /** The ids of their records. */
  records: ReadonlySet<string>;
  names: ReturnType<typeof namerOf>;
}

export function personOf(member: Content, documents: readonly Content[]): KnownPerson {
  const all = [member, ...mergedWith(member, documents)];
  const namers = all.map(namerOf);
  return {
    records: new Set(all.map(({ id }) => id)),
    names(text) {
      const how = namers.flatMap((names) => names(text) ?? []);
      return how.includes('surely') ? 'surely' : how[0];
    },
  };
}

/**
 * Whether a text names a person. `surely`: by their whole name, phone number or e-mail address; `perhaps`: by an
 * achternaam that others may have too.
 */
function namerOf(member: Content): (text: string) => 'surely' | 'perhaps' | undefined {
  const { familyName, givenName, phone, email } = member;
  const words = [familyName, givenName].filter((name) => typeof name === 'string').map(plain);
  const wholes = [words.toReversed().join(' '), plain(fullName(personNameOf(member)))];
  const alone = words.slice(0, 1).filter((name) => name.length >= shortest);
  const names = (name: string) => (text: string) => ` ${plain(text)} `.includes(` ${name} `);
  const sure = [
    ...wholes.filter((whole) => whole.includes(' ')).map(names),
    ...(typeof email === 'string'
      ? [(text: string) => text.toLowerCase().includes(email.toLowerCase())]
      : []),
    ...(typeof phone === 'string' ? [(text: string) => digits(text).includes(phone.slice(-9))] : []),
  ];
  const likely = alone.map(names);
  return (text) =>
    sure.some((mark) => mark(text)) ? 'surely' : likely.some((mark) => mark(text)) ? 'perhaps' : undefined;
}

/** Shorter names stand in too many other words and people. */
const shortest = 4;

const plain = (text: unknown): string =>
  withoutAccents(String(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const digits = (text: string): string => text.replace(/\D/g, '');
