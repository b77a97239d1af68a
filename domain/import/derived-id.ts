/** A keyed hash: the same text gives the same bytes on every device of a team. At least 17 bytes. */
export type KeyedHash = (text: string) => Uint8Array;

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 characters of Crockford's base 32, derived from a text: two devices that read the same row make the same id. */
export function derivedKey(hash: KeyedHash, text: string): string {
  const bits = Array.from(hash(text), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: 26 }, (_, index) =>
    crockford.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join('');
}
