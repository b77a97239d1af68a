import { decodeList } from '#domain/import/decode-list.ts';
import { parseList } from '#domain/import/parse-list.ts';
import type { FoundList } from './read-workbook.ts';

export type ReadText = { is: 'lists'; found: [FoundList] } | { is: 'noText' | 'empty' };

/** The list that a text holds, in whatever code its letters are. */
export function readText(bytes: Uint8Array): ReadText {
  const decoded = decodeList(bytes, (part, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(part);
    } catch {
      return null;
    }
  });
  if (!decoded) return { is: 'noText' };
  const list = parseList(decoded.text);
  return list.rows.length === 0
    ? { is: 'empty' }
    : { is: 'lists', found: [{ list, encoding: decoded.encoding }] };
}
