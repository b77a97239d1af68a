import type { Page } from 'playwright-core';

export interface PhotoFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface Scene {
  width: number;
  height: number;
  /** Of the sky, in degrees of the colour circle. */
  hue: number;
  /** Held upright: the bytes lie on their side, and the camera's notes say so. */
  upright?: boolean;
}

/** A photo as a telephone makes one: a JPEG with its notes on how it was held and where it was made. */
export async function telephonePhoto(page: Page, name: string, scene: Scene): Promise<PhotoFile> {
  const base64 = await page.evaluate(async ({ width, height, hue }) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('No canvas.');
    const sky = pen.createLinearGradient(0, 0, 0, height);
    sky.addColorStop(0, `hsl(${hue} 60% 70%)`);
    sky.addColorStop(0.6, `hsl(${hue + 30} 70% 88%)`);
    sky.addColorStop(0.61, 'hsl(95 35% 45%)');
    sky.addColorStop(1, 'hsl(100 40% 28%)');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, width, height);
    for (let n = 0; n < 9; n++) {
      const size = width / 12;
      pen.fillStyle = `hsl(${15 + n * 4} 45% ${35 + (n % 3) * 8}%)`;
      pen.fillRect(n * size * 1.35, height * 0.6 - size * (1 + (n % 3) * 0.3), size, size * 1.8);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, scene);
  const jpeg = Buffer.from(base64, 'base64');
  // After the two bytes that begin every JPEG.
  const buffer = joined(jpeg.subarray(0, 2), cameraNotes(scene.upright === true ? 6 : 1), jpeg.subarray(2));
  return { name, mimeType: 'image/jpeg', buffer };
}

const joined = (...parts: readonly Buffer[]): Buffer => Buffer.from(parts.flatMap((part) => [...part]));

/** What the notes say; it must not be found again in what is kept. */
export const secretPlace = 'Raadhuisplein 1, Boxmeer';

/** EXIF: how the telephone was held (6: turn a quarter), and a text that gives away the place. */
function cameraNotes(held: number): Buffer {
  const text = Buffer.from(`${secretPlace}\0`);
  const head = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  head.write('II', 0, 'latin1');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(2, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010e, 2, text.length, head.length);
  entry(22, 0x0112, 3, 1, held);
  const body = joined(Buffer.from('Exif\0\0', 'latin1'), head, text);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return joined(marker, body);
}

/** A PNG of a few bytes that says it is 30,000 dots wide and high. */
export function hugePng(): PhotoFile {
  const buffer = Buffer.alloc(64);
  buffer.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  buffer.writeUInt32BE(30_000, 16);
  buffer.writeUInt32BE(30_000, 20);
  return { name: 'reusachtig.png', mimeType: 'image/png', buffer };
}
