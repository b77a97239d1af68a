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

/**
 * One page of `_changes`. A long poll is parked here and not in CouchDB, which would need a connection per device:
 * a write wakes it, and then `_changes` is read once. Its answer has no rows when the time is over.
 */
export async function readFeed(
  { couch, changes }: { couch: Couch; changes: Changes },
  buurt: BuurtEntry,
  query: FeedQuery,
  gone: AbortSignal,
): Promise<unknown> {
  // Listening starts before reading, so that a write in between is not slept through.
  const waiting =
    query.feed === 'longpoll' ? nextChange(changes, buurt.teamDb, query.timeout, gone) : undefined;
  try {
    const page = await readPage(couch, buurt, query);
    if (!waiting || page.results.length > 0 || !(await waiting.change)) return page;
    return await readPage(couch, buurt, query);
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
