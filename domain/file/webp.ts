export interface PictureSize {
  width: number;
  height: number;
}

/** A picture's own parts. What would say where and when it was taken (EXIF, XMP) or make it move is not among them. */
const allowed: ReadonlySet<string> = new Set(['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L']);

/**
 * The size of a still WebP without anything hidden in it, read from its bytes; `undefined`: it is something else. Every
 * byte must belong to a part that is known, so that nothing else can travel inside a picture.
 */
export function readWebp(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || word(bytes, 0) !== 'RIFF' || word(bytes, 8) !== 'WEBP') return undefined;
  if (view.getUint32(4, true) + 8 !== bytes.length) return undefined;
  const sizes: PictureSize[] = [];
  for (let at = 12; at < bytes.length;) {
    if (at + 8 > bytes.length) return undefined;
    const name = word(bytes, at);
    const length = view.getUint32(at + 4, true);
    const begin = at + 8;
    at = begin + length + (length % 2);
    if (!allowed.has(name) || at > bytes.length) return undefined;
    if (name === 'ICCP' || name === 'ALPH') continue;
    const size = sizeIn(name, bytes.subarray(begin, begin + length));
    if (!size) return undefined;
    sizes.push(size);
  }
  const [first] = sizes;
  // The outer header and the picture in it must agree, or one decoder would see another size than the next.
  const agree = sizes.every(({ width, height }) => width === first?.width && height === first.height);
  return agree ? first : undefined;
}

function sizeIn(name: string, part: Uint8Array): PictureSize | undefined {
  if (part.length < 10) return undefined;
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  const pair = (at: number) => view.getUint16(at, true);
  if (name === 'VP8X') {
    const triple = (at: number) => pair(at) + view.getUint8(at + 2) * 65_536;
    return { width: triple(4) + 1, height: triple(7) + 1 };
  }
  if (name === 'VP8L') {
    if (part[0] !== 0x2f) return undefined;
    const bits = view.getUint32(1, true);
    return { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 };
  }
  const isKeyFrame = view.getUint8(0) % 2 === 0 && view.getUint16(3) === 0x9d01 && part[5] === 0x2a;
  return isKeyFrame ? { width: pair(6) % 16_384, height: pair(8) % 16_384 } : undefined;
}

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
