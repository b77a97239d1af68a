import { latin, zipDirectory } from './zip-directory.ts';

/**
 * What a file is, whatever its name says. `text` may be a list, and is what nothing else was recognised in; all but that
 * and `workbook` cannot be read as a list, and are told apart because something else helps with each.
 */
export type FileKind =
  | 'text'
  | 'workbook'
  | 'locked'
  | 'oldExcel'
  | 'openDocument'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'webPage'
  | 'contacts'
  | 'damaged'
  | 'unpacksTooLarge';

/** More than any list of people unpacks to: ten thousand of them in twenty columns are some 10 MB. */
const mostUnpacked = 80_000_000;

/** The kind of a file by its bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = latin(bytes.subarray(0, 1000));
  if (start.startsWith('PK\x03\x04')) return kindOfZip(bytes, start);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfOle(bytes);
  if (start.includes('%PDF-')) return 'pdf';
  if (pictures.some((mark) => mark.test(start))) return 'picture';
  if (start.startsWith('{\\rtf')) return 'document';
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^(<!doctype html|<html|<\?xml)/i.test(text)) return 'webPage';
  return /^BEGIN:VCARD/i.test(text) ? 'contacts' : 'text';
}

const pictures = [
  /^\x89PNG/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^RIFF[^]{4}WEBP/,
  /^BM[^]{4}\0{4}/,
  /^(II\*\0|MM\0\*)/,
  /^[^]{4}ftyp(heic|heix|mif1|avif)/,
];

function kindOfZip(bytes: Uint8Array, start: string): FileKind {
  const directory = zipDirectory(bytes);
  if (directory === null) return 'damaged';
  const has = (name: string) => directory.names.some((one) => one.startsWith(name));
  // An OpenDocument file begins with the name of its kind, which is not packed.
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'openDocument';
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument') || has('word/') || has('ppt/'))
    return 'document';
  if (has('xl/workbook.bin')) return 'oldExcel';
  if (!has('xl/')) return 'archive';
  return directory.unpacked > mostUnpacked ? 'unpacksTooLarge' : 'workbook';
}

/** A container of Microsoft of before 2007, and of today for what has a password: its parts have names. */
function kindOfOle(bytes: Uint8Array): FileKind {
  const has = (name: string) => hasPart(bytes, name);
  if (has('EncryptedPackage')) return 'locked';
  return has('Workbook') || has('Book') ? 'oldExcel' : 'document';
}

/** Parts stand in a table with places of 128 bytes, each beginning with a name of two bytes a sign. */
function hasPart(bytes: Uint8Array, name: string): boolean {
  const wanted = `${name}\0`.split('').flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
