import { type FileKind, fileKind } from '#domain/workbook/file-kind.ts';
import { askWorker } from '../../components/later/ask-worker.ts';
import type { ListFile } from './list-worker.ts';
import type { ReadText } from './read-text-file.ts';
import type { FoundList, ReadWorkbook } from './read-workbook.ts';

/** The lists of a file, or why it has none. */
export type ReadFile =
  | { is: 'lists'; found: [FoundList, ...FoundList[]] }
  | { is: Exclude<FileKind, 'text' | 'workbook'> | 'noText' | 'tooLarge' | 'empty' };

const mostBytes = 20_000_000;

/** More than any list takes, in milliseconds. */
const longest = 60_000;

/** The lists in a file that a person chose. Nothing of the file is unpacked before it is known what it is. */
export async function readFile(file: File, signal: AbortSignal): Promise<ReadFile> {
  if (file.size > mostBytes) return { is: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  if (kind !== 'text' && kind !== 'workbook') return { is: kind };
  const worker = () => new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<ListFile, ReadText | ReadWorkbook>(worker, { kind, bytes }, { longest, signal }).catch(
    () => ({
      is: kind === 'text' ? 'noText' : 'damaged',
    }),
  );
}
