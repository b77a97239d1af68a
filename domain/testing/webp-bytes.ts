const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);

/** A part of a WebP: its name, its length and its bytes, made even. */
export const webpPart = (name: string, data: readonly number[]): number[] => [
  ...ascii(name),
  ...le(data.length, 4),
  ...data,
  ...(data.length % 2 ? [0] : []),
];

export const webpOfParts = (...parts: readonly number[][]): Uint8Array<ArrayBuffer> => {
  const body = parts.flat();
  return Uint8Array.from([...ascii('RIFF'), ...le(body.length + 4, 4), ...ascii('WEBP'), ...body]);
};

export const lossy = (width: number, height: number, filling: readonly number[] = []): number[] =>
  webpPart('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...le(width, 2), ...le(height, 2), ...filling]);

export const lossless = (width: number, height: number): number[] =>
  webpPart('VP8L', [0x2f, ...le(width - 1 + (height - 1) * 16_384, 4), 0, 0, 0, 0, 0]);

export const extended = (width: number, height: number): number[] =>
  webpPart('VP8X', [0, 0, 0, 0, ...le(width - 1, 3), ...le(height - 1, 3)]);

/** The bytes of a picture as its header says; `sign` makes one differ from the next. */
export function webpBytes({ width = 1600, height = 1200, size = 1000, sign = 1 }): Uint8Array<ArrayBuffer> {
  const filling = size - 30;
  return webpOfParts(
    lossy(
      width,
      height,
      Array.from({ length: filling + (filling % 2) }, (_, at) => (at * 7 + sign) % 256),
    ),
  );
}
