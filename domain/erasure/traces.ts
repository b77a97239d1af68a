import type { Content } from '../document/kind.ts';
import { fullName, personNameOf } from '../member/member-name.ts';
import { recordsOf } from '../member/merged-into.ts';
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
  // Who was merged into them is erased with them.
  const records = recordsOf(member.id, documents);
  const merged = documents.filter(({ id }) => id !== member.id && records.has(id));
  const namers = [member, ...merged].map(namerOf);
  return documents.flatMap((document): Trace[] => {
    if (records.has(document.id)) return [];
    const { edits: _, ...fields } = document;
    const texts = [...textsIn(fields), ...textsIn(document.edits.others ?? {})];
    if (texts.some((text) => !records.has(text) && namers.some((names) => names(text) !== undefined)))
      return [{ id: document.id, how: 'names' }];
    return texts.some((text) => records.has(text)) ? [{ id: document.id, how: 'refers' }] : [];
  });
}

/**
 * Whether a text names a person. `surely`: by their whole name, phone number or e-mail address; `perhaps`: by an
 * achternaam that others may have too.
 */
export function namerOf(member: Content): (text: string) => 'surely' | 'perhaps' | undefined {
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
  String(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const digits = (text: string): string => text.replace(/\D/g, '');
