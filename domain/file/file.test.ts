import { expect, test } from 'vitest';
import { extended, lossless, lossy, webpBytes, webpOfParts, webpPart } from '../testing/webp-bytes.ts';
import { isFileId, madeAt } from './file-document.ts';
import { readWebp } from './webp.ts';

test('a file has an id of its own, which says when it was made', () => {
  const id = 'file:01KAX4QHV0ABCDEFGHJKMNPQRS';
  expect(isFileId(id)).toBe(true);
  for (const other of ['member:01KAX4QHV0ABCDEFGHJKMNPQRS', 'file:1', `${id}/x`, `${id}\n`, ''])
    expect(isFileId(other), other).toBe(false);
  expect(new Date(madeAt(id)).toISOString().slice(0, 4)).toBe('2025');
  expect(madeAt('file:01KAX4QHV1ABCDEFGHJKMNPQRS')).toBe(madeAt(id) + 1);
});

test('the size of a picture is read in every form that WebP has', () => {
  const wide = { width: 1600, height: 1200 };
  expect(readWebp(webpBytes(wide))).toEqual(wide);
  expect(readWebp(webpOfParts(lossless(1600, 1200)))).toEqual(wide);
  const alpha = webpPart('ALPH', [1, 2, 3]);
  const colours = webpPart('ICCP', [1, 2]);
  expect(readWebp(webpOfParts(extended(1600, 1200), colours, alpha, lossy(1600, 1200)))).toEqual(wide);
  expect(readWebp(webpOfParts(lossless(1, 16_384)))).toEqual({ width: 1, height: 16_384 });
  // Also where it stands in the middle of other bytes.
  const among = new Uint8Array([9, 9, 9, ...webpBytes(wide)]);
  expect(readWebp(among.subarray(3))).toEqual(wide);
});

test('what is no still picture, or carries something along, is none', () => {
  const good = webpBytes({});
  const changed = (at: number, value: number) => good.map((byte, index) => (index === at ? value : byte));
  for (const [name, bytes] of Object.entries({
    empty: new Uint8Array(),
    jpeg: Uint8Array.from([0xff, 0xd8, 0xff, ...good]),
    script: Uint8Array.from('<script>alert(1)</script>', (sign) => sign.charCodeAt(0)),
    otherContainer: changed(8, 0x41),
    cutShort: good.slice(0, -2),
    somethingBehind: Uint8Array.from([...good, 0x3c, 0x68]),
    noPart: webpOfParts([1, 2, 3, 4, 5, 6, 7, 8, 9]),
    partTooLong: changed(16, 0xff),
    halfAPart: webpOfParts(lossy(10, 10), [0x56, 0x50]),
    shortFrame: webpOfParts(webpPart('VP8 ', [0, 0, 0, 0x9d])),
    noKeyFrame: changed(20, 1),
    noStart: changed(23, 1),
    noSignature: webpOfParts(webpPart('VP8L', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    twoSizes: webpOfParts(extended(10, 10), lossy(1600, 1200)),
    withPlace: webpOfParts(extended(10, 10), lossy(10, 10), webpPart('EXIF', [1, 2])),
    moving: webpOfParts(extended(10, 10), webpPart('ANIM', [0, 0, 0, 0, 0, 0])),
    onlyColours: webpOfParts(webpPart('ICCP', [1, 2])),
  }))
    expect(readWebp(bytes), name).toBeUndefined();
});
