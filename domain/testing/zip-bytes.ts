export interface ZipPart {
  name: string;
  packed: number;
  size: number;
  flags?: number;
}

/** A zip as its list says it; the parts themselves are zeros. */
export function zipOf(parts: readonly ZipPart[], comment = ''): Uint8Array {
  const bytes: number[] = [0x50, 0x4b, 3, 4, ...Array.from({ length: 26 }, () => 0)];
  const from = bytes.length;
  for (const { name, packed, size, flags = 0 } of parts)
    bytes.push(
      ...signs('PK\x01\x02\0\0\0\0'),
      ...little(flags, 2),
      ...signs('\0'.repeat(10)),
      ...little(packed, 4),
      ...little(size, 4),
      ...little(name.length, 2),
      ...signs('\0'.repeat(16)),
      ...signs(name),
    );
  const length = bytes.length - from;
  bytes.push(0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...little(parts.length, 2), ...little(parts.length, 2));
  bytes.push(...little(length, 4), ...little(from, 4), ...little(comment.length, 2), ...signs(comment));
  return Uint8Array.from(bytes);
}

const little = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);

const signs = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
