import { createRxDatabase, type RxJsonSchema, type RxStorage } from 'rxdb';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

/** A person as RxDB's own plugin would keep them: the fields that say something are encrypted one by one. */
export interface PlainRow {
  id: string;
  text: string;
}

declare global {
  interface Window {
    /** Milliseconds for writing rows into Dexie, with RxDB's encryption by CryptoJS or without. */
    writeRows(rows: readonly PlainRow[], encrypted: boolean): Promise<number>;
  }
}

window.writeRows = async (rows, encrypted) => {
  const dexie: RxStorage<unknown, unknown> = getRxStorageDexie();
  const database = await createRxDatabase({
    name: 'crypto',
    storage: encrypted ? wrappedKeyEncryptionCryptoJsStorage({ storage: dexie }) : dexie,
    multiInstance: false,
    ...(encrypted && { password: 'een-lang-genoeg-wachtwoord' }),
  });
  const schema: RxJsonSchema<PlainRow> = {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { id: { type: 'string', maxLength: 40 }, text: { type: 'string' } },
    required: ['id', 'text'],
    ...(encrypted && { encrypted: ['text'] }),
  };
  const { rows: collection } = await database.addCollections({ rows: { schema } });
  const start = performance.now();
  for (let from = 0; from < rows.length; from += 2000)
    await collection.bulkInsert(rows.slice(from, from + 2000));
  return performance.now() - start;
};
