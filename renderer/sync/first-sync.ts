import { kindNames } from '#domain/kinds.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import type { CouchClient } from './couch-client.ts';
import { fillPage } from './receive-page.ts';

const pageSize = 2000;

/**
 * Fills an empty device. Gives the sequence noted before the first page: what changes meanwhile comes by the feed.
 * The next page is fetched while this one is written. `progress` hears how many documents are in.
 */
export async function firstSync(
  client: CouchClient,
  database: TeamDatabase,
  progress: (done: number) => void = () => undefined,
): Promise<string> {
  const since = await lastSequence(client);
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const kind of kindNames) {
    let startkey = `${kind}:`;
    for (;;) {
      const docs = await client.allDocs({ startkey, endkey: `${kind}:~`, limit: pageSize });
      await writing;
      writing = fillPage(database, docs).then(() => progress((done += docs.length)));
      const last = docs.at(-1);
      if (docs.length < pageSize || !isRecord(last)) break;
      // The lowest text above the last id.
      startkey = `${String(last['_id'])} `;
    }
  }
  await writing;
  return since;
}

/** Where the feed stands now. `since=now` is understood by both stores. */
async function lastSequence(client: CouchClient): Promise<string> {
  const page = await client.changes({ since: 'now', limit: 1, longpoll: false }, AbortSignal.timeout(30_000));
  return page.since;
}
