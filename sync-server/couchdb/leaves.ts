import { createHash } from 'node:crypto';
import { canonicalJson, isRecord } from '#domain/sync/canonical.ts';
import { generation } from '#domain/sync/local.ts';
import { type Couch, orMissing } from './couch.ts';

/** One end of a document's revisions. There is more than one after two servers, or two nodes, were apart. */
export interface Leaf {
  rev: string;
  deleted: boolean;
  /** In CouchDB's form. */
  doc: Record<string, unknown>;
}

/** All leaves of a document, the winning one first; none: it never was. */
export async function readLeaves(couch: Couch, database: string, id: string): Promise<Leaf[]> {
  const answer: unknown = await orMissing(
    couch.server().request({ db: database, doc: id, qs: { open_revs: 'all' } }),
  );
  const leaves = (Array.isArray(answer) ? answer : []).flatMap((row: unknown): Leaf[] => {
    const doc = isRecord(row) ? row['ok'] : undefined;
    if (!isRecord(doc) || typeof doc['_rev'] !== 'string') return [];
    return [{ rev: doc['_rev'], deleted: doc['_deleted'] === true, doc }];
  });
  return leaves.toSorted(byWinning);
}

/** As CouchDB decides: what lives, then the longest history, then by name. */
const byWinning = (a: Leaf, b: Leaf): number =>
  Number(a.deleted) - Number(b.deleted) ||
  generation(b.rev) - generation(a.rev) ||
  (a.rev < b.rev ? 1 : a.rev > b.rev ? -1 : 0);

/** What is written on a leaf, or, without one, as the first revision. */
export interface Addition {
  id: string;
  leaf: string | undefined;
  body: object;
}

/**
 * Writes on exactly these leaves, deleted ones too, which a CouchDB does not let an ordinary write do. Whatever was
 * written meanwhile stands beside it as another leaf. Two servers that do the same make the same revision.
 */
export async function writeOnLeaves(
  couch: Couch,
  database: string,
  additions: readonly Addition[],
): Promise<void> {
  if (additions.length === 0) return;
  const docs = additions.map(({ id, leaf, body }) => {
    const start = generation(leaf ?? null) + 1;
    const name = createHash('sha256')
      .update(canonicalJson([id, leaf, body]))
      .digest('hex')
      .slice(0, 32);
    const parents = leaf === undefined ? [] : [leaf.replace(/^\d+-/, '')];
    return { ...body, _id: id, _rev: `${start}-${name}`, _revisions: { start, ids: [name, ...parents] } };
  });
  await writeAsIs(couch, database, docs);
}

/** Writes revisions under the names they have. */
export async function writeAsIs(couch: Couch, database: string, docs: readonly object[]): Promise<void> {
  const answer: unknown = await couch
    .server()
    .request({ db: database, path: '_bulk_docs', method: 'post', body: { docs, new_edits: false } });
  // In this way of writing only what went wrong is answered.
  const failed = (Array.isArray(answer) ? answer : []).find((row: unknown) => isRecord(row) && row['error']);
  if (failed !== undefined) throw new Error(`${database} did not take a revision: ${JSON.stringify(failed)}`);
}
