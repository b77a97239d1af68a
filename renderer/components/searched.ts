import type { Content } from '#domain/document/kind.ts';
import type { KindView } from './kind-view.ts';

/** The documents in whose title or line every word of a text stands, in the order of their view. */
export function searched(view: KindView, documents: readonly Content[], text: string): Content[] {
  const wanted = plain(text).split(/\s+/);
  const matches = (content: Content) => {
    const told = plain(`${view.titleOf(content)} ${view.lineOf(content)}`);
    return wanted.every((word) => told.includes(word));
  };
  return documents.filter(matches).toSorted((a, b) => view.compare(a, b));
}

/** Without accents, in small letters. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
