import { idPattern } from '../document/document-schema.ts';

/** The longest side of a picture that is kept, in pixels. */
export const longestSide = 1600;

/** The most bytes of a picture that is kept; one of the longest side takes a tenth of it. */
export const largestFile = 4 * 1024 * 1024;

export const fileType = 'image/webp';

/** The name of the one attachment. */
export const fileAttachment = 'image';

const fileId = new RegExp(idPattern('file'));

/**
 * Whether an id is a file's. A file is no kind of document: it carries no stamps and never merges, because it is written
 * once and never again. Other bytes are another file.
 */
export const isFileId = (id: string): boolean => fileId.test(id);

/** What the store holds beside the attachment. */
export interface FileDocument {
  kind: 'file';
  type: typeof fileType;
  /** In bytes. */
  size: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

const decoding = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** When a file was made, in milliseconds since 1970: the first ten signs of its ULID say so. */
export const madeAt = (id: string): number =>
  Array.from(id.slice('file:'.length, 'file:'.length + 10)).reduce(
    (time, sign) => time * 32 + decoding.indexOf(sign),
    0,
  );
