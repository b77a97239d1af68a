import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** Whose an installation is: the first who writes with it. Nobody edits in a colleague's name. */
export interface Installations {
  belongsTo(installation: string, name: string): Promise<boolean>;
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
      const owner = known.get(installation) ?? (await ownerOf(installation, name));
      if (owner !== undefined) known.set(installation, owner);
      return owner === name;
    },
  };
}
