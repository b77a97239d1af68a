import { isRole, type Role } from '#domain/roles/role.ts';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** A person who may sign in; roles by buurt id. */
export interface Account {
  name: string;
  rolesIn(buurtId: string): Role[];
  buurtIds: readonly string[];
}

export type SignIn = { is: 'known'; account: Account } | { is: 'refused' } | { is: 'locked' };

interface UserDocument {
  name: string;
  type: 'user';
  roles: string[];
  password?: string;
}

export interface Accounts {
  signIn(name: string, password: string): Promise<SignIn>;
  /** The account as it is now; looked up anew after at most 10 seconds, so that a removed member is out soon. */
  find(name: string): Promise<Account | undefined>;
  save(name: string, password: string, roles: { buurtId: string; role: Role }[]): Promise<void>;
}

const fresh = 10_000;

/** Accounts live in CouchDB's own `_users`, and CouchDB verifies the passwords. */
export function openAccounts(couch: Couch, clock: () => Date): Accounts {
  const known = new Map<string, { at: number; account: Account | undefined }>();
  const users = () => couch.db<UserDocument>('_users');
  // Names are kept in small letters, so that Anja and anja are one person at the door.
  const idOf = (name: string) => `org.couchdb.user:${name.toLowerCase()}`;

  async function find(name: string): Promise<Account | undefined> {
    const now = clock().getTime();
    const cached = known.get(name);
    if (cached && now - cached.at < fresh) return cached.account;
    const user = await orMissing(users().get(idOf(name)));
    const account = user && accountOf(user);
    known.set(name, { at: now, account });
    return account;
  }

  return {
    find,
    async signIn(typed, password) {
      const name = typed.trim().toLowerCase();
      try {
        await couch.server().auth(name, password);
      } catch (error) {
        // CouchDB locks a name for five minutes after five wrong passwords, and says 403.
        if (statusOf(error) === 403) return { is: 'locked' };
        if (statusOf(error) === 401) return { is: 'refused' };
        throw error;
      }
      known.delete(name);
      const account = await find(name);
      return account ? { is: 'known', account } : { is: 'refused' };
    },
    async save(name, password, roles) {
      const existing = await orMissing(users().get(idOf(name)));
      const added = roles.map(({ buurtId, role }) => `${buurtId}:${role}`);
      const merged = [...new Set([...(existing?.roles ?? []), ...added])];
      await users().insert(
        { ...existing, name: name.toLowerCase(), type: 'user', roles: merged, password },
        idOf(name),
      );
      known.delete(name.toLowerCase());
    },
  };
}

function accountOf({ name, roles }: UserDocument): Account {
  const held = roles.flatMap((text) => {
    const [, buurtId, role] = /^(buurt:[^:]+):([a-z]+)$/.exec(text) ?? [];
    return buurtId && role && isRole(role) ? [{ buurtId, role }] : [];
  });
  return {
    name,
    buurtIds: [...new Set(held.map(({ buurtId }) => buurtId))],
    rolesIn: (buurtId) => held.filter((one) => one.buurtId === buurtId).map(({ role }) => role),
  };
}
