import { type Couch, ensureDatabase, orMissing } from './couch.ts';

/** A buurt as the server knows it; `id` never changes, the slug is only an address. */
export interface BuurtEntry {
  id: string;
  slug: string;
  /** As it was called when it was made; the site shows the buurt document's own name. */
  name: string;
  domains: readonly string[];
  teamDb: string;
  publicDb: string;
}

export interface BuurtRegistry {
  all(): Promise<BuurtEntry[]>;
  bySlug(slug: string): Promise<BuurtEntry | undefined>;
  byHost(host: string): Promise<BuurtEntry | undefined>;
  add(entry: BuurtEntry): Promise<void>;
}

interface Row {
  id: string;
  slug: string;
  name: string;
  domains: string[];
}

const database = 'buurtverbinder-registry';
const fresh = 5000;

/** The list of buurten, kept in the store itself so that every sync-server sees it; read at most every 5 seconds. */
export async function openRegistry(couch: Couch, clock: () => Date): Promise<BuurtRegistry> {
  await ensureDatabase(couch, database);
  let known: { at: number; entries: BuurtEntry[] } | undefined;

  async function all(): Promise<BuurtEntry[]> {
    const now = clock().getTime();
    if (known && now - known.at < fresh) return known.entries;
    const { rows } = await couch
      .db<Row>(database)
      .list({ include_docs: true, startkey: 'slug:', endkey: 'slug:~' });
    const entries = rows.flatMap(({ doc }) => (doc && isRow(doc) ? [entryOf(doc)] : []));
    known = { at: now, entries };
    return entries;
  }

  return {
    all,
    bySlug: async (slug) => (await all()).find((entry) => entry.slug === slug),
    byHost: async (host) => (await all()).find((entry) => entry.domains.includes(host)),
    async add({ id, slug, name, domains }) {
      const taken = await orMissing(couch.db<Row>(database).get(`slug:${slug}`));
      if (taken && taken.id !== id) throw new Error(`The address "${slug}" belongs to another buurt.`);
      if (!taken)
        await couch.db<Row>(database).insert({ id, slug, name, domains: [...domains] }, `slug:${slug}`);
      known = undefined;
    },
  };
}

export const databasesOf = (id: string) => {
  const teamDb = `buurt-${id.replace(/^buurt:/, '').toLowerCase()}`;
  return { teamDb, publicDb: `${teamDb}-public` };
};

/** One row that cannot be read must not keep the server from starting. */
const isRow = ({ id, slug, name, domains }: Partial<Row>): boolean =>
  [id, slug, name].every((text) => typeof text === 'string') && Array.isArray(domains);

const entryOf = ({ id, slug, name, domains }: Row): BuurtEntry => ({
  id,
  slug,
  name,
  domains,
  ...databasesOf(id),
});
