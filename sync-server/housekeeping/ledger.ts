import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** What was erased where; ids and kinds only, so that it can be kept. */
export interface Receipt {
  id: string;
  /** When it was asked for, and when the last of it was gone. */
  at: string;
  finishedAt: string;
  by: string;
  teamDatabase: 'erased';
  publicDatabase: 'erased' | 'nothing-there';
  /** Other documents that say "erased person" from now on. */
  referredToBy: { id: string; kind: string }[];
}

/** That a document of a buurt was erased: random ids, the time and by whom, and nothing of what it held. */
export interface LedgerEntry {
  buurt: string;
  id: string;
  at: string;
  by: string;
  /** `open`: ordered, and to be done again at the next start if the server ends meanwhile. */
  state: 'open' | 'done';
  receipt?: Receipt;
}

type Stored = LedgerEntry & { _rev: string };

/**
 * A database of its own: a restored buurt does not bring its own ledger back, and what is in it never comes back. It is
 * written before anything else is done.
 */
const database = 'buurtverbinder-erased';
const keyOf = (buurtId: string, id: string) => `${buurtId}|${id}`;

/** Those of these ids that were erased. One range is asked for and not each key, of which a push has a thousand. */
export async function erasedAmong(
  couch: Couch,
  buurtId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const sorted = ids.toSorted();
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const found = await idsBetween(couch, buurtId, { first, last });
  return new Set(ids.filter((id) => found.has(id)));
}

/** Everything that was ever erased in a buurt. */
export const allErased = (couch: Couch, buurtId: string): Promise<Set<string>> =>
  idsBetween(couch, buurtId, { first: '', last: '~' });

async function idsBetween(
  couch: Couch,
  buurtId: string,
  { first, last }: { first: string; last: string },
): Promise<Set<string>> {
  const keys = { startkey: keyOf(buurtId, first), endkey: keyOf(buurtId, last) };
  const { rows } = await couch.db<LedgerEntry>(database).list(keys);
  return new Set(rows.map((row) => row.id.slice(keyOf(buurtId, '').length)));
}

/** Enters what is to be erased; who was entered before keeps the first order, and is done again. */
export async function enter(
  couch: Couch,
  buurtId: string,
  ids: readonly string[],
  order: { at: string; by: string },
): Promise<LedgerEntry[]> {
  return Promise.all(
    ids.map((id) =>
      change(couch, buurtId, id, (before) => ({
        ...(before ?? { buurt: buurtId, id, ...order }),
        state: 'open',
      })),
    ),
  );
}

/** Everything of it is gone. */
export async function finish(couch: Couch, buurtId: string, receipt: Receipt): Promise<void> {
  await change(couch, buurtId, receipt.id, (before) => ({
    ...(before ?? { buurt: buurtId, id: receipt.id, at: receipt.at, by: receipt.by }),
    state: 'done',
    receipt,
  }));
}

/** What was ordered and may not have been done to the end. */
export async function unfinished(couch: Couch): Promise<LedgerEntry[]> {
  const { rows } = await couch.db<LedgerEntry>(database).list({ include_docs: true });
  return rows.flatMap(({ doc }) => (doc?.state === 'open' ? [doc] : []));
}

async function change(
  couch: Couch,
  buurtId: string,
  id: string,
  next: (before: LedgerEntry | undefined) => LedgerEntry,
): Promise<LedgerEntry> {
  const db = couch.db<LedgerEntry>(database);
  for (;;) {
    const before: Stored | undefined = await orMissing(db.get(keyOf(buurtId, id)));
    const entry = next(before);
    try {
      await db.insert(entry, keyOf(buurtId, id));
      return entry;
    } catch (error) {
      // Another server does the same: both have to end with an entry that stands.
      if (statusOf(error) !== 409) throw error;
    }
  }
}
