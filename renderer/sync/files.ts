import { madeAt } from '#domain/file/file-document.ts';
import type { Referred } from '../database/file-references.ts';
import type { FileStore } from '../database/file-store.ts';
import type { FilesTransfer } from './files-transfer.ts';
import { Unreachable } from './unreachable.ts';

export interface FilesParts {
  store: FileStore;
  transfer: FilesTransfer;
  clock: () => Date;
  random: () => number;
}

/** Carries files in the background, one at a time: first what was made here, then what photos refer to. */
export interface FilesLoop {
  /** Which files the team's photos refer to now. */
  refer(referred: Referred): void;
  /** Documents go first, so files wait until these are in step. */
  connected(isConnected: boolean): void;
  /** The network may be back: try now. */
  retry(): void;
  stop(): void;
}

/** How long to rest after what did not come over, in milliseconds; longer each time. */
const firstPause = 2000;
const longestPause = 120_000;
/** A photo's document is written just after its file; so long nobody takes the file for one without a photo. */
const justMade = 60_000;

export function startFiles({ store, transfer, clock, random }: FilesParts): FilesLoop {
  const ending = new AbortController();
  let referred: Referred | undefined;
  let isConnected = false;
  let wake: () => void = () => undefined;
  let rests = 0;
  /** What did not fit, and the budget in which it did not: nothing older fits either. */
  let full = { budget: -1, newest: 0 };

  const goesOn = () => isConnected && !ending.signal.aborted;

  async function uploadAll(failed: Failed): Promise<void> {
    const next = () => store.nextWaiting(failed.ids);
    for (let id = await next(); id !== undefined && goesOn(); id = await next()) {
      const file = id;
      await failed.unless(file, async () => {
        const bytes = await store.read(file).catch(() => undefined);
        const answer = bytes ? await transfer.upload(file, bytes, ending.signal) : 'unreadable';
        if (answer === 'sent') await store.accepted(file);
        else await store.refused(file, answer);
      });
    }
  }

  async function downloadAll({ wanted }: Referred, failed: Failed): Promise<void> {
    const here = new Set((await store.entries()).map(({ id }) => id));
    const { budget } = await store.usage();
    for (const id of wanted) {
      if (!goesOn()) return;
      const made = madeAt(id);
      if (here.has(id) || (full.budget === budget && made <= full.newest)) continue;
      await failed.unless(id, async () => {
        const bytes = await transfer.download(id, ending.signal);
        // Perhaps still with the one who made it.
        if (!bytes) failed.ids.add(id);
        else if (!(await store.keep(id, bytes, made))) full = { budget, newest: made };
      });
      // What was made meanwhile goes before what others made.
      await uploadAll(failed);
    }
  }

  /** Lets go of files whose photo is nowhere any more: it was erased, or thrown away long ago. */
  async function dropStrays({ known }: Referred): Promise<void> {
    const before = clock().getTime() - justMade;
    const strays = (await store.entries()).filter(
      ({ id, state, used }) => state === 'here' && used < before && !known.has(id),
    );
    if (strays.length > 0) await store.dropSafe(strays.map(({ id }) => id));
  }

  /** Does all there is to do; gives after how many milliseconds there may be more, or `null`: only when woken. */
  async function round(): Promise<number | null> {
    if (!goesOn()) return null;
    const failed = noneFailed();
    try {
      await uploadAll(failed);
      if (referred && goesOn()) {
        await dropStrays(referred);
        await downloadAll(referred, failed);
      }
      if (failed.ids.size === 0) {
        rests = 0;
        return null;
      }
    } catch (error) {
      if (ending.signal.aborted) return null;
      if (!(error instanceof Unreachable)) console.error(error);
    }
    rests += 1;
    return Math.min(longestPause, firstPause * 2 ** (rests - 1)) * (0.5 + random() / 2);
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const pause = await round();
      if (ending.signal.aborted) return;
      const timer = pause === null ? undefined : setTimeout(wake, pause);
      await woken;
      clearTimeout(timer);
    }
  }

  const unwatch = store.onChanged(() => wake());
  void run();
  return {
    refer(next) {
      referred = next;
      wake();
    },
    connected(next) {
      if (next === isConnected) return;
      isConnected = next;
      wake();
    },
    retry() {
      rests = 0;
      wake();
    },
    stop() {
      unwatch();
      ending.abort();
      wake();
    },
  };
}

interface Failed {
  /** What did not come over this round. */
  ids: Set<string>;
  /** Does the work of one file; the server's trouble with it is not the others'. */
  unless(id: string, work: () => Promise<void>): Promise<void>;
}

/** When the server fails at so many, it is not the files. */
const mostTroubled = 3;

function noneFailed(): Failed {
  const ids = new Set<string>();
  let troubled = 0;
  return {
    ids,
    async unless(id, work) {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof Unreachable && error.status >= 500) || ++troubled >= mostTroubled) throw error;
        ids.add(id);
      }
    },
  };
}
