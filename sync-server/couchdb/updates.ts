import type { Changes } from './changes.ts';
import type { Couch } from './couch.ts';

/**
 * Follows a real CouchDB's one `_db_updates` feed, for what came another way than through this gateway: a second
 * sync-server, a restore, replication. The embedded store has only this server, which tells of its own writes.
 */
export function followUpdates(couch: Couch, changes: Changes): () => void {
  let stopped = false;
  void (async () => {
    let since = 'now';
    while (!stopped) {
      try {
        const answer: unknown = await couch
          .server()
          .request({ path: '_db_updates', qs: { feed: 'longpoll', timeout: 30_000, since } });
        const { results, last_seq } = readUpdates(answer);
        since = last_seq ?? since;
        for (const name of new Set(results)) changes.notify(name);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 2000));
      }
    }
  })();
  return () => {
    stopped = true;
  };
}

function readUpdates(answer: unknown): { results: string[]; last_seq?: string } {
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !('results' in answer) ||
    !Array.isArray(answer.results)
  )
    return { results: [] };
  const results = answer.results.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'db_name' in row && typeof row.db_name === 'string'
      ? [row.db_name]
      : [],
  );
  return {
    results,
    ...('last_seq' in answer && typeof answer.last_seq === 'string' && { last_seq: answer.last_seq }),
  };
}
