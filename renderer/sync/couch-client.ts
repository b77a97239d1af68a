import PouchDB from 'pouchdb-core';
import HttpPouch from 'pouchdb-adapter-http';
import { isRecord } from '#domain/sync/canonical.ts';
import { NewEpoch, Unreachable } from './unreachable.ts';

/** What the engine asks of the gateway, in CouchDB's own forms. A failure throws `Unreachable` or `NewEpoch`. */
export interface CouchClient {
  /** Where the store is now: its epoch, and the sequence its feed has come to. */
  stand(): Promise<{ epoch: string; since: string }>;
  changes(
    query: { since: string; limit: number; longpoll: boolean },
    signal: AbortSignal,
  ): Promise<ChangesPage>;
  allDocs(range: KeyRange): Promise<unknown[]>;
  /** The ids and revisions in a range, without what they hold. */
  revs(range: KeyRange): Promise<StoredRev[]>;
  /** How many documents there are, of all kinds together. */
  count(): Promise<number>;
  /** The documents with these ids, as far as they are there and not deleted. */
  byIds(ids: readonly string[]): Promise<unknown[]>;
  /** `by`: the installation that sends them, which is not always the one that wrote what is in them. */
  bulkDocs(docs: readonly object[], by: string | undefined): Promise<Record<string, unknown>[]>;
  /** Tells a restored server which ids were erased; only a coordinator's word counts. */
  tellErased(ids: readonly string[]): Promise<void>;
  /** The same client for a device that knows the store of this epoch. */
  inEpoch(epoch: string): CouchClient;
}

export interface KeyRange {
  startkey: string;
  endkey: string;
  limit: number;
}

export interface StoredRev {
  id: string;
  rev: string;
}

export interface ChangesPage {
  docs: unknown[];
  since: string;
}

type Send = (path: string, init?: RequestInit) => Promise<Response>;

const epochHeader = 'X-Store-Epoch';
/** Beyond this an answer is not on its way any more. A long poll brings its own patience. */
const patience = 60_000;

PouchDB.plugin(HttpPouch);

/** PouchDB speaks only to http addresses, so it gets one of nowhere; every request goes to the app's own origin. */
export function couchClient(slug: string, send: Send): CouchClient {
  const pouch = new PouchDB(`http://buurt.invalid/db/${slug}`, {
    adapter: 'http',
    skip_setup: true,
    fetch: (url: string | Request, init?: RequestInit) => {
      const { pathname, search } = new URL(typeof url === 'string' ? url : url.url);
      return send(pathname + search, init);
    },
  });
  const inDatabase = (pouch as unknown as { fetch: Send }).fetch;
  // PouchDB knows only addresses of its database; the gateway has others beside it.
  return clientIn(slug, (path, init) => (path.startsWith('/') ? send(path, init) : inDatabase(path, init)));
}

function clientIn(slug: string, request: Send, epoch?: string): CouchClient {
  async function ask(path: string, init: RequestInit = {}): Promise<{ answer: unknown; epoch: string }> {
    const headers = new Headers(init.headers);
    if (epoch !== undefined) headers.set(epochHeader, epoch);
    const response = await request(path, { signal: AbortSignal.timeout(patience), ...init, headers }).catch(
      () => undefined,
    );
    if (response?.status === 412) throw new NewEpoch('The store is another one than before.');
    if (!response?.ok) throw new Unreachable(response?.status ?? 0);
    const answer: unknown = await response.json().catch(() => {
      throw new Unreachable(0);
    });
    return { answer, epoch: response.headers.get(epochHeader) ?? '' };
  }

  const post = (path: string, body: object) =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function range(query: KeyRange, include_docs: boolean): Promise<Record<string, unknown>[]> {
    const { startkey, endkey, limit } = query;
    const keys = { startkey: JSON.stringify(startkey), endkey: JSON.stringify(endkey) };
    const { answer } = await ask(
      `_all_docs?${new URLSearchParams({ ...keys, limit: String(limit), include_docs: String(include_docs) })}`,
    );
    return rowsIn(answer, 'rows');
  }

  async function changes(query: Record<string, string>, signal: AbortSignal) {
    const { answer, epoch: found } = await ask(`_changes?${new URLSearchParams(query)}`, { signal });
    const docs = rowsIn(answer, 'results').map((row) => row['doc']);
    const since = isRecord(answer) ? answer['last_seq'] : undefined;
    if (typeof since !== 'string' && typeof since !== 'number') throw new Unreachable(0);
    return { docs, since: String(since), epoch: found };
  }

  return {
    async stand() {
      const { since, epoch: found } = await changes(
        { since: 'now', limit: '1' },
        AbortSignal.timeout(patience),
      );
      if (!found) throw new Unreachable(0);
      return { since, epoch: found };
    },
    async changes({ since, limit, longpoll }, signal) {
      const query = { since, limit: String(limit), include_docs: 'true' };
      const page = await changes(longpoll ? { ...query, feed: 'longpoll' } : query, signal);
      return { docs: page.docs, since: page.since };
    },
    allDocs: async (query) => (await range(query, true)).map((row) => row['doc']),
    async revs(query) {
      const rows = await range(query, false);
      return rows.map(({ id, value }) => ({
        id: String(id),
        rev: isRecord(value) ? String(value['rev']) : '',
      }));
    },
    async count() {
      const { answer } = await ask('_all_docs?limit=0');
      return isRecord(answer) ? Number(answer['total_rows']) || 0 : 0;
    },
    async byIds(ids) {
      const { answer } = await post('_all_docs?include_docs=true', { keys: ids });
      return rowsIn(answer, 'rows').flatMap((row) => row['doc'] ?? []);
    },
    async bulkDocs(docs, by) {
      const { answer } = await post('_bulk_docs', { docs, by });
      return rowsIn({ rows: answer }, 'rows');
    },
    async tellErased(ids) {
      await post(`/api/buurten/${slug}/erased`, { ids });
    },
    inEpoch: (known) => clientIn(slug, request, known),
  };
}

/** The rows of an answer; one that is not of this form did not come from our server. */
function rowsIn(answer: unknown, name: 'rows' | 'results'): Record<string, unknown>[] {
  const rows: unknown = isRecord(answer) ? answer[name] : undefined;
  if (!Array.isArray(rows) || !rows.every(isRecord)) throw new Unreachable(0);
  return rows;
}
