import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Changes } from '../couchdb/changes.ts';
import type { Couch } from '../couchdb/couch.ts';

export interface FeedQuery {
  since?: string;
  limit?: number;
  include_docs?: boolean;
  feed?: 'normal' | 'longpoll';
  timeout?: number;
}

const mostRows = 2000;
const longest = 50_000;

interface FeedPage {
  page: unknown;
  /** The store has not come as far as the device has read: it was put back to an older state. */
  isBehind: boolean;
}

/**
 * One page of `_changes`. A long poll is parked here and not in CouchDB, which would need a connection per device:
 * a write wakes it, and then `_changes` is read once. Its answer has no rows when the time is over.
 */
export async function readFeed(
  { couch, changes }: { couch: Couch; changes: Changes },
  buurt: BuurtEntry,
  query: FeedQuery,
  gone: AbortSignal,
): Promise<FeedPage> {
  // Listening starts before reading, so that a write in between is not slept through.
  const waiting =
    query.feed === 'longpoll' ? nextChange(changes, buurt.teamDb, query.timeout, gone) : undefined;
  try {
    const page = await readPage(couch, buurt, query);
    if (page.results.length > 0) return { page, isBehind: false };
    if (!waiting) return { page, isBehind: await isBehind(couch, buurt, query.since) };
    return { page: (await waiting.change) ? await readPage(couch, buurt, query) : page, isBehind: false };
  } finally {
    waiting?.stop();
  }
}

async function readPage(couch: Couch, buurt: BuurtEntry, { since = '0', limit, include_docs }: FeedQuery) {
  return couch.db<object>(buurt.teamDb).changes({
    since,
    limit: Math.min(limit ?? mostRows, mostRows),
    include_docs: include_docs === true,
  });
}

/**
 * A store put back to an older copy of its files keeps its epoch, and a device that had read further gets nothing and
 * hears of nothing. Sequences are not to be compared, and are not: only the number that begins one says that the store
 * cannot have written what the device has seen. Asked when a device comes back, not at every poll.
 */
export async function isBehind(
  couch: Couch,
  { teamDb }: BuurtEntry,
  since: string | undefined,
): Promise<boolean> {
  const read = Number.parseInt(since ?? '0', 10);
  if (!(read > 0)) return false;
  return read > Number.parseInt(String((await couch.db<object>(teamDb).info()).update_seq), 10);
}

function nextChange(changes: Changes, database: string, timeout = longest, gone: AbortSignal) {
  let finish: (changed: boolean) => void = () => undefined;
  const change = new Promise<boolean>((resolve) => {
    finish = resolve;
  });
  const unsubscribe = changes.subscribe(database, () => finish(true));
  const timer = setTimeout(() => finish(false), Math.min(timeout, longest));
  if (gone.aborted) finish(false);
  gone.addEventListener('abort', () => finish(false), { once: true });
  return {
    change,
    stop() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
