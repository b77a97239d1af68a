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
}

interface EpochDocument {
  epoch: string;
}

/** After how many milliseconds it is asked for anew, so that what another process restored is noticed. */
const fresh = 2000;
const id = '_local/epoch';

export function openEpochs(couch: Couch, clock: () => Date): Epochs {
  const known = new Map<string, { at: number; epoch: Promise<string> }>();

  async function read(teamDb: string): Promise<string> {
    const stored = await orMissing(couch.db<EpochDocument>(teamDb).get(id));
    return stored ? stored.epoch : write(teamDb, undefined);
  }

  async function write(teamDb: string, rev: string | undefined): Promise<string> {
    const epoch = randomBytes(12).toString('hex');
    try {
      await couch.db<EpochDocument>(teamDb).insert({ epoch, ...(rev && { _rev: rev }) }, id);
      return epoch;
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      return read(teamDb);
    }
  }

  function remember(teamDb: string, epoch: Promise<string>): Promise<string> {
    const entry = { at: clock().getTime(), epoch };
    known.set(teamDb, entry);
    epoch.catch(() => known.get(teamDb) === entry && known.delete(teamDb));
    return epoch;
  }

  return {
    of(teamDb) {
      const before = known.get(teamDb);
      const age = before ? clock().getTime() - before.at : Infinity;
      return before && age >= 0 && age < fresh ? before.epoch : remember(teamDb, read(teamDb));
    },
    async renew(teamDb) {
      const stored = await orMissing(couch.db<EpochDocument>(teamDb).get(id));
      return remember(teamDb, write(teamDb, stored?._rev));
    },
  };
}
