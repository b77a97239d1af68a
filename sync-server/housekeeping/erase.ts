import type { Act } from '#domain/activity/act.ts';
import { fromCouch } from '#domain/document/couch-form.ts';
import { anyId, serverInstallation } from '#domain/document/document-schema.ts';
import type { Content } from '#domain/document/kind.ts';
import { textsIn } from '#domain/erasure/texts-in.ts';
import { isFileId } from '#domain/file/file-document.ts';
import { kindOfId, kinds } from '#domain/kinds.ts';
import { mergedInto, recordsOf } from '#domain/member/doubles/merged-into.ts';
import { writeActs } from '../activity/activity-store.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Changes } from '../couchdb/changes.ts';
import { compact } from '../couchdb/compact.ts';
import type { Couch } from '../couchdb/couch.ts';
import { type Leaf, readLeaves, writeOnLeaves } from '../couchdb/leaves.ts';
import { bringOut } from '../publishing/bring-out.ts';
import { sayProblem } from '../say-problem.ts';
import { everyDocument } from './every-document.ts';
import { enter, finish, type LedgerEntry, type Receipt } from './ledger.ts';

export interface EraseParts {
  couch: Couch;
  changes: Changes;
  clock: () => Date;
}

/** Whether an id can be erased: any document's but that of the buurt itself. */
export const canBeErased = (id: string): boolean => anyId.test(id) && !id.startsWith('buurt:');

/**
 * Erases documents for ever, and a photo's file with it; done when no database file holds anything of them. Safe to
 * repeat, and gone through again at the next start when the server ends on the way.
 *
 * Personal data stands in members only and other documents refer by id, so nothing in them is scrubbed. A field that
 * holds somebody's data elsewhere would be marked with its `subject` in the schema and be emptied here.
 */
export async function erase(
  { couch, changes, clock }: EraseParts,
  buurt: BuurtEntry,
  asked: readonly string[],
  by: string,
): Promise<Receipt[]> {
  if (asked.length === 0) return [];
  const { teamDb, publicDb } = buurt;
  const people = await withMerged(couch, teamDb, asked);
  const ids = [...people, ...(await filesOf(couch, teamDb, people))];
  const entries = await enter(couch, buurt.id, ids, { at: clock().toISOString(), by });
  for (const id of ids) await eraseLeaves(couch, teamDb, id);
  changes.notify(teamDb);

  const referring = await findReferring(couch, teamDb, new Set(ids));
  const shown = await eraseShown(couch, publicDb, ids);
  await bringOut(couch, buurt, [...ids, ...[...referring.values()].flat()]);
  changes.notify(publicDb);
  for (const database of [teamDb, publicDb]) await compact(couch, database);

  const finishedAt = clock().toISOString();
  const receipts = entries.map((entry) => receiptOf(entry, { finishedAt, referring, shown }));
  for (const receipt of receipts) await finish(couch, buurt.id, receipt);
  await noteErased(couch, buurt, entries, clock()).catch((error: unknown) =>
    sayProblem('That somebody was erased is not in the log of activity; the receipt tells it.', error),
  );
  return receipts;
}

/** What was done to it before stays in the log: ids that lead nowhere any more, and words of the schema. */
function noteErased(
  couch: Couch,
  buurt: BuurtEntry,
  entries: readonly LedgerEntry[],
  now: Date,
): Promise<void> {
  const acts = entries
    .filter(({ id }) => !isFileId(id))
    .map(({ id, at }): Act => {
      return { document: id, by: serverInstallation, n: 1, at: Date.parse(at), what: 'erased', fields: [] };
    });
  return writeActs(couch, buurt, acts, now);
}

/** For what the ledger holds and the store has again: a write that slipped in, a copy from elsewhere. */
export async function eraseAgain(
  couch: Couch,
  { teamDb }: BuurtEntry,
  ids: readonly string[],
): Promise<void> {
  let found = false;
  for (const id of ids) found = (await eraseLeaves(couch, teamDb, id)) || found;
  if (found) await compact(couch, teamDb);
}

/** These ids, and the members who were merged into one of them: they are records of the same person. */
async function withMerged(couch: Couch, teamDb: string, asked: readonly string[]): Promise<string[]> {
  if (!asked.some((id) => kindOfId(id) === kinds.member)) return [...asked];
  const merged: Content[] = [];
  for await (const { doc } of everyDocument(couch, teamDb, 'member')) {
    const remote = fromCouch(doc);
    if (remote?.is === 'document' && mergedInto(remote.content) !== undefined) merged.push(remote.content);
  }
  return [...new Set(asked.flatMap((id) => [...recordsOf(id, merged)]))];
}

/** The files of the photos among these ids. */
async function filesOf(couch: Couch, teamDb: string, ids: readonly string[]): Promise<string[]> {
  const photos = ids.filter((id) => kindOfId(id) === kinds.media);
  const leaves = await Promise.all(photos.map((id) => readLeaves(couch, teamDb, id)));
  const files = leaves.flat().flatMap(({ doc }) => textsIn(doc).filter(isFileId));
  return [...new Set(files)].filter((id) => !ids.includes(id));
}

const mostRounds = 100;

/** Puts a tombstone without a body on all leaves, also where nothing is; gives whether there was anything to do. */
async function eraseLeaves(couch: Couch, database: string, id: string): Promise<boolean> {
  for (let round = 0; ; round++) {
    // Writes that come in between end when the ledger is known everywhere; this would be something else.
    if (round > mostRounds) throw new Error(`${id} is not erased: ${database} goes on having it.`);
    const leaves = await readLeaves(couch, database, id);
    const open = leaves.filter((leaf) => !isErased(leaf)).map(({ rev }) => rev);
    if (leaves.length > 0 && open.length === 0) return round > 0;
    const body = { _deleted: true, erased: true };
    const onto = leaves.length > 0 ? open : [undefined];
    await writeOnLeaves(
      couch,
      database,
      onto.map((leaf) => ({ id, leaf, body })),
    );
  }
}

const isErased = ({ deleted, doc }: Leaf): boolean =>
  deleted && doc['erased'] === true && Object.keys(doc).every((name) => name === 'erased' || name[0] === '_');

async function eraseShown(couch: Couch, publicDb: string, ids: readonly string[]): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const id of ids)
    if ((await readLeaves(couch, publicDb, id)).length > 0) {
      await eraseLeaves(couch, publicDb, id);
      shown.add(id);
    }
  return shown;
}

/** Which documents refer to each of these ids, wherever in them. */
async function findReferring(
  couch: Couch,
  teamDb: string,
  ids: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
  const referring = new Map<string, string[]>();
  for await (const { id, doc } of everyDocument(couch, teamDb))
    for (const to of new Set(textsIn(doc)))
      if (ids.has(to) && to !== id) referring.set(to, [...(referring.get(to) ?? []), id]);
  return referring;
}

function receiptOf(
  { id, at, by }: LedgerEntry,
  found: { finishedAt: string; referring: ReadonlyMap<string, string[]>; shown: ReadonlySet<string> },
): Receipt {
  return {
    id,
    at,
    finishedAt: found.finishedAt,
    by,
    teamDatabase: 'erased',
    publicDatabase: found.shown.has(id) ? 'erased' : 'nothing-there',
    referredToBy: (found.referring.get(id) ?? []).map((other) => ({
      id: other,
      kind: other.replace(/:.*$/s, ''),
    })),
  };
}
