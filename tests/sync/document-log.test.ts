import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { ulid } from 'ulid';
import { expect, test } from 'vitest';
import { kinds } from '#domain/kinds.ts';
import { createLocal, edit } from '#domain/sync/edit-local.ts';
import { type Codec, logName } from '../../renderer/database/document-log.ts';
import { sealedCodec } from '../../renderer/database/sealed-codec.ts';
import { openTeamDatabase, type TeamDatabase } from '../../renderer/database/team-database.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const open = (name: string) => openTeamDatabase(name, sealedCodec(key));

const newId = () => `member:${ulid()}`;
const stamp = (n: number) => ({ by: 'window0001', n, t: n });
const make = (database: TeamDatabase, id: string, n: number) =>
  database.update(id, () => createLocal(kinds.member, id, { givenName: 'Truus' }, stamp(n)));
const note = (database: TeamDatabase, id: string, text: string, n: number) =>
  database.update(id, (local) =>
    local?.is === 'held'
      ? edit(kinds.member, local, local.content, { values: { notes: text } }, stamp(n))
      : local,
  );
async function notesOf(database: TeamDatabase, id: string): Promise<unknown> {
  const local = await database.get(id);
  return local?.is === 'held' ? local.content['notes'] : undefined;
}

test('everything is there again after closing, written once or many times, and what was removed is not', async () => {
  const name = `again-${ulid().toLowerCase()}`;
  const first = await open(name);
  const ids = Array.from({ length: 450 }, newId);
  await first.fillAll(ids, (id) => createLocal(kinds.member, id, { givenName: 'Truus' }, stamp(1)));
  const [changed = '', removed = ''] = ids;
  // More often than the log lets grow: opening puts it in order, and the second time it is read in that order.
  for (let n = 2; n < 400; n++) await note(first, changed, `versie ${n}`, n);
  await first.update(removed, () => undefined);
  await first.close();
  for (let times = 0; times < 2; times++) {
    const again = await open(name);
    expect(await notesOf(again, changed)).toBe('versie 399');
    expect(await again.get(removed)).toBeUndefined();
    expect(await again.inState('waiting')).toHaveLength(449);
    await again.close();
  }
});

test('what the disk would not take was never there, and the next write goes well', async () => {
  const name = `full-${ulid().toLowerCase()}`;
  const database = await open(name);
  const [truus, ad] = [newId(), newId()];
  await make(database, truus, 1);
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  await expect(note(database, truus, 'te veel', 2)).rejects.toThrow(/quota|no room/i);
  await expect(make(database, ad, 3)).rejects.toThrow(/quota|no room/i);
  IDBObjectStore.prototype.add = add;
  expect(await notesOf(database, truus)).toBeUndefined();
  expect(await database.get(ad)).toBeUndefined();
  await make(database, ad, 4);
  await note(database, truus, 'past', 5);
  await database.close();

  const again = await open(name);
  expect(await again.inState('waiting')).toHaveLength(2);
  expect(await notesOf(again, truus)).toBe('past');
  await again.close();
});

test('of somebody who was erased nothing is left on the disk, though every row before it had been kept', async () => {
  const name = `erased-${ulid().toLowerCase()}`;
  // Without a key, so that the disk itself can be read.
  const plain: Codec = {
    encode: (text) => Promise.resolve(new TextEncoder().encode(text)),
    decode: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
  };
  const onDisk = async () => {
    const rows = await new Dexie(logName(name)).open().then(async (dexie) => {
      const found: { data: Uint8Array }[] = await dexie.table('rows').toArray();
      dexie.close();
      return found;
    });
    return rows.map(({ data }) => new TextDecoder().decode(data)).join();
  };
  const database = await openTeamDatabase(name, plain);
  const [truus, ad] = [newId(), newId()];
  await make(database, truus, 1);
  await note(database, truus, 'kanarie', 2);
  await make(database, ad, 3);
  expect(await onDisk()).toContain('kanarie');
  await database.update(truus, () => ({ is: 'erased', id: truus, lost: true }));
  expect(await onDisk()).not.toContain('kanarie');
  expect(await onDisk()).toContain(ad);
  await make(database, newId(), 4);
  await database.close();

  const again = await openTeamDatabase(name, plain);
  expect(await again.get(truus)).toEqual({ is: 'erased', id: truus, lost: true });
  expect(await again.inState('waiting')).toHaveLength(2);
  await again.close();
});
