/** What the first bytes of a picture say of it; the size is 0 by 0 where they do not tell. */
export interface ImageHeader {
  type: 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic';
  width: number;
  height: number;
}

/** How many bytes from the beginning are enough: a photo's own small picture comes before its size. */
export const headerLength = 256 * 1024;

/**
 * The kind and the size of a picture by its first bytes; `undefined`: it is no picture that we know. Read before it is
 * opened, because opening costs memory by the dot, and a file of a few kB can unfold to many GB.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) return undefined;
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === '\x89PNG') return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (view.getUint16(0) === 0xffd8) return { type: 'jpeg', ...jpegSize(view) };
  if (text(0, 4) === 'GIF8')
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return { type: 'webp', ...webpSize(view, text) };
  if (text(0, 2) === 'BM')
    return {
      type: 'bmp',
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)),
    };
  if (text(4, 8) !== 'ftyp') return undefined;
  const brand = text(8, 12);
  if (brand === 'avif' || brand === 'avis') return { type: 'avif', ...boxSize(view) };
  return /^(hei|hev|mif|msf)/.test(brand) ? { type: 'heic', ...boxSize(view) } : undefined;
}

interface Size {
  width: number;
  height: number;
}

const unknown: Size = { width: 0, height: 0 };

/** The marker that says the size comes after any number of others, each with its length. */
function jpegSize(view: DataView): Size {
  for (let at = 2; at + 9 < view.byteLength;) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Between markers there may be filling.
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
  return unknown;
}

function webpSize(view: DataView, text: (from: number, to: number) => string): Size {
  const form = text(12, 16);
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) % 16_384, height: view.getUint16(28, true) % 16_384 };
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 };
  }
  const triple = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  return form === 'VP8X' ? { width: triple(24) + 1, height: triple(27) + 1 } : unknown;
}

/** The largest of the sizes in a file of boxes: one for the picture, others for its tiles and its small copy. */
function boxSize(view: DataView): Size {
  let most = unknown;
  for (let at = 0; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== 0x69_73_70_65) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size.width * size.height > most.width * most.height) most = size;
  }
  return most;
}
