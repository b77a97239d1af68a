import { serverInstallation } from '../couchdb/provisioning.ts';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** Whose an installation is: the first who writes with it. Nobody edits in a colleague's name. */
export interface Installations {
  belongsTo(installation: string, name: string): Promise<boolean>;
  /** The names by installation, of those people that `counts` says yes to. */
  among(counts: (name: string) => Promise<boolean>): Promise<Record<string, string>>;
}

interface Owner {
  name: string;
}

const database = 'buurtverbinder-installations';

export function openInstallations(couch: Couch): Installations {
  const known = new Map<string, string>();

  async function ownerOf(installation: string, claim: string): Promise<string | undefined> {
    const db = couch.db<Owner>(database);
    const owner = await orMissing(db.get(installation));
    if (owner) return owner.name;
    try {
      await db.insert({ name: claim }, installation);
      return claim;
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      return (await orMissing(db.get(installation)))?.name;
    }
  }

  return {
    async belongsTo(installation, name) {
      if (installation === serverInstallation) return false;
      const owner = known.get(installation) ?? (await ownerOf(installation, name));
      if (owner !== undefined) known.set(installation, owner);
      return owner === name;
    },
    async among(counts) {
      const { rows } = await couch.db<Owner>(database).list({ include_docs: true });
      const owners = rows.flatMap(({ id, doc }) => (doc ? [[id, doc.name] as const] : []));
      const names = [...new Set(owners.map(([, name]) => name))];
      const counted = new Map(
        await Promise.all(names.map(async (name) => [name, await counts(name)] as const)),
      );
      return Object.fromEntries(owners.filter(([, name]) => counted.get(name)));
    },
  };
}
