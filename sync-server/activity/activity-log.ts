import { type Act, joined } from '#domain/activity/act.ts';
import { actsOfWrite, type Write } from '#domain/activity/acts-of-write.ts';
import { keptYears, yearOf } from '#domain/activity/activity-term.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Couch } from '../couchdb/couch.ts';
import { sayProblem } from '../say-problem.ts';
import { writeActs } from './activity-store.ts';

/**
 * Notes what devices wrote, beside the writing itself: a push is answered before anything of this is done, and stands
 * whatever becomes of it. While documents keep coming in they wait in memory, so that a push has the store to itself.
 */
export interface ActivityLog {
  note(buurt: BuurtEntry, writes: readonly Write[]): void;
  /** Is done when all that was noted stands in the store, or was given up. */
  flush(): Promise<void>;
}

interface Noted {
  buurt: BuurtEntry;
  write: Write;
  received: number;
}

/** After so many milliseconds without a push it is written down, and in a day of many pushes after `longest` at most. */
const quiet = 2000;
const longest = 10_000;
/** So many at a time; and so many may wait, about a kilobyte each. A push longer than that is interrupted for it. */
const batchSize = 500;
const mostWaiting = 20_000;

export function openActivityLog(couch: Couch, clock: () => Date): ActivityLog {
  let waiting: Noted[] = [];
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const taken = waiting;
    waiting = [];
    running = running.then(() => writeDown(taken));
    return running;
  }

  async function writeDown(noted: readonly Noted[]): Promise<void> {
    for (let from = 0; from < noted.length; from += batchSize) {
      const byBuurt = Map.groupBy(noted.slice(from, from + batchSize), ({ buurt }) => buurt.teamDb);
      for (const [first, ...rest] of byBuurt.values())
        if (first) await writeOf(first.buurt, [first, ...rest]).catch(giveUp);
    }
  }

  async function writeOf(buurt: BuurtEntry, noted: readonly Noted[]): Promise<void> {
    const now = clock();
    const kept = keptYears(now);
    const acts = joined(noted.flatMap(({ write, received }) => actsOfWrite(write, received)));
    const known = acts.map((act): Act => {
      // A clock that stands years back would keep what was done out of the log.
      return kept.includes(yearOf(act.at)) ? act : { ...act, at: noted[0]?.received ?? now.getTime() };
    });
    await writeActs(couch, buurt, known, now);
  }

  return {
    note(buurt, writes) {
      const received = clock().getTime();
      if (waiting.length === 0) since = performance.now();
      for (const write of writes) waiting.push({ buurt, write, received });
      if (waiting.length === 0) return;
      clearTimeout(timer);
      if (waiting.length >= mostWaiting) void flush();
      else {
        const rest = Math.min(quiet, since + longest - performance.now());
        timer = setTimeout(() => void flush(), Math.max(0, rest)).unref();
      }
    },
    flush,
  };
}

const giveUp = (error: unknown): void =>
  sayProblem(
    'What was done could not be noted in the log of activity; the documents themselves are saved.',
    error,
  );
