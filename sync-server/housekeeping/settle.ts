import { fromCouch, toCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindOfId } from '#domain/kinds.ts';
import { sameValue } from '#domain/sync/canonical.ts';
import { isBinTombstone, settleLeaves } from '#domain/sync/leaves.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { type Couch, statusOf } from '../couchdb/couch.ts';
import { type Leaf, readLeaves, writeOnLeaves } from '../couchdb/leaves.ts';
import { erase, eraseAgain, type EraseParts } from './erase.ts';
import { erasedAmong } from './ledger.ts';

/** A row of `_changes` with `style=all_docs`. */
interface ChangedRow {
  id: string;
  deleted?: boolean;
  changes: readonly { rev: string }[];
}

/**
 * Looks at what changed for what only the server sees: a document with several leaves, after two servers or two nodes of
 * a CouchDB were apart, and one that was erased and is there again.
 */
export async function settleChanged(
  parts: EraseParts,
  buurt: BuurtEntry,
  rows: readonly ChangedRow[],
): Promise<void> {
  const erased = await erasedAmong(
    parts.couch,
    buurt.id,
    rows.map(({ id }) => id),
  );
  const again = rows.filter(({ id, deleted, changes }) => erased.has(id) && (!deleted || changes.length > 1));
  await eraseAgain(
    parts.couch,
    buurt,
    again.map(({ id }) => id),
  );
  for (const { id, changes } of rows)
    if (changes.length > 1 && !erased.has(id)) await settle(parts, buurt, id);
}

async function settle(parts: EraseParts, buurt: BuurtEntry, id: string): Promise<void> {
  const { couch, changes } = parts;
  const kind = kindOfId(id);
  const leaves = await readLeaves(couch, buurt.teamDb, id);
  const [winner, ...others] = leaves;
  const remotes = leaves.flatMap(({ doc }) => fromCouch(doc) ?? []);
  // What cannot be read is not merged, and nothing of it is thrown away.
  if (!kind || !winner || remotes.length < leaves.length) return;
  const decision = settleLeaves(kind, remotes);
  switch (decision.is) {
    case 'stand':
      return;
    case 'erase':
      await erase(parts, buurt, [id], 'another server');
      return;
    case 'bury':
      await writeOnLeaves(
        couch,
        buurt.teamDb,
        leaves
          .filter(({ doc }) => !isBinTombstoneOf(doc))
          .map(({ rev }) => ({ id, leaf: rev, body: { _deleted: true, ...decision.tombstone } })),
      );
      break;
    case 'merge': {
      // First what stands from now on, and only when it does are the others let go of: never at once, or a write that
      // came in between would keep the one from standing and lose the other.
      if (!(await stands(couch, buurt, winner, decision.content))) return;
      await writeOnLeaves(
        couch,
        buurt.teamDb,
        others
          .filter(({ deleted, doc }) => !deleted || isBinTombstoneOf(doc))
          .map(({ rev }) => ({ id, leaf: rev, body: { _deleted: true } })),
      );
    }
  }
  changes.notify(buurt.teamDb);
}

const isBinTombstoneOf = (doc: unknown): boolean => {
  const remote = fromCouch(doc);
  return remote !== null && isBinTombstone(remote);
};

/** Writes the content on the winning leaf, where it does not stand already; not if somebody wrote there meanwhile. */
async function stands(
  couch: Couch,
  { teamDb }: BuurtEntry,
  { doc, rev }: Leaf,
  content: Content,
): Promise<boolean> {
  const before = fromCouch(doc);
  if (before?.is === 'document' && sameValue(before.content, content)) return true;
  try {
    await couch.db<object>(teamDb).insert(toCouch(content, rev));
    return true;
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    return false;
  }
}
