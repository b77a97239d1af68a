import { dropFormerYears } from '../activity/activity-store.ts';
import type { BuurtRegistry } from '../couchdb/buurt-registry.ts';
import { sayProblem } from '../say-problem.ts';
import { emptyBin } from './bin.ts';
import { erase, type EraseParts } from './erase.ts';
import { unfinished } from './ledger.ts';
import { eraseStrayFiles } from './stray-files.ts';

export interface HousekeepingParts extends EraseParts {
  registry: BuurtRegistry;
}

export interface Housekeeping {
  /** Ends after the work at hand. */
  stop(): Promise<void>;
}

const day = 24 * 60 * 60_000;
const hour = 60 * 60_000;

/** What the server does by itself, at the start and once a day: ending what was not ended, emptying the bins. */
export function startHousekeeping(parts: HousekeepingParts): Housekeeping {
  let last: number | undefined;
  let running = Promise.resolve();
  const look = () => {
    const now = parts.clock().getTime();
    if (last !== undefined && now - last < day) return;
    last = now;
    running = running.then(() => keepHouse(parts));
  };
  look();
  const timer = setInterval(look, hour);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** One round. What goes wrong in one buurt keeps no other waiting. */
export async function keepHouse(parts: HousekeepingParts): Promise<void> {
  await resumeErasing(parts).catch((error: unknown) =>
    sayProblem('Erasing is tried again tomorrow, or when the server starts.', error),
  );
  for (const buurt of await parts.registry.all().catch(() => [])) {
    await emptyBin(parts, buurt).catch((error: unknown) =>
      sayProblem(`The bin of ${buurt.slug} is emptied tomorrow.`, error),
    );
    await dropFormerYears(parts.couch, buurt, parts.clock()).catch((error: unknown) =>
      sayProblem(`Former years of the activity of ${buurt.slug} are dropped tomorrow.`, error),
    );
    await eraseStrayFiles(parts, buurt).catch((error: unknown) =>
      sayProblem(`The files of ${buurt.slug} that no photo refers to are erased tomorrow.`, error),
    );
  }
}

/** Does again whatever was ordered and may not have been done to the end. */
export async function resumeErasing(parts: HousekeepingParts): Promise<void> {
  const open = await unfinished(parts.couch);
  for (const buurt of await parts.registry.all()) {
    const mine = open.filter((entry) => entry.buurt === buurt.id);
    const [first] = mine;
    if (first)
      await erase(
        parts,
        buurt,
        mine.map(({ id }) => id),
        first.by,
      );
  }
}
