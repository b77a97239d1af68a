import { expect, test } from 'vitest';
import { zipOf } from '../testing/zip-bytes.ts';
import { type FileKind, fileKind } from './file-kind.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zip = (...names: string[]) => zipOf(names.map((name) => ({ name, packed: 5, size: 20 })));

/** A container of before 2007 with parts of these names. */
function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, place) =>
    name.split('').forEach((sign, index) => {
      bytes[512 + 128 * place + 2 * index] = sign.charCodeAt(0);
    }),
  );
  return bytes;
}

/** An OpenDocument file names its kind at its very beginning. */
function openDocument(kind: string): Uint8Array {
  const mark = `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.${kind}`;
  const rest = zip('content.xml');
  const both = new Uint8Array(mark.length + rest.length);
  both.set(bytesOf(mark));
  both.set(rest, mark.length);
  // The list stands further on now.
  const end = both.length - 22;
  both[end + 16] = (both[end + 16] ?? 0) + mark.length;
  return both;
}

test.each<[string, FileKind, Uint8Array]>([
  ['a CSV list', 'text', bytesOf('Naam;Plaats\r\nTruus;Veldhoek')],
  ['an empty file', 'text', new Uint8Array()],
  ['a workbook', 'workbook', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['a workbook with a password', 'locked', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  ['a workbook of before 2007', 'oldExcel', ole('Root Entry', 'Workbook')],
  ['a workbook of before 1997', 'oldExcel', ole('Book')],
  ['a workbook in binary form', 'oldExcel', zip('xl/workbook.bin')],
  ['a Word text of before 2007', 'document', ole('Root Entry', 'WordDocument')],
  ['a sheet of LibreOffice', 'openDocument', openDocument('spreadsheet')],
  ['a text of LibreOffice', 'document', openDocument('text')],
  ['a Word text', 'document', zip('[Content_Types].xml', 'word/document.xml')],
  ['a presentation', 'document', zip('ppt/presentation.xml')],
  ['rich text', 'document', bytesOf('{\\rtf1\\ansi')],
  ['a PDF', 'pdf', bytesOf('%PDF-1.7\n')],
  ['a PNG', 'picture', bytesOf('\x89PNG\r\n\x1a\n')],
  ['a JPEG', 'picture', bytesOf('\xff\xd8\xff\xe0')],
  ['a photo of a phone', 'picture', bytesOf('\0\0\0\x18ftypheic')],
  ['a WebP', 'picture', bytesOf('RIFF\x01\x02\x03\x04WEBP')],
  ['a zip of something else', 'archive', zip('leden.csv')],
  ['a web page', 'webPage', bytesOf('\xef\xbb\xbf  <!DOCTYPE html><table>')],
  ['a sheet as XML', 'webPage', bytesOf('<?xml version="1.0"?>')],
  ['contact cards', 'contacts', bytesOf('BEGIN:VCARD\r\n')],
  ['a workbook that was cut off', 'damaged', zip('xl/workbook.xml').subarray(0, 60)],
  [
    'a workbook that unpacks to gigabytes',
    'unpacksTooLarge',
    zipOf([{ name: 'xl/sheet1.xml', packed: 9000, size: 4e9 }]),
  ],
])('knows %s by its bytes', (_, kind, bytes) => {
  expect(fileKind(bytes)).toBe(kind);
});
