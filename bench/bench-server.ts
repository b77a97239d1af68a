import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { toCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { openAccounts } from '../sync-server/accounts/accounts.ts';
import { readConfig } from '../sync-server/config.ts';
import { ensureDatabase } from '../sync-server/couchdb/couch.ts';
import { provision } from '../sync-server/couchdb/provisioning.ts';
import { openStore } from '../sync-server/open-store.ts';
import { startPublisher } from '../sync-server/publishing/publisher.ts';
import { makeServer } from '../sync-server/server.ts';

export interface BenchServer {
  /** Own origin of the page; `/db` and `/api` are the gateway's, `/couch` the store's. */
  address: string;
  slug: string;
  credentials: { name: string; password: string };
  /** Puts documents into the team's database, past the gateway. */
  fillTeam(contents: readonly Content[]): Promise<void>;
  /** The same into a database of this name, made for a peer. */
  fill(database: string, contents: readonly Content[]): Promise<void>;
  /** How many requests to the gateway or the store wait for their answer now. */
  openRequests(): number;
  /** The name of the team's database. */
  teamDb: string;
  /** How many members of the team have one of these family names. */
  countNamed(names: readonly string[]): Promise<number>;
  /** How many documents of these databases hold this text in `notes` or `text`. */
  countWith(databases: readonly string[], text: string): Promise<number>;
  stop(): Promise<void>;
}

/**
 * The sync-server on an embedded store in a new directory, or on the CouchDB of `COUCHDB_URL`, and beside it, at the same origin, the page and a plain way to
 * the same store for peers, with the service account. So each way pays one hop to the store, but the peers' is a mere
 * proxy: they skip the gateway's work, such as signing in and reading and writing every page anew, which favours them.
 */
export async function startBenchServer(page: ReadonlyMap<string, string>): Promise<BenchServer> {
  const clock = () => new Date();
  const directory = mkdtempSync(join(tmpdir(), 'buurtverbinder-bench-'));
  const { COUCHDB_URL } = process.env;
  const config = readConfig({ DATA_DIR: directory, ...(COUCHDB_URL && { COUCHDB_URL }) });
  const store = await openStore(config, clock);
  const app = await makeServer(store, {
    tokenSecret: 'only-for-this-run-of-a-benchmark-0123456789',
    behindProxy: false,
    clock,
  });
  await app.ready();
  // As in service: it goes through everything once and follows the changes.
  const publisher = await startPublisher({ ...store, clock });

  // A CouchDB may have had runs before this one.
  const run = ulid().slice(-8).toLowerCase();
  const slug = `grote-buurt-${run}`;
  const credentials = { name: `bench-${run}`, password: 'only-for-this-run' };
  const buurt = await provision(
    store.couch,
    store.registry,
    { id: `buurt:${ulid()}`, slug, name: 'Grote buurt' },
    clock(),
  );
  const accounts = openAccounts(store.couch, clock);
  await accounts.save(credentials.name, credentials.password, {
    buurtId: buurt.id,
    role: 'coordinator',
  });

  /** Made for peers, under names that every run uses. */
  const made = new Set<string>();
  const waiting = new Set<ServerResponse>();
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    waiting.add(response);
    response.once('close', () => waiting.delete(response));
    if (path.startsWith('/couch/')) toStore(store.couch.server().config.url, incoming, response);
    else if (path.startsWith('/bench/')) servePage(page, path, response);
    else app.routing(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  const port = typeof listening === 'object' ? listening?.port : undefined;

  async function insert(database: string, contents: readonly Content[]): Promise<void> {
    for (let from = 0; from < contents.length; from += 1000) {
      const docs = contents.slice(from, from + 1000).map((content) => toCouch(content, null));
      await store.couch.db<object>(database).bulk({ docs });
    }
  }

  return {
    address: `http://127.0.0.1:${port}`,
    slug,
    credentials,
    openRequests: () => waiting.size,
    teamDb: buurt.teamDb,
    async countNamed(names) {
      const wanted = new Set(names);
      const { rows } = await store.couch
        .db<{ familyName?: string }>(buurt.teamDb)
        .list({ include_docs: true });
      return rows.filter(({ doc }) => doc?.familyName !== undefined && wanted.has(doc.familyName)).length;
    },
    async countWith(names, wanted) {
      const pages = await Promise.all(
        names.map((name) =>
          store.couch.db<{ notes?: string; text?: string }>(name).list({ include_docs: true }),
        ),
      );
      const docs = pages.flatMap(({ rows }) => rows.flatMap(({ doc }) => doc ?? []));
      return docs.filter(({ notes, text }) => notes === wanted || text === wanted).length;
    },
    async fillTeam(contents) {
      await insert(buurt.teamDb, contents);
      store.changes.notify(buurt.teamDb);
    },
    async fill(database, contents) {
      made.add(database);
      await ensureDatabase(store.couch, database);
      await insert(database, contents);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await publisher.stop();
      await app.close();
      await accounts.remove(credentials.name, buurt.id);
      for (const database of made) await store.couch.server().db.destroy(database);
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function toStore(storeUrl: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { hostname, port, username, password } = new URL(storeUrl);
  const outgoing = request({
    hostname,
    port,
    auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}`,
    method: incoming.method,
    path: storePath(incoming),
    // Packing costs more than it saves within one machine; peers are spared it, the gateway is not.
    headers: { ...incoming.headers, host: `${hostname}:${port}`, 'accept-encoding': 'identity' },
  });
  outgoing.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

/** The plugin asks for documents in the body of a request, where CouchDB reads it and the embedded store does not. */
function storePath({ method, url = '' }: IncomingMessage): string {
  const path = url.slice('/couch'.length);
  return method === 'POST' && /\/_all_docs\?/.test(path) ? `${path}&include_docs=true` : path;
}

function servePage(page: ReadonlyMap<string, string>, path: string, response: ServerResponse): void {
  const name = path.slice('/bench/'.length);
  const content = name === '' ? shell : page.get(name);
  const type = name === '' ? 'text/html' : 'text/javascript';
  response
    .writeHead(content === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` })
    .end(content);
}

const shell = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><script type="module" src="/bench/page.js"></script></html>`;
