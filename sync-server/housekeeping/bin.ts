import { fromCouch } from '#domain/document/couch-form.ts';
import type { Trashed } from '#domain/document/document-schema.ts';
import type { Content } from '#domain/document/kind.ts';
import { mergedInto } from '#domain/member/doubles/merged-into.ts';
import { binTombstone, type BinTombstone } from '#domain/sync/leaves.ts';
import { isMassDeletion, isTrashed, undoDays } from '#domain/sync/trash.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { compact } from '../couchdb/compact.ts';
import { type Couch, statusOf } from '../couchdb/couch.ts';
import { readLeaves, writeOnLeaves } from '../couchdb/leaves.ts';
import type { EraseParts } from './erase.ts';
import { everyDocument } from './every-document.ts';

/** Since when this server has seen a document lie in the bin, at this revision: no device's clock decides. */
interface BinRecord {
  buurt: string;
  id: string;
  rev: string;
  /** An ISO moment. */
  since: string;
}

interface InBin {
  id: string;
  rev: string;
  content: Content & { trashed: Trashed };
}

type StoredRecord = BinRecord & { _id: string; _rev: string };

const database = 'buurtverbinder-bin';
const keyOf = (buurtId: string, id: string) => `${buurtId}|${id}`;
const longest = undoDays * 24 * 60 * 60_000;

/** Empties the bin of a buurt of what has lain in it for 30 days; gives how many documents that were. */
export async function emptyBin({ couch, changes, clock }: EraseParts, buurt: BuurtEntry): Promise<number> {
  const now = clock();
  const { inBin, all } = await look(couch, buurt);
  const records = await readRecords(couch, buurt.id);
  const sinceOf = ({ id, rev }: InBin): Date => {
    const record = records.get(id);
    return record?.rev === rev ? new Date(record.since) : now;
  };
  const due = inBin.filter((one) => now.getTime() - sinceOf(one).getTime() >= longest);
  if (isMassDeletion(due.length, all))
    console.warn(
      `${buurt.name} (${buurt.slug}): ${due.length} of ${all} documents leave the bin for good today. If that was not meant, restore a backup.`,
    );

  let emptied = 0;
  for (const one of due) if (await bury(couch, buurt.teamDb, one)) emptied++;
  // One that was changed meanwhile is looked at anew the next day.
  const remaining = inBin.filter((one) => !due.includes(one));
  const next = remaining.map((one) => ({
    buurt: buurt.id,
    id: one.id,
    rev: one.rev,
    since: sinceOf(one).toISOString(),
  }));
  await writeRecords(couch, buurt.id, records, next);
  if (emptied > 0) {
    changes.notify(buurt.teamDb);
    await compact(couch, buurt.teamDb);
  }
  return emptied;
}

async function look(couch: Couch, { teamDb }: BuurtEntry): Promise<{ inBin: InBin[]; all: number }> {
  const inBin: InBin[] = [];
  const there = new Set<string>();
  let all = 0;
  for await (const { id, rev, doc } of everyDocument(couch, teamDb)) {
    all++;
    const remote = fromCouch(doc);
    if (remote?.is !== 'document') continue;
    const { content } = remote;
    there.add(id);
    if (hasMark(content) && isTrashed(content)) inBin.push({ id, rev, content });
  }
  // Links still lead by way of who was merged into somebody else, so they stay as long as that one does.
  return { inBin: inBin.filter(({ content }) => !there.has(mergedInto(content) ?? '')), all };
}

const hasMark = (content: Content): content is Content & { trashed: Trashed } =>
  content.trashed !== undefined;

/** Makes the tombstone on all leaves; not when somebody wrote meanwhile, or two servers' leaves wait to be merged. */
async function bury(couch: Couch, teamDb: string, { id, rev, content }: InBin): Promise<boolean> {
  const leaves = await readLeaves(couch, teamDb, id);
  const living = leaves.filter(({ deleted }) => !deleted);
  if (living.length !== 1 || living[0]?.rev !== rev) return false;
  const body: { _deleted: true } & BinTombstone = { _deleted: true, ...binTombstone(content) };
  try {
    await couch.db<object>(teamDb).insert({ _id: id, _rev: rev, ...body });
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    return false;
  }
  // Of leaves that are all deleted any may win, and each has to say what had been seen.
  const former = leaves.filter(({ deleted }) => deleted);
  await writeOnLeaves(
    couch,
    teamDb,
    former.map((leaf) => ({ id, leaf: leaf.rev, body })),
  );
  return true;
}

async function readRecords(couch: Couch, buurtId: string): Promise<Map<string, StoredRecord>> {
  const { rows } = await couch.db<BinRecord>(database).list({
    include_docs: true,
    startkey: keyOf(buurtId, ''),
    endkey: keyOf(buurtId, '~'),
  });
  return new Map(rows.flatMap(({ doc }) => (doc ? [[doc.id, doc] as const] : [])));
}

/** Writes what is new and takes away what has left the bin, one way or the other. */
async function writeRecords(
  couch: Couch,
  buurtId: string,
  before: ReadonlyMap<string, StoredRecord>,
  next: readonly BinRecord[],
): Promise<void> {
  const staying = new Set(next.map(({ id }) => id));
  const written = next.flatMap((record) => {
    const old = before.get(record.id);
    if (old?.rev === record.rev) return [];
    return [{ _id: keyOf(buurtId, record.id), ...(old && { _rev: old._rev }), ...record }];
  });
  const gone = [...before.values()].flatMap(({ id, _id, _rev }) =>
    staying.has(id) ? [] : [{ _id, _rev, _deleted: true }],
  );
  const docs = [...written, ...gone];
  // Two servers that do the same conflict here, and either's record will do.
  if (docs.length > 0) await couch.db<object>(database).bulk({ docs });
}
