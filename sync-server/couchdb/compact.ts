import { isRecord } from '#domain/sync/canonical.ts';
import type { Couch } from './couch.ts';

/** After this a compaction that does not end is given up, and asked for again another time. */
const patience = 5 * 60_000;

/** Compacts a database, and is done when no file holds what was in it before. */
export async function compact(couch: Couch, database: string): Promise<void> {
  // One that runs already has copied some of what is to go, and would leave it in the new file.
  await untilIdle(couch, database);
  await couch.server().db.compact(database);
  await untilIdle(couch, database);
}

/** CouchDB answers at once and goes on by itself; the embedded store answers when it is done. */
async function untilIdle(couch: Couch, database: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += 250) {
    const info: unknown = await couch.server().db.get(database);
    if (!isRecord(info) || !('compact_running' in info)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
    // A cluster begins a moment after it was asked, so being idle counts only when it lasts.
    const after: unknown = await couch.server().db.get(database);
    if (info['compact_running'] !== true && isRecord(after) && after['compact_running'] !== true) return;
  }
  throw new Error(`The compaction of ${database} does not end.`);
}
