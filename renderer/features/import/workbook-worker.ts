import { readWorkbook } from './read-workbook.ts';

// Unpacking and reading ten thousand rows takes seconds, in which the page must go on.
self.onmessage = ({ data }: MessageEvent<Uint8Array>) =>
  void readWorkbook(data).then((read) => self.postMessage(read));
