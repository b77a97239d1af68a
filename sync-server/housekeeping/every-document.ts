import type { Couch } from '../couchdb/couch.ts';

const pageSize = 1000;

/** Every document of a database, of one kind if told, page by page, as CouchDB has it; without tombstones. */
export async function* everyDocument(
  couch: Couch,
  database: string,
  kind?: string,
): AsyncGenerator<{ id: string; rev: string; doc: object }> {
  const endkey = kind && `${kind}:~`;
  for (let startkey = kind && `${kind}:`; ;) {
    const { rows } = await couch.db<object>(database).list({
      include_docs: true,
      limit: pageSize,
      ...(startkey !== undefined && { startkey }),
      ...(endkey !== undefined && { endkey }),
    });
    for (const { id, value, doc } of rows) if (doc && !id.startsWith('_')) yield { id, rev: value.rev, doc };
    const end = rows.at(-1);
    if (rows.length < pageSize || !end) return;
    startkey = `${end.id}\0`;
  }
}
