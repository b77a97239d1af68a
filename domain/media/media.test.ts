import { expect, test } from 'vitest';
import { problemsOf } from '../document/validate.ts';
import { kindOfId, kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { memberId, stampOf, truus } from '../testing/documents.ts';
import { samples } from '../testing/samples.ts';
import { extended, lossless, lossy, webpOfParts } from '../testing/webp-bytes.ts';
import { readImageHeader } from './image-header.ts';
import { withoutPhotoConsent } from './photo-consent.ts';
import { fitWithin, refusalOf } from './photo-limits.ts';

const photo = (change: Record<string, unknown>) => {
  const values = { ...samples.media.first, ...change };
  const made = create(kinds.media, 'media:01K00000000000000000000000', values, stampOf('A', 1));
  return [...new Set(problemsOf(kinds.media, made).map(({ field }) => field))];
};

test('a photo has its file, its size and a tiny picture that can be nothing else', () => {
  expect(photo({})).toEqual([]);
  expect(photo({ file: 'member:01K00000000000000000000000' })).toEqual(['file']);
  expect(photo({ width: 1601 })).toEqual(['width']);
  expect(photo({ people: ['Truus Bakker'] })).toEqual(['people']);
  for (const preview of [
    'data:image/svg+xml;base64,PHN2Zz4=',
    'https://voorbeeld.nl/foto.webp',
    'data:image/webp;base64,AAAA"onload=',
    `data:image/webp;base64,${'A'.repeat(3000)}`,
  ])
    expect(photo({ preview }), preview).toEqual(['preview']);
});

test('a photo is never public, and a file is no document', () => {
  expect(kinds.media.publication).toBeUndefined();
  expect(kindOfId('file:01K00000000000000000000000')).toBeUndefined();
});

test('tells who is on a photo without having said yes', () => {
  const at = '2026-11-01T10:00:00Z';
  const yes = truus({ consents: { '01K': { purpose: 'photo', given: true, at } } });
  const gone = 'member:01K00000000000000000000009';
  const look = (member: typeof yes) => (id: string) => (id === memberId ? member : undefined);
  expect(withoutPhotoConsent([memberId], look(yes))).toEqual([]);
  expect(withoutPhotoConsent([memberId, gone], look(yes))).toEqual([gone]);
  expect(withoutPhotoConsent([memberId], look(truus({})))).toEqual([memberId]);
  expect(withoutPhotoConsent(undefined, look(yes))).toEqual([]);
});

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from([
    ...parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part,
    ),
    ...Array.from({ length: 40 }, () => 0),
  ]);

test('the kind and size of a picture stand in its first bytes', () => {
  const png = bytes([0x89], 'PNG', [0, 0, 0, 0, 0, 0, 0, 0], 'IHDR', [0, 0, 0x10, 0, 0, 0, 0x08, 0]);
  expect(readImageHeader(png)).toEqual({ type: 'png', width: 4096, height: 2048 });
  const jpeg = bytes([
    0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 2, 0xff, 0xc2, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0,
  ]);
  expect(readImageHeader(jpeg)).toEqual({ type: 'jpeg', width: 4000, height: 3000 });
  expect(readImageHeader(bytes([0xff, 0xd8, 0xff, 0xd9]))).toEqual({ type: 'jpeg', width: 0, height: 0 });
  expect(readImageHeader(bytes('GIF89a', [100, 1, 50, 0]))).toEqual({ type: 'gif', width: 356, height: 50 });
  const bmp = bytes(
    'BM',
    Array.from({ length: 16 }, () => 0),
    [10, 0, 0, 0, 0xf6, 0xff, 0xff, 0xff],
  );
  expect(readImageHeader(bmp)).toEqual({ type: 'bmp', width: 10, height: 10 });
  for (const form of [lossy, lossless, extended])
    expect(readImageHeader(bytes([...webpOfParts(form(1200, 900))]))).toEqual({
      type: 'webp',
      width: 1200,
      height: 900,
    });
  expect(readImageHeader(bytes('RIFF    WEBPELSE'))).toEqual({ type: 'webp', width: 0, height: 0 });
  const size = (width: number, height: number) =>
    ['ispe', [0, 0, 0, 0, 0, 0, width >> 8, width % 256, 0, 0, height >> 8, height % 256]] as const;
  const boxes = [...size(160, 120), ...size(4032, 3024), ...size(512, 512)];
  expect(readImageHeader(bytes([0, 0, 0, 24], 'ftypheic', ...boxes))).toEqual({
    type: 'heic',
    width: 4032,
    height: 3024,
  });
  expect(readImageHeader(bytes([0, 0, 0, 24], 'ftypavif', ...boxes))?.type).toBe('avif');
  expect(readImageHeader(bytes([0, 0, 0, 24], 'ftypavis'))).toEqual({ type: 'avif', width: 0, height: 0 });
  expect(readImageHeader(bytes([0, 0, 0, 24], 'ftypisom'))).toBeUndefined();
  expect(readImageHeader(bytes('%PDF-1.7'))).toBeUndefined();
  expect(readImageHeader(new Uint8Array([0xff, 0xd8]))).toBeUndefined();
});

test('what is no picture, or too much of one, is refused before it is opened', () => {
  const of = (width: number, height: number) => ({ type: 'jpeg', width, height }) as const;
  expect(refusalOf(1000, undefined)).toBe('not-image');
  expect(refusalOf(31 * 1024 * 1024, of(10, 10))).toBe('too-heavy');
  expect(refusalOf(1000, of(8000, 6000))).toBe('too-many-pixels');
  expect(refusalOf(5_000_000, of(6000, 4000))).toBeUndefined();
});

test('a picture keeps its proportion and never grows', () => {
  expect(fitWithin({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
  expect(fitWithin({ width: 300, height: 400 })).toEqual({ width: 300, height: 400 });
  expect(fitWithin({ width: 10_000, height: 2 }, 40)).toEqual({ width: 40, height: 1 });
});
