import { expect, test } from 'vitest';
import { decodeList, type Decode } from './decode-list.ts';

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
const read = (bytes: Iterable<number>) => decodeList(Uint8Array.from(bytes), decode);
const utf16 = (text: string, [high, low]: [0 | 1, 0 | 1]) =>
  Array.from(text).flatMap((character) => {
    const pair = [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 0xff];
    return [pair[high] ?? 0, pair[low] ?? 0];
  });

test('reads UTF-8 with and without a byte order mark', () => {
  const zoe = Buffer.from('Zoë;ı');
  expect(read(zoe)).toEqual({ text: 'Zoë;ı', encoding: 'utf-8' });
  expect(read([0xef, 0xbb, 0xbf, ...zoe])).toEqual({ text: 'Zoë;ı', encoding: 'utf-8' });
  expect(read([])).toEqual({ text: '', encoding: 'utf-8' });
});

test('reads what Excel on Windows writes', () => {
  expect(read([0x5a, 0x6f, 0xeb, 0x80])).toEqual({ text: 'Zoë€', encoding: 'windows-1252' });
});

test('reads both kinds of UTF-16, with and without a byte order mark', () => {
  expect(read([0xff, 0xfe, ...utf16('Zoë', [1, 0])])).toEqual({ text: 'Zoë', encoding: 'utf-16le' });
  expect(read([0xfe, 0xff, ...utf16('Zoë', [0, 1])])).toEqual({ text: 'Zoë', encoding: 'utf-16be' });
  expect(read(utf16('Zoë', [1, 0]))).toEqual({ text: 'Zoë', encoding: 'utf-16le' });
  expect(read(utf16('Zoë', [0, 1]))).toEqual({ text: 'Zoë', encoding: 'utf-16be' });
});

test('a workbook or a picture is no text', () => {
  expect(read([0x50, 0x4b, 3, 4, 20, 0, 6, 0])).toBeNull();
  expect(read([0xff, 0xfe, 0x41])).toBeNull();
});
