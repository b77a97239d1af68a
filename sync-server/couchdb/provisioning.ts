import { create, editContent } from '#domain/sync/edit.ts';
import { kinds } from '#domain/kinds.ts';
import { serverInstallation } from '#domain/document/document-schema.ts';
import { toCouch } from '#domain/document/couch-form.ts';
import { publishChange } from '#domain/publication/publish.ts';
import type { Content } from '#domain/document/kind.ts';
import { type BuurtEntry, type BuurtRegistry, databasesOf } from './buurt-registry.ts';
import { type Couch, ensureDatabase, orMissing } from './couch.ts';

export interface NewBuurt {
  /** `buurt:ULID` */
  id: string;
  slug: string;
  name: string;
  domains?: readonly string[];
  /** Further fields of the buurt document, such as tagline and palette. */
  identity?: Record<string, unknown>;
}

const onlyService = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['_admin'] } };

/** Makes what the server itself needs in an empty store; does nothing the second time. */
export async function prepareStore(couch: Couch): Promise<void> {
  for (const name of [
    '_users',
    '_replicator',
    '_global_changes',
    'buurtverbinder-sessions',
    'buurtverbinder-installations',
    'buurtverbinder-invitations',
    'buurtverbinder-erased',
    'buurtverbinder-bin',
  ])
    await ensureDatabase(couch, name).catch((error: unknown) => {
      // The embedded store makes its own system databases and refuses `_global_changes`.
      if (!name.startsWith('_')) throw error;
    });
}

/** Makes a database that nobody but the service may read or write, where there is none. */
export async function ensureClosed(couch: Couch, name: string): Promise<void> {
  await ensureDatabase(couch, name);
  await couch.server().request({ db: name, path: '_security', method: 'put', body: onlyService });
}

/** Makes a buurt: both databases, closed to all but the service, and the published buurt document. Safe to repeat. */
export async function provision(
  couch: Couch,
  registry: BuurtRegistry,
  buurt: NewBuurt,
  at: Date,
): Promise<BuurtEntry> {
  const { teamDb, publicDb } = databasesOf(buurt.id);
  for (const name of [teamDb, publicDb]) await ensureClosed(couch, name);
  const db = couch.db<object>(teamDb);
  if (!(await orMissing(db.get(buurt.id)))) await db.insert(toCouch(firstDocument(buurt, at), null));
  const entry = {
    id: buurt.id,
    slug: buurt.slug,
    name: buurt.name,
    domains: buurt.domains ?? [],
    teamDb,
    publicDb,
  };
  await registry.add(entry);
  return entry;
}

function firstDocument({ id, slug, name, identity }: NewBuurt, at: Date): Content {
  const stamp = (n: number) => ({ by: serverInstallation, n, t: at.getTime() });
  const made = create(kinds.buurt, id, { slug, name, ...identity }, stamp(1));
  const publish = publishChange(kinds.buurt, made, () => undefined, { at: at.toISOString(), by: name });
  return editContent(kinds.buurt, made, made, publish, stamp(2));
}
