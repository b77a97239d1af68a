/** For comparing only: without accents and capitals. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The same without points and spaces. */
export const folded = (text: string): string => withoutAccents(text).replace(/[^\p{L}\p{N}]/gu, '');
