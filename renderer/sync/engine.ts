import type { DeviceCopy } from '../database/device-store.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import { catchUp, type CaughtUp } from './catch-up.ts';
import type { CouchClient } from './couch-client.ts';
import type { Filling } from './first-sync.ts';
import { push, tryRefusedAgain } from './push.ts';
import { retryUnread } from './retry-unread.ts';
import { makeTurns } from '#domain/sync/turns.ts';
import { NewEpoch, Unreachable } from './unreachable.ts';

/** How the connection to the server stands, for the quiet line and the sync panel. */
export interface Connection {
  online: boolean;
  lastSynced: Date | null;
  /** How far an empty device has been filled; `null`: it is full. */
  filling: Filling | null;
  signedOut: boolean;
  /** Documents that this version of the app cannot read. */
  unread: number;
  /** Documents that the daily comparison had to put right: our fault, and told. */
  mended: number;
}

export interface EngineParts {
  client: CouchClient;
  database: TeamDatabase;
  device: DeviceCopy;
  clock: () => Date;
  random: () => number;
  report(connection: Partial<Connection>): void;
}

export interface Engine {
  /** There is something to send. */
  nudge(): void;
  /** The network may be back, or the computer woke up: try now. */
  retry(): void;
  stop(): void;
}

/** Keeps a device in step: one feed in, and out what waits. Each goes on by itself when the other fails. */
export function startEngine(parts: EngineParts): Engine {
  const { database, device, clock, random, report } = parts;
  const ending = new AbortController();
  const turns = makeTurns();
  let asking = new AbortController();
  let wakeFeed: () => void = () => undefined;
  let wakePush: () => void = () => undefined;
  let failures = 0;
  let retried = false;

  async function feed(): Promise<void> {
    const following = {
      ...parts,
      withoutPushing: turns,
      onFilling: (filling: Filling) => report({ filling }),
      mended: (count: number) => report({ mended: count }),
    };
    // The first page is asked for without waiting, so that a device coming back knows at once where it stands.
    for (let longpoll = false; !ending.signal.aborted;) {
      asking = new AbortController();
      const asked = asking.signal;
      const patience = AbortSignal.timeout(longpoll ? 75_000 : 30_000);
      const signal = AbortSignal.any([ending.signal, asked, patience]);
      const answer: CaughtUp | null = await catchUp(following, { longpoll, signal }).catch(
        (error: unknown) => {
          if (asked.aborted && error instanceof Unreachable) return null;
          throw error;
        },
      );
      longpoll = answer !== null && !answer.more;
      // Somebody wants to know at once.
      if (answer === null) continue;
      const { received, more } = answer;
      reached();
      if (!retried) await retryUnread(parts);
      retried = true;
      report({ filling: null, unread: Object.keys(await device.unread()).length });
      if (received > 0 || more) wakePush();
    }
  }

  async function pushing(): Promise<void> {
    await tryRefusedAgain(database);
    while (!ending.signal.aborted) {
      const changed = new Promise<void>((resolve) => {
        wakePush = resolve;
      });
      // A merge after a conflict waits again at once; what still waits after some rounds waits for the next change.
      for (let round = 0; round < 5 && (await turns(() => push(parts))) > 0; round++) reached();
      await changed;
    }
  }

  function reached(): void {
    failures = 0;
    report({ online: true, lastSynced: clock(), signedOut: false });
  }

  /** Runs a loop for ever, with growing rests after failures; a nudge ends the rest. */
  async function keepUp(loop: () => Promise<void>, rest: (wake: () => void) => void): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        await loop();
      } catch (error) {
        if (ending.signal.aborted) return;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pauseAfter(error));
          rest(() => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
    }
  }

  /** How long to rest after a failure, in milliseconds; says how it stands. */
  function pauseAfter(error: unknown): number {
    if (error instanceof NewEpoch) {
      // Met while pushing: the feed is the one that puts it right.
      asking.abort();
      return 1000;
    }
    if (!(error instanceof Unreachable)) console.error(error);
    const signedOut = error instanceof Unreachable && (error.status === 401 || error.status === 403);
    report({ online: false, signedOut });
    failures += 1;
    return Math.min(30_000, 500 * 2 ** failures) * (0.5 + random() / 2);
  }

  void keepUp(feed, (wake) => {
    wakeFeed = wake;
  });
  void keepUp(pushing, (wake) => {
    wakePush = wake;
  });
  return {
    nudge: () => wakePush(),
    retry() {
      failures = 0;
      // A poll from before the network went or the computer slept may wait for an answer that never comes.
      asking.abort();
      wakeFeed();
      // A role, a clock or the server may have changed since something was refused.
      void tryRefusedAgain(database).finally(wakePush);
    },
    stop() {
      ending.abort();
      wakeFeed();
      wakePush();
    },
  };
}
