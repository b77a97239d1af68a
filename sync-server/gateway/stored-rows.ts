import { fromCouch } from '#domain/document/couch-form.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { Remote } from '#domain/sync/local.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Couch } from '../couchdb/couch.ts';
import type { RecentDocuments } from '../couchdb/recent-documents.ts';
import { isId } from './check-row.ts';

export interface StoreAtHand {
  couch: Couch;
  recent: RecentDocuments;
}

/** What stands under ids, in the store's form and as we read it. */
export type Stored = Map<string, { doc: unknown; remote: Remote }>;

/**
 * What rows build on. One that names exactly the revision that went through this server lately needs no look at the
 * store: if another stands there by now, writing over it fails as a conflict.
 */
export async function readParents(
  { couch, recent }: StoreAtHand,
  buurt: BuurtEntry,
  rows: readonly unknown[],
): Promise<Stored> {
  const atHand: Stored = new Map();
  const toRead: string[] = [];
  for (const row of rows) {
    const { _id: id, _rev: rev } = isRecord(row) ? row : {};
    if (typeof id !== 'string' || !isId(id)) continue;
    const doc = typeof rev === 'string' ? recent.find(buurt.teamDb, id, rev) : undefined;
    const remote = doc && fromCouch(doc);
    if (remote) atHand.set(id, { doc, remote });
    else toRead.push(id);
  }
  const stored = await readStored(couch, buurt, toRead);
  for (const { doc } of stored.values()) if (isRecord(doc)) recent.note(buurt.teamDb, doc);
  return new Map([...atHand, ...stored]);
}

/** What was written is at hand for whoever builds on it. */
export function noteWritten(
  recent: RecentDocuments,
  { teamDb }: BuurtEntry,
  doc: object,
  outcome: ReadonlyMap<string, { rev?: string; error?: string }>,
): void {
  const id = '_id' in doc ? String(doc._id) : '';
  const { rev, error } = outcome.get(id) ?? {};
  if (rev && !error) recent.note(teamDb, { ...doc, _rev: rev });
  else recent.forget(teamDb, id);
}

/** What the store holds under these ids now, tombstones with their bodies too: `_all_docs` leaves those out. */
export async function readStored(
  couch: Couch,
  { teamDb }: BuurtEntry,
  ids: readonly string[],
): Promise<Stored> {
  const found: Stored = new Map();
  if (ids.length === 0) return found;
  const db = couch.db<object>(teamDb);
  const { rows } = await db.fetch({ keys: [...new Set(ids)] });
  for (const row of rows) {
    if ('error' in row) continue;
    const gone = 'deleted' in row.value && row.value.deleted === true;
    const doc = gone ? await db.get(row.id, { rev: row.value.rev }).catch(() => undefined) : row.doc;
    const remote = fromCouch(doc);
    if (remote) found.set(row.id, { doc, remote });
  }
  return found;
}
