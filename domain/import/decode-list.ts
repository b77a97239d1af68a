export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What both hosts do with a strict `TextDecoder`. `null`: these bytes are not of that encoding. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null;

export interface DecodedList {
  text: string;
  encoding: Encoding;
}

/**
 * The text of a list, without byte order mark. Without such a mark: UTF-8 if it is valid UTF-8, and otherwise what
 * Excel on Windows writes. `null`: this is no text, but a workbook or a picture.
 */
export function decodeList(bytes: Uint8Array, decode: Decode): DecodedList | null {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decode(bytes, encoding)?.replace(/^\uFEFF/, '');
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  return null;
}

/** A heading begins with a letter or a quote, so in UTF-16 without mark one of the first two bytes is 0. */
function likelyEncodings([first, second, third]: Uint8Array): Encoding[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  if (second === 0) return ['utf-16le'];
  if (first === 0) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}
