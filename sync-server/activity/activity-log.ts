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

/** It is written down when no push came for so many milliseconds; when they keep coming, a batch every `longest`. */
const quiet = 2000;
const longest = 10_000;
const batchSize = 500;
/** So many may wait, about a kilobyte each; what comes then has to wait for the log. */
const mostWaiting = 20_000;

export function openActivityLog(couch: Couch, clock: () => Date): ActivityLog {
  const waiting: Noted[] = [];
  let lastNoted = 0;
  let lastWritten = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const isQuiet = () => performance.now() - lastNoted >= quiet;

  /** One batch after another while `goOn` says so; runs are never side by side, so all is in order. */
  function write(goOn: () => boolean): Promise<void> {
    running = running.then(async () => {
      do {
        await writeDown(couch, waiting.splice(0, batchSize), clock());
        lastWritten = performance.now();
      } while (waiting.length > 0 && goOn());
      schedule();
    });
    return running;
  }

  function schedule(): void {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    const due = Math.min(lastNoted + quiet, lastWritten + longest) - performance.now();
    timer = setTimeout(() => void write(isQuiet), Math.max(0, due)).unref();
  }

  return {
    note(buurt, writes) {
      if (writes.length === 0) return;
      lastNoted = performance.now();
      if (waiting.length === 0) lastWritten = lastNoted;
      const received = clock().getTime();
      for (const one of writes) waiting.push({ buurt, write: one, received });
      if (waiting.length > mostWaiting) void write(() => waiting.length > mostWaiting);
      else schedule();
    },
    flush: () => write(() => true),
  };
}

async function writeDown(couch: Couch, noted: readonly Noted[], now: Date): Promise<void> {
  for (const [first, ...rest] of Map.groupBy(noted, ({ buurt }) => buurt.teamDb).values())
    if (first) await writeOf(couch, first.buurt, [first, ...rest], now).catch(giveUp);
}

async function writeOf(couch: Couch, buurt: BuurtEntry, noted: readonly Noted[], now: Date): Promise<void> {
  const kept = keptYears(now);
  const acts = noted.flatMap(({ write, received }) =>
    actsOfWrite(write, received).map((act): Act => {
      // A clock that stands years back would keep what was done out of the log.
      return kept.includes(yearOf(act.at)) ? act : { ...act, at: received };
    }),
  );
  await writeActs(couch, buurt, joined(acts), now);
}

const giveUp = (error: unknown): void =>
  sayProblem(
    'What was done could not be noted in the log of activity; the documents themselves are saved.',
    error,
  );
