import { type BuurtEntry, databasesOf } from '../couchdb/buurt-registry.ts';
import { orMissing } from '../couchdb/couch.ts';
import { writeAsIs } from '../couchdb/leaves.ts';
import { ensureClosed } from '../couchdb/provisioning.ts';
import { erase } from '../housekeeping/erase.ts';
import { allErased } from '../housekeeping/ledger.ts';
import type { Store } from '../open-store.ts';
import { type BackupHeader, checkBackup, readBackup } from './backup-file.ts';

/** About as much as is sent at once, in characters. */
const batchSize = 4_000_000;

export interface Restored {
  header: BackupHeader;
  /** Those that were erased, before or after the backup, and stay so. */
  erased: number;
}

/**
 * Makes the team database of a buurt anew from a backup, also where there was none. It is another store from then on,
 * with an epoch of its own, so every device compares and brings back what it holds. Who was erased is not written at
 * all. Throws in plain words, before anything is changed, when the file is not whole or not of this buurt.
 */
export async function restore(store: Store, slug: string, path: string): Promise<Restored> {
  const { couch, epochs, registry } = store;
  const header = await checkBackup(path);
  const entry = await entryFor(store, slug, header);
  const erased = await allErased(couch, entry.id);

  await orMissing(couch.server().db.destroy(entry.teamDb));
  for (const database of [entry.teamDb, entry.publicDb]) await ensureClosed(couch, database);
  let batch: Record<string, unknown>[] = [];
  let size = 0;
  for await (const { id, leaves } of readBackup(path)) {
    // A backup knows who was erased before it; a new machine hears of them by it.
    if (leaves.some((leaf) => leaf['erased'] === true)) erased.add(id);
    if (erased.has(id)) continue;
    batch.push(...leaves);
    size += JSON.stringify(leaves).length;
    if (size < batchSize) continue;
    await writeAsIs(couch, entry.teamDb, batch);
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) await writeAsIs(couch, entry.teamDb, batch);

  await erase(store, entry, [...erased], 'restore');
  await registry.add(entry);
  await epochs.renew(entry.teamDb);
  return { header, erased: erased.size };
}

async function entryFor({ registry }: Store, slug: string, { buurt }: BackupHeader): Promise<BuurtEntry> {
  const known = (await registry.all()).find((entry) => entry.id === buurt.id || entry.slug === slug);
  if (known ? known.id !== buurt.id || known.slug !== slug : buurt.slug !== slug)
    throw new Error(
      `This is a backup of ${buurt.name} (${buurt.slug}), not of "${slug}". Nothing was changed.`,
    );
  return known ?? { ...buurt, ...databasesOf(buurt.id) };
}
