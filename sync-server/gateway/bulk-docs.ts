import { kindOfId } from '#domain/kinds.ts';
import { mayPublish, type TeamAgreements } from '#domain/roles/permissions.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { makeTurns } from '#domain/sync/turns.ts';
import type { ActivityLog } from '../activity/activity-log.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { type Couch, orMissing } from '../couchdb/couch.ts';
import { eraseAgain } from '../housekeeping/erase.ts';
import { erasedAmong } from '../housekeeping/ledger.ts';
import { checkRow, isId, type RowCheck, type Writer } from './check-row.ts';
import { noteWritten, readParents, readStored, type Stored, type StoreAtHand } from './stored-rows.ts';

/** A row of the answer, in CouchDB's form; `current` and `fields` are ours and pass other clients by. */
type RowAnswer =
  | { ok: true; id: string; rev: string }
  | { id: string; error: 'conflict'; reason: string; current?: unknown }
  | { id: string; error: 'erased'; reason: string }
  | { id: string; error: 'forbidden'; reason: string; fields?: readonly string[]; current?: unknown };

export const mostRows = 2000;

/** Side by side the writes of one database take longer, and all of them end last. */
const turns = new Map<string, ReturnType<typeof makeTurns>>();
function turnsIn({ teamDb }: BuurtEntry): ReturnType<typeof makeTurns> {
  const known = turns.get(teamDb) ?? makeTurns();
  turns.set(teamDb, known);
  return known;
}

/** Writes the rows that may be written, each judged by itself, and answers in the order they came. */
export async function bulkDocs(
  { couch, recent, activity }: StoreAtHand & { activity?: Pick<ActivityLog, 'note'> },
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
    // Known when the first row asks for it.
    writer.by !== undefined && writer.claims(writer.by),
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
  const written =
    docs.length > 0 ? await turnsIn(buurt)(() => couch.db<object>(buurt.teamDb).bulk({ docs })) : [];
  const outcome = new Map(written.map((row) => [row.id, row]));
  for (const doc of docs) noteWritten(recent, buurt, doc, outcome);
  const slipped = await eraseWhatSlippedIn(couch, buurt, docs, outcome);
  for (const id of slipped) recent.forget(buurt.teamDb, id);
  activity?.note(
    buurt,
    checks.flatMap((check) => {
      const kind = kindOfId(check.id);
      const isIn =
        check.is === 'write' && !slipped.has(check.id) && outcome.get(check.id)?.error === undefined;
      return kind && isIn ? [{ kind, stored: stored.get(check.id)?.remote, next: check.content }] : [];
    }),
  );
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

async function agreements(couch: Couch, buurt: BuurtEntry): Promise<TeamAgreements> {
  const doc: unknown = await orMissing(couch.db<object>(buurt.teamDb).get(buurt.id));
  return { reviewOff: isRecord(doc) && doc['reviewOff'] === true };
}
