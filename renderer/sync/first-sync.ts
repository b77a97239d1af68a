import { kindNames, type KindName } from '#domain/kinds.ts';
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
  const write = async (docs: readonly unknown[]) => {
    await fillPage(database, docs);
    progress((done += docs.length));
  };
  await Promise.all(lanes.map((kinds) => fillKinds(client, kinds, write)));
  return since;
}

/** Two at once, so that the server reads a page while another is on its way: most people's kind against the rest. */
const lanes: readonly (readonly KindName[])[] = [['member'], kindNames.filter((kind) => kind !== 'member')];

async function fillKinds(
  client: CouchClient,
  kinds: readonly KindName[],
  write: (docs: readonly unknown[]) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  for (const kind of kinds) {
    let startkey = `${kind}:`;
    for (;;) {
      const docs = await client.allDocs({ startkey, endkey: `${kind}:~`, limit: pageSize });
      await writing;
      writing = write(docs);
      const last = docs.at(-1);
      if (docs.length < pageSize || !isRecord(last)) break;
      // The lowest text above the last id.
      startkey = `${String(last['_id'])} `;
    }
  }
  await writing;
}

/** Where the feed stands now. `since=now` is understood by both stores. */
async function lastSequence(client: CouchClient): Promise<string> {
  const page = await client.changes({ since: 'now', limit: 1, longpoll: false }, AbortSignal.timeout(30_000));
  return page.since;
}
