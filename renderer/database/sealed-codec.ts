import type { Codec } from './document-log.ts';

const ivLength = 12;

/** How the bytes of a file stand on the disk. */
export interface ByteCodec {
  encode(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  decode(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes under AES-GCM, each time with a random start of its own; what is on the disk says nothing without the key. */
export const sealedBytes = (key: CryptoKey): ByteCodec => ({
  async encode(bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
    const row = new Uint8Array(ivLength + data.byteLength);
    row.set(iv);
    row.set(new Uint8Array(data), ivLength);
    return row;
  },
  async decode(row) {
    const [iv, data] = [row.slice(0, ivLength), row.slice(ivLength)];
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
  },
});

/** The same for rows of text. */
export function sealedCodec(key: CryptoKey): Codec {
  const bytes = sealedBytes(key);
  return {
    encode: (text) => bytes.encode(new TextEncoder().encode(text)),
    decode: async (row) => new TextDecoder().decode(await bytes.decode(row)),
  };
}
