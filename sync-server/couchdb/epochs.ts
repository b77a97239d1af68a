import { randomBytes } from 'node:crypto';
import { type Couch, orMissing, statusOf } from './couch.ts';

/**
 * The epoch of a team database: a random name for this life of the store. Revisions and sequences mean something only
 * within it. It stands in a `_local` document, which no replication and no backup of ours carries along: a database
 * that was restored, moved or copied has none, and gets a new one.
 */
export interface Epochs {
  of(teamDb: string): Promise<string>;
  /** Says that the store may have lost writes: every device compares all it holds. */
  renew(teamDb: string): Promise<string>;
  /** Whether devices may still be bringing back what the store lost. */
  lostLately(teamDb: string): Promise<boolean>;
}

interface EpochDocument {
  epoch: string;
  /** Since when writes may be missing, as an ISO moment; absent: none are. */
  lostAt?: string;
}

/** After how many milliseconds it is asked for anew, so that what another process restored is noticed. */
const fresh = 2000;
/** For how many milliseconds a device that was away counts on bringing back what it holds: the sync lease of 30 days. */
const comingBack = 30 * 86_400_000;
const id = '_local/epoch';

export function openEpochs(couch: Couch, clock: () => Date): Epochs {
  const known = new Map<string, { at: number; document: Promise<EpochDocument> }>();

  async function read(teamDb: string): Promise<EpochDocument> {
    const stored = await orMissing(couch.db<EpochDocument>(teamDb).get(id));
    return stored ?? write(teamDb, undefined, !(await isNew(teamDb)));
  }

  /** With the buurt itself in it at most: nobody can have lost anything. */
  async function isNew(teamDb: string): Promise<boolean> {
    const { doc_count, doc_del_count } = await couch.db<object>(teamDb).info();
    return doc_count <= 1 && !doc_del_count;
  }

  async function write(teamDb: string, rev: string | undefined, hasLost: boolean): Promise<EpochDocument> {
    const document = {
      epoch: randomBytes(12).toString('hex'),
      ...(hasLost && { lostAt: clock().toISOString() }),
    };
    try {
      await couch.db<EpochDocument>(teamDb).insert({ ...document, ...(rev && { _rev: rev }) }, id);
      return document;
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      return read(teamDb);
    }
  }

  function remember(teamDb: string, document: Promise<EpochDocument>): Promise<EpochDocument> {
    const entry = { at: clock().getTime(), document };
    known.set(teamDb, entry);
    document.catch(() => known.get(teamDb) === entry && known.delete(teamDb));
    return document;
  }

  function now(teamDb: string): Promise<EpochDocument> {
    const before = known.get(teamDb);
    const age = before ? clock().getTime() - before.at : Infinity;
    return before && age >= 0 && age < fresh ? before.document : remember(teamDb, read(teamDb));
  }

  return {
    of: async (teamDb) => (await now(teamDb)).epoch,
    async renew(teamDb) {
      const stored = await orMissing(couch.db<EpochDocument>(teamDb).get(id));
      return (await remember(teamDb, write(teamDb, stored?._rev, true))).epoch;
    },
    async lostLately(teamDb) {
      const { lostAt } = await now(teamDb);
      return lostAt !== undefined && clock().getTime() - Date.parse(lostAt) < comingBack;
    },
  };
}
