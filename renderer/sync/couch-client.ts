import PouchDB from 'pouchdb-core';
import HttpPouch from 'pouchdb-adapter-http';
import { isRecord } from '#domain/sync/canonical.ts';

/** What the engine asks of the gateway, in CouchDB's own forms. A failure throws `Unreachable`. */
export interface CouchClient {
  changes(
    query: { since: string; limit: number; longpoll: boolean },
    signal: AbortSignal,
  ): Promise<ChangesPage>;
  allDocs(range: { startkey: string; endkey: string; limit: number }): Promise<unknown[]>;
  bulkDocs(docs: readonly object[]): Promise<Record<string, unknown>[]>;
}

export interface ChangesPage {
  docs: unknown[];
  since: string;
}

/** The server did not answer as it should; `status` 0: not at all. */
export class Unreachable extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

PouchDB.plugin(HttpPouch);

/** PouchDB speaks only to http addresses, so it gets one of nowhere; every request goes to the app's own origin. */
export function couchClient(
  slug: string,
  send: (path: string, init?: RequestInit) => Promise<Response>,
): CouchClient {
  const pouch = new PouchDB(`http://buurt.invalid/db/${slug}`, {
    adapter: 'http',
    skip_setup: true,
    fetch: (url: string | Request, init?: RequestInit) => {
      const { pathname, search } = new URL(typeof url === 'string' ? url : url.url);
      return send(pathname + search, init);
    },
  });

  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const response = await (pouch as unknown as { fetch: typeof fetch })
      .fetch(path, init)
      .catch(() => undefined);
    if (!response?.ok) throw new Unreachable(response?.status ?? 0);
    return response.json().catch(() => {
      throw new Unreachable(0);
    });
  }

  return {
    async changes({ since, limit, longpoll }, signal) {
      const query = new URLSearchParams({ since, limit: String(limit), include_docs: 'true' });
      if (longpoll) query.set('feed', 'longpoll');
      const page = await ask(`_changes?${query}`, { signal });
      if (!isRecord(page) || !Array.isArray(page['results'])) throw new Unreachable(0);
      const docs = page['results'].map((row: unknown) => (isRecord(row) ? row['doc'] : undefined));
      return { docs, since: String(page['last_seq']) };
    },
    async allDocs({ startkey, endkey, limit }) {
      const keys = { startkey: JSON.stringify(startkey), endkey: JSON.stringify(endkey) };
      const query = new URLSearchParams({ ...keys, limit: String(limit), include_docs: 'true' });
      const page = await ask(`_all_docs?${query}`);
      if (!isRecord(page) || !Array.isArray(page['rows'])) throw new Unreachable(0);
      return page['rows'].map((row: unknown) => (isRecord(row) ? row['doc'] : undefined));
    },
    async bulkDocs(docs) {
      const body = JSON.stringify({ docs });
      const rows = await ask('_bulk_docs', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      return Array.isArray(rows) ? rows.filter(isRecord) : [];
    },
  };
}
