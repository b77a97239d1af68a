import { installationPattern, serverInstallation } from '#domain/document/document-schema.ts';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** Whose an installation is: the first who writes with it. Nobody edits in a colleague's name. */
export interface Installations {
  /** Whether it is theirs; one that nobody has used yet becomes so. */
  claim(installation: string, name: string): Promise<boolean>;
  belongsTo(installation: string, name: string): Promise<boolean>;
  /** The names by installation, of those people that `counts` says yes to. */
  among(counts: (name: string) => Promise<boolean>): Promise<Record<string, string>>;
}

interface Owner {
  name: string;
}

const database = 'buurtverbinder-installations';
const prefix = 'installation:';
/** More computers than a person ever has; without a limit somebody could fill the vectors of every document. */
const mostOfOne = 40;
const pattern = new RegExp(installationPattern);

/** Never the server's own, and never a name that could mean something else to the store. */
const isClaimable = (installation: string) =>
  installation !== serverInstallation && pattern.test(installation);

export function openInstallations(couch: Couch): Installations {
  const known = new Map<string, string>();
  const taking = new Map<string, Promise<string | undefined>>();
  const db = () => couch.db<Owner>(database);

  async function ownerOf(installation: string): Promise<string | undefined> {
    if (!isClaimable(installation)) return undefined;
    const owner = known.get(installation) ?? (await orMissing(db().get(prefix + installation)))?.name;
    if (owner !== undefined) known.set(installation, owner);
    return owner;
  }

  async function all(): Promise<{ installation: string; name: string }[]> {
    const { rows } = await db().list({ include_docs: true, startkey: prefix, endkey: `${prefix}~` });
    return rows.flatMap(({ id, doc }) =>
      doc ? [{ installation: id.slice(prefix.length), name: doc.name }] : [],
    );
  }

  /** Whose it is from now on; `undefined`: still nobody's, for this person has too many. */
  async function take(installation: string, name: string): Promise<string | undefined> {
    const [owner, owners] = await Promise.all([ownerOf(installation), all()]);
    if (owner !== undefined) return owner;
    if (owners.filter((one) => one.name === name).length >= mostOfOne) return undefined;
    try {
      await db().insert({ name }, prefix + installation);
      known.set(installation, name);
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
    }
    return ownerOf(installation);
  }

  /** The batches of one push come together, and ask for the same. */
  function settled(installation: string, name: string): Promise<string | undefined> {
    const asked = taking.get(installation) ?? take(installation, name);
    taking.set(installation, asked);
    return asked.finally(() => taking.delete(installation));
  }

  return {
    belongsTo: async (installation, name) => (await ownerOf(installation)) === name,
    async claim(installation, name) {
      if (!isClaimable(installation)) return false;
      const owner = known.get(installation) ?? (await settled(installation, name));
      return owner === name;
    },
    async among(counts) {
      const owners = await all();
      const names = [...new Set(owners.map(({ name }) => name))];
      const counted = new Map(
        await Promise.all(names.map(async (name) => [name, await counts(name)] as const)),
      );
      return Object.fromEntries(
        owners.flatMap(({ installation, name }) => (counted.get(name) ? [[installation, name]] : [])),
      );
    },
  };
}
