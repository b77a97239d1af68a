import type { DeviceCopy } from '../database/device-store.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import { type CouchClient, Unreachable } from './couch-client.ts';
import { firstSync } from './first-sync.ts';
import { push, tryRefusedAgain } from './push.ts';
import { receivePage } from './receive-page.ts';

/** How the connection to the server stands, for the quiet line and the sync panel. */
export interface Connection {
  online: boolean;
  lastSynced: Date | null;
  /** How many documents are in, while an empty device is being filled. */
  filling: number | null;
  signedOut: boolean;
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
  /** The network may be back: try now. */
  retry(): void;
  stop(): void;
}

const pageSize = 1000;

/** Keeps a device in step: fills it first, then one feed in, and pushes out when there is something. */
export function startEngine({ client, database, device, clock, random, report }: EngineParts): Engine {
  const ending = new AbortController();
  let wakeFeed: () => void = () => undefined;
  let wakePush: () => void = () => undefined;
  let failures = 0;

  async function feed(): Promise<void> {
    let since = await device.cursor();
    if (since === undefined) {
      report({ filling: 0 });
      since = await firstSync(client, database, (done) => report({ filling: done }));
      await device.saveCursor(since);
      report({ filling: null });
    }
    // The first page is asked for without waiting, so that a device coming back knows at once where it stands.
    for (let longpoll = false; !ending.signal.aborted;) {
      const patience = AbortSignal.any([ending.signal, AbortSignal.timeout(longpoll ? 75_000 : 30_000)]);
      const page = await client.changes({ since, limit: pageSize, longpoll }, patience);
      await receivePage(database, page.docs);
      if (page.since !== since) await device.saveCursor(page.since);
      since = page.since;
      longpoll = page.docs.length < pageSize;
      reached();
      if (page.docs.length > 0) wakePush();
    }
  }

  async function pushing(): Promise<void> {
    await tryRefusedAgain(database);
    while (!ending.signal.aborted) {
      const changed = new Promise<void>((resolve) => {
        wakePush = resolve;
      });
      // A merge after a conflict waits again at once; what still waits after some rounds waits for the next change.
      for (let round = 0; round < 5 && (await push(client, database)) > 0; round++) reached();
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
        if (!(error instanceof Unreachable)) console.error(error);
        const signedOut = error instanceof Unreachable && (error.status === 401 || error.status === 403);
        report({ online: false, signedOut });
        failures += 1;
        const pause = Math.min(30_000, 500 * 2 ** failures) * (0.5 + random() / 2);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause);
          rest(() => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
    }
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
      wakeFeed();
      wakePush();
    },
    stop() {
      ending.abort();
      wakeFeed();
      wakePush();
    },
  };
}
