import nano, { type DocumentScope, type ServerScope } from 'nano';

/** The CouchDB behind the gateway, real or embedded; always asked for anew, since the embedded one may move. */
export interface Couch {
  server(): ServerScope;
  db<D>(name: string): DocumentScope<D>;
}

/** A store at a fixed address, `http://user:password@host:port`. */
export function couchAt(address: () => string): Couch {
  let known: { url: string; server: ServerScope } | undefined;
  const server = () => {
    const url = address();
    if (known?.url !== url) known = { url, server: nano(url) };
    return known.server;
  };
  return { server, db: (name) => server().use(name) };
}

/** CouchDB's status of a failed request; 0 when it was something else. */
export function statusOf(error: unknown): number {
  return typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : 0;
}

/** The answer, or `undefined` where CouchDB says there is no such thing. */
export async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Makes a database where there is none; `q=1`, since a buurt is small. */
export async function ensureDatabase(couch: Couch, name: string): Promise<void> {
  try {
    await couch.server().db.create(name, { q: 1 });
  } catch (error) {
    if (statusOf(error) !== 412) throw error;
  }
}
