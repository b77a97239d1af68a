import { type FileWish, makeFile } from './make-file.ts';

// A list of thousands on paper takes seconds, in which the page must go on.
self.onmessage = ({ data }: MessageEvent<FileWish>) =>
  void makeFile(data).then((made) => self.postMessage(made), reportError);
