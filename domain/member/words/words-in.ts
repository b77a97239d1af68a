import type { Content } from '../../document/kind.ts';

/** The words of a set; none when it is not there. */
export const wordsIn = (content: Content, field: string): string[] =>
  Array.isArray(content[field]) ? content[field].map(String) : [];
