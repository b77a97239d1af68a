import { argon2idAsync } from '@noble/hashes/argon2.js';
import { Dexie } from 'dexie';
import { sealedCodec } from '../../renderer/database/sealed-codec.ts';

declare global {
  interface Window {
    /** Encrypts texts and writes them into Dexie, each a row; a text is a page of documents as JSON. */
    fillFloor(texts: readonly string[]): Promise<void>;
    /** Milliseconds from a password to all documents read, decrypted and parsed; throws when one is missing. */
    readFloor(password: string, expected: number): Promise<number>;
  }
}

const open = () => {
  const dexie = new Dexie('floor');
  dexie.version(1).stores({ rows: '++seq' });
  return dexie.table<{ data: Uint8Array<ArrayBuffer> }>('rows');
};
const salt = new Uint8Array(16);

async function codecOf(password: string) {
  // As strong as the app's.
  const bytes = await argon2idAsync(password, salt, { m: 19_456, t: 2, p: 1, dkLen: 32 });
  return sealedCodec(
    await crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']),
  );
}

const password = 'only-for-this-run';

window.fillFloor = async (texts) => {
  const codec = await codecOf(password);
  const rows = await Promise.all(texts.map(async (text) => ({ data: await codec.encode(text) })));
  await open().bulkAdd(rows);
};

window.readFloor = async (typed, expected) => {
  const table = open();
  const started = performance.now();
  const codec = await codecOf(typed);
  const rows = await table.toArray();
  const pages = await Promise.all(
    rows.map(async ({ data }): Promise<unknown> => JSON.parse(await codec.decode(data))),
  );
  const ms = performance.now() - started;
  const read = pages.reduce((sum: number, page) => sum + (Array.isArray(page) ? page.length : 0), 0);
  if (read !== expected) throw new Error(`${read} of ${expected} documents were read.`);
  return ms;
};
