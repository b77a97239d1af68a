import type { Couch } from '../couchdb/couch.ts';

const pageSize = 1000;

/** Every document of a database, page by page, as CouchDB has it; without tombstones. */
export async function* everyDocument(
  couch: Couch,
  database: string,
): AsyncGenerator<{ id: string; rev: string; doc: object }> {
  for (let startkey: string | undefined; ;) {
    const { rows } = await couch.db<object>(database).list({
      include_docs: true,
      limit: pageSize,
      ...(startkey !== undefined && { startkey }),
    });
    for (const { id, value, doc } of rows) if (doc && !id.startsWith('_')) yield { id, rev: value.rev, doc };
    const end = rows.at(-1);
    if (rows.length < pageSize || !end) return;
    startkey = `${end.id}\0`;
  }
}
