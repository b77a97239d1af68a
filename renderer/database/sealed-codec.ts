import type { Codec } from './document-log.ts';

const ivLength = 12;

/** Rows under AES-GCM, each with its own random start; what is on the disk says nothing without the key. */
export const sealedCodec = (key: CryptoKey): Codec => ({
  async encode(text) {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    const row = new Uint8Array(ivLength + data.byteLength);
    row.set(iv);
    row.set(new Uint8Array(data), ivLength);
    return row;
  },
  async decode(row) {
    const [iv, data] = [row.slice(0, ivLength), row.slice(ivLength)];
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
  },
});
