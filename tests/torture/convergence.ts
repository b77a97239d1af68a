import { fromCouch } from '#domain/document/couch-form.ts';
import { canonicalJson } from '#domain/sync/canonical.ts';
import type { Store } from '../../sync-server/open-store.ts';
import type { Client } from '../sync/device/client.ts';

/** What a team database holds, by id, in one canonical form. */
export async function onServer(
  { couch }: Pick<Store, 'couch'>,
  teamDb: string,
): Promise<Map<string, string>> {
  const { rows } = await couch.db<object>(teamDb).list({ include_docs: true });
  return new Map(
    rows.flatMap(({ id, doc }) => {
      const remote = fromCouch(doc);
      return remote?.is === 'document' ? [[id, canonicalJson(remote.content)] as const] : [];
    }),
  );
}

/** Lets all devices pull and push until they and the server hold the same; gives the seconds, at most `patience`. */
export async function secondsToConverge(
  clients: readonly Client[],
  server: () => Promise<Map<string, string>>,
  patience: number,
): Promise<number> {
  const started = Date.now();
  const seconds = () => (Date.now() - started) / 1000;
  while (seconds() < patience) {
    for (const client of clients) {
      await client.pull().catch(() => undefined);
      await client.push('well');
    }
    const there = await server();
    const same = await Promise.all(clients.map((client) => holdsExactly(client, there)));
    if (same.every(Boolean)) return seconds();
  }
  return Infinity;
}

async function holdsExactly(client: Client, there: ReadonlyMap<string, string>): Promise<boolean> {
  const held = await client.all();
  return (
    held.length === there.size &&
    held.every(
      ({ content, sync }) => sync.state === 'clean' && there.get(content.id) === canonicalJson(content),
    )
  );
}
