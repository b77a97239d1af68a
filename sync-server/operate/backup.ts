import { isRecord } from '#domain/sync/canonical.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Couch } from '../couchdb/couch.ts';
import { type BackupDocument, writeBackup } from './backup-file.ts';

const pageSize = 200;

/**
 * Writes everything of a buurt's team database in one file: all leaves with their revisions, tombstones with what they
 * say, files. Gives how many documents that were. The ledger of who was erased is no part of it and is never put back.
 */
export async function backup(
  { couch, clock }: { couch: Couch; clock: () => Date },
  { id, slug, name, domains, teamDb }: BuurtEntry,
  path: string,
): Promise<number> {
  const { results } = await couch.db<object>(teamDb).changes({ since: '0', style: 'all_docs' });
  const rows = results.filter((row) => !row.id.startsWith('_'));
  const header = { backup: 1, buurt: { id, slug, name, domains }, at: clock().toISOString() } as const;
  await writeBackup(path, { ...header, count: rows.length }, documents(couch, teamDb, rows));
  return rows.length;
}

interface Row {
  id: string;
  deleted?: boolean;
  changes: readonly object[];
}

async function* documents(
  couch: Couch,
  teamDb: string,
  rows: readonly Row[],
): AsyncGenerator<BackupDocument> {
  for (let at = 0; at < rows.length; at += pageSize) {
    const page = rows.slice(at, at + pageSize);
    const plain = await readPlain(
      couch,
      teamDb,
      page.flatMap(({ id, deleted, changes }) => (deleted || changes.length > 1 ? [] : [id])),
    );
    for (const { id } of page) {
      const doc = plain.get(id);
      yield { id, leaves: doc ? [doc] : await readWhole(couch, teamDb, id) };
    }
  }
}

/** The many that have one leaf and no files, in one request. */
async function readPlain(
  couch: Couch,
  teamDb: string,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const plain = new Map<string, Record<string, unknown>>();
  if (ids.length === 0) return plain;
  const { rows } = await couch.db<object>(teamDb).fetch({ keys: [...ids] });
  for (const row of rows)
    if (!('error' in row) && row.doc && !('_attachments' in row.doc)) plain.set(row.id, { ...row.doc });
  return plain;
}

async function readWhole(couch: Couch, teamDb: string, id: string): Promise<Record<string, unknown>[]> {
  const answer: unknown = await couch
    .server()
    .request({ db: teamDb, doc: id, qs: { open_revs: 'all', attachments: true } });
  const leaves = (Array.isArray(answer) ? answer : []).flatMap((row: unknown) =>
    isRecord(row) && isRecord(row['ok']) ? [row['ok']] : [],
  );
  if (leaves.length === 0) throw new Error(`${id} cannot be read; there is no backup.`);
  return leaves;
}
