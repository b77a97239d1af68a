import { type DecodedList, decodeList } from '#domain/import/decode-list.ts';
import { type ParsedList, parseList } from '#domain/import/parse-list.ts';

export type ReadFile =
  | { is: 'list'; list: ParsedList; encoding: DecodedList['encoding'] }
  | { is: 'noText' }
  | { is: 'tooLarge' }
  | { is: 'empty' };

const mostBytes = 20_000_000;

/** A list as the person chose it, or why it is none. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > mostBytes) return { is: 'tooLarge' };
  const decoded = decodeList(new Uint8Array(await file.arrayBuffer()), (bytes, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  });
  if (!decoded) return { is: 'noText' };
  const list = parseList(decoded.text);
  return list.rows.length === 0 ? { is: 'empty' } : { is: 'list', list, encoding: decoded.encoding };
}
