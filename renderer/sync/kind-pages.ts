import type { KindName } from '#domain/kinds.ts';
import type { KeyRange } from './couch-client.ts';

interface Reading<T> {
  read(range: KeyRange): Promise<T[]>;
  idOf(row: T): string;
  limit: number;
}

/** All rows of a kind at the server, page by page. */
export async function* kindPages<T>(kind: KindName, reading: Reading<T>): AsyncGenerator<T[]> {
  for (let startkey: string | undefined = `${kind}:`; startkey !== undefined;) {
    const page: T[] = await reading.read({ startkey, endkey: `${kind}:~`, limit: reading.limit });
    yield page;
    startkey = nextKey(page, reading);
  }
}

/** The lowest text above the last id of a page; `undefined`: it was the last page. */
export function nextKey<T>(
  page: readonly T[],
  { idOf, limit }: Omit<Reading<T>, 'read'>,
): string | undefined {
  const last = page.at(-1);
  return page.length < limit || last === undefined ? undefined : `${idOf(last)} `;
}
