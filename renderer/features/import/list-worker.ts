import { readText } from './read-text-file.ts';
import { readWorkbook } from './read-workbook.ts';

/** A file of which it is known what it is. */
export interface ListFile {
  kind: 'text' | 'workbook';
  bytes: Uint8Array;
}

// Unpacking and reading ten thousand rows takes seconds, in which the page must go on.
self.onmessage = async ({ data: { kind, bytes } }: MessageEvent<ListFile>) =>
  self.postMessage(kind === 'text' ? readText(bytes) : await readWorkbook(bytes));
