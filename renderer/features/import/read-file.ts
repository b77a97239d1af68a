import { decodeList } from '#domain/import/decode-list.ts';
import { parseList } from '#domain/import/parse-list.ts';
import { type FileKind, fileKind } from '#domain/workbook/file-kind.ts';
import { askWorker } from '../../components/ask-worker.ts';
import type { FoundList, ReadWorkbook } from './read-workbook.ts';

/** The lists of a file, or why it has none. */
export type ReadFile =
  | { is: 'lists'; found: [FoundList, ...FoundList[]] }
  | { is: Exclude<FileKind, 'text' | 'workbook'> | 'noText' | 'tooLarge' | 'empty' };

const mostBytes = 20_000_000;

/** More than any list takes, in milliseconds. */
const longest = 60_000;

/** The lists in a file that a person chose. Nothing of the file is unpacked before it is known what it is. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > mostBytes) return { is: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  if (kind === 'workbook') return readSheets(bytes);
  if (kind !== 'text') return { is: kind };
  const decoded = decodeList(bytes, (part, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(part);
    } catch {
      return null;
    }
  });
  if (!decoded) return { is: 'noText' };
  const list = parseList(decoded.text);
  if (list.rows.length === 0) return { is: 'empty' };
  return { is: 'lists', found: [{ list, encoding: decoded.encoding }] };
}

function readSheets(bytes: Uint8Array): Promise<ReadWorkbook> {
  const worker = () => new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Uint8Array, ReadWorkbook>(worker, bytes, { longest }).catch(() => ({ is: 'damaged' }));
}
