import { fromCouch } from '#domain/document/couch-form.ts';
import { mayPublish, type TeamAgreements } from '#domain/roles/permissions.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { Remote } from '#domain/sync/local.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { type Couch, orMissing } from '../couchdb/couch.ts';
import type { RecentDocuments } from '../couchdb/recent-documents.ts';
import { eraseAgain } from '../housekeeping/erase.ts';
import { erasedAmong } from '../housekeeping/ledger.ts';
import { checkRow, isId, type RowCheck, type Writer } from './check-row.ts';

/** A row of the answer, in CouchDB's form; `current` and `fields` are ours and pass other clients by. */
type RowAnswer =
  | { ok: true; id: string; rev: string }
  | { id: string; error: 'conflict'; reason: string; current?: unknown }
  | { id: string; error: 'erased'; reason: string }
  | { id: string; error: 'forbidden'; reason: string; fields?: readonly string[]; current?: unknown };

export const mostRows = 2000;

export interface StoreAtHand {
  couch: Couch;
  recent: RecentDocuments;
}

/** Writes the rows that may be written, each judged by itself, and answers in the order they came. */
export async function bulkDocs(
  { couch, recent }: StoreAtHand,
  buurt: BuurtEntry,
  rows: readonly unknown[],
  writer: Omit<Writer, 'team' | 'buurtId'>,
): Promise<RowAnswer[]> {
  const ids = rows.flatMap((row) =>
    isRecord(row) && typeof row['_id'] === 'string' && isId(row['_id']) ? [row['_id']] : [],
  );
  const [stored, team, erased] = await Promise.all([
    readParents({ couch, recent }, buurt, rows),
    mayPublish(writer.roles, {}) ? {} : agreements(couch, buurt),
    erasedAmong(couch, buurt.id, ids),
  ]);
  const checks: RowCheck[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const id = isRecord(row) && typeof row['_id'] === 'string' ? row['_id'] : '';
    const check: RowCheck = erased.has(id)
      ? { is: 'erased', id }
      : await checkRow(row, stored.get(id)?.remote, { ...writer, team, buurtId: buurt.id });
    // The second of two rows with one id builds on what the first is about to replace.
    checks.push(check.is === 'write' && taken.has(id) ? { is: 'conflict', id } : check);
    if (check.is === 'write') taken.add(id);
  }

  const docs = checks.flatMap((check) => (check.is === 'write' ? [rowFor(check, stored)] : []));
  const written = docs.length > 0 ? await couch.db<object>(buurt.teamDb).bulk({ docs }) : [];
  const outcome = new Map(written.map((row) => [row.id, row]));
  for (const doc of docs) noteWritten(recent, buurt, doc, outcome);
  const slipped = await eraseWhatSlippedIn(couch, buurt, docs, outcome);
  for (const id of slipped) recent.forget(buurt.teamDb, id);
  const lost = written.flatMap((row) => (row.error === 'conflict' ? [row.id] : []));
  const now = lost.length > 0 ? await readStored(couch, buurt, lost) : stored;

  return checks.map((check): RowAnswer => {
    const { id } = check;
    if (check.is === 'refused') {
      const { reason, fields } = check.refusal;
      // With what stands here the device can send what is not refused.
      const current = fields.length > 0 ? stored.get(id)?.doc : undefined;
      return { id, error: 'forbidden', reason, fields, ...(current !== undefined && { current }) };
    }
    if (check.is === 'erased' || slipped.has(id)) return { id, error: 'erased', reason: 'erased' };
    const row = outcome.get(id);
    if (check.is === 'write' && row?.rev && !row.error) return { ok: true, id, rev: row.rev };
    if (check.is === 'conflict' || row?.error === 'conflict') {
      const current = (lost.includes(id) ? now : stored).get(id)?.doc;
      return {
        id,
        error: 'conflict',
        reason: 'Document update conflict.',
        ...(current !== undefined && { current }),
      };
    }
    return { id, error: 'forbidden', reason: 'store' };
  });
}

/** A CouchDB lets a document stand up again only without a rev; it then builds on the tombstone that it was checked with. */
function rowFor({ id, doc }: Extract<RowCheck, { is: 'write' }>, stored: Stored): object {
  if (stored.get(id)?.remote.is !== 'tombstone') return doc;
  const { _rev: _, ...anew } = doc;
  return anew;
}

/** Somebody may have been erased between the look and the write, and a tombstone does not stop what has no rev. */
async function eraseWhatSlippedIn(
  couch: Couch,
  buurt: BuurtEntry,
  docs: readonly object[],
  outcome: ReadonlyMap<string, { error?: string }>,
): Promise<Set<string>> {
  const made = docs.flatMap((doc) => {
    const id = '_id' in doc ? String(doc._id) : '';
    return '_rev' in doc || outcome.get(id)?.error ? [] : [id];
  });
  const slipped = await erasedAmong(couch, buurt.id, made);
  await eraseAgain(couch, buurt, [...slipped]);
  return slipped;
}

type Stored = Map<string, { doc: unknown; remote: Remote }>;

/**
 * What rows build on. One that names exactly the revision that went through this server lately needs no look at the
 * store: if another stands there by now, writing over it fails as a conflict.
 */
async function readParents(
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

function noteWritten(
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
async function readStored(couch: Couch, { teamDb }: BuurtEntry, ids: readonly string[]): Promise<Stored> {
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

async function agreements(couch: Couch, buurt: BuurtEntry): Promise<TeamAgreements> {
  const doc: unknown = await orMissing(couch.db<object>(buurt.teamDb).get(buurt.id));
  return { reviewOff: isRecord(doc) && doc['reviewOff'] === true };
}
