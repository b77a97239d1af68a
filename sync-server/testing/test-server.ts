import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { toCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kinds, type KindName } from '#domain/kinds.ts';
import type { Role } from '#domain/roles/role.ts';
import { create } from '#domain/sync/edit.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { makeTokens } from '../accounts/tokens.ts';
import { readConfig } from '../config.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { provision } from '../couchdb/provisioning.ts';
import { openStore, type Store } from '../open-store.ts';
import { makeServer } from '../server.ts';

/** The whole server on a store of its own, for tests: the embedded one, or the CouchDB of `COUCHDB_URL`. */
export interface TestServer {
  address: string;
  /** Where its files are; those of a CouchDB are not among them. */
  directory: string;
  /** Another one after `restart`. */
  readonly store: Store;
  /** The address of the first buurt; every run has its own, so that a CouchDB can be shared. */
  slug: string;
  buurt: BuurtEntry;
  addBuurt(slug: string): Promise<BuurtEntry>;
  addPerson(name: string, role: Role, buurt?: BuurtEntry): Promise<Person>;
  /** Gives somebody another role in a buurt, or none; the server knows of it at once. */
  changeRole(person: Person, role: Role | null, where: BuurtEntry): Promise<void>;
  /** Moves the server's clock, in milliseconds. */
  wait(milliseconds: number): void;
  /** Ends the server and its store and starts both again, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody who is signed in, with an installation of their own. */
export interface Person {
  name: string;
  /** An access token, good for ten minutes. */
  token: string;
  installation: string;
  ask(
    path: string,
    init?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response>;
  /** The answers of `_bulk_docs`, in the order of the rows. */
  push(docs: readonly unknown[], slug?: string): Promise<Record<string, unknown>[]>;
  /** A new document of this person, as it is sent. */
  made(kind: KindName, values: Record<string, unknown>): Content;
}

export const testPassword = 'lang-genoeg-wachtwoord';

export async function startTestServer(): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sync-server-test-'));
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const { COUCHDB_URL } = process.env;
  const config = readConfig({ DATA_DIR: directory, ...(COUCHDB_URL && { COUCHDB_URL }) });
  const tokenSecret = 'a secret that only this test knows';
  async function start(port: number) {
    const store = await openStore(config, clock);
    const app = await makeServer(store, { tokenSecret, behindProxy: false, clock });
    const address = await app.listen({ port, host: '127.0.0.1' });
    return { store, app, address };
  }
  let running = await start(0);
  const { address } = running;
  const accounts = () => openAccounts(running.store.couch, clock);
  const run = ulid().slice(-8).toLowerCase();
  const addBuurt = (slug: string) =>
    provision(
      running.store.couch,
      running.store.registry,
      { id: `buurt:${ulid()}`, slug: `${slug}-${run}`, name: `Buurt ${slug}` },
      clock(),
    );
  const buurt = await addBuurt('ons-dorp');

  return {
    address,
    directory,
    get store() {
      return running.store;
    },
    slug: buurt.slug,
    buurt,
    addBuurt,
    async addPerson(given, role, where = buurt) {
      const name = `${given}-${run}`.toLowerCase();
      await accounts().save(name, testPassword, { buurtId: where.id, role });
      const accessToken = await makeTokens(running.store.couch, tokenSecret, clock).access(name);
      const ask = (
        path: string,
        init: { method?: string; headers?: Record<string, string>; body?: string } = {},
      ) =>
        fetch(address + path, {
          ...init,
          headers: { ...init.headers, Authorization: `Bearer ${accessToken}` },
        });
      const installation = ulid();
      let n = 0;
      return {
        name,
        token: accessToken,
        installation,
        ask,
        async push(docs, slug = where.slug) {
          const answer = await ask(`/db/${slug}/_bulk_docs`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ docs }),
          });
          return (await answer.json()) as Record<string, unknown>[];
        },
        made: (kind, values) =>
          create(kinds[kind], `${kind}:${ulid()}`, values, {
            by: installation,
            n: ++n,
            t: clock().getTime(),
          }),
      };
    },
    async changeRole({ name }, role, { id: buurtId }) {
      if (role) await accounts().setRole(name, { buurtId, role });
      else await accounts().remove(name, buurtId);
      // Longer than an account is taken to be as it was.
      ahead += 10_001;
    },
    wait(milliseconds) {
      ahead += milliseconds;
    },
    async restart() {
      await running.app.close();
      await running.store.close();
      running = await start(Number(new URL(address).port));
    },
    async close() {
      await running.app.close();
      await running.store.close();
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const post = (url: string, body: object, method = 'POST'): Promise<Response> =>
  fetch(url, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** A document as a row of `_bulk_docs`. */
export const row = (content: Content, rev: string | null = null): object => toCouch(content, rev);
