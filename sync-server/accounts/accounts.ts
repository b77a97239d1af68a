import { isRole, type Role } from '#domain/roles/role.ts';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** A person who may sign in; roles by buurt id. */
export interface Account {
  name: string;
  /** When its password was set, as an ISO moment. */
  since: string;
  rolesIn(buurtId: string): Role[];
  buurtIds: readonly string[];
}

export type SignIn = { is: 'known'; account: Account } | { is: 'refused' } | { is: 'locked' };

interface UserDocument {
  name: string;
  type: 'user';
  roles: string[];
  password?: string;
  since?: string;
}

export interface Accounts {
  signIn(name: string, password: string): Promise<SignIn>;
  /** The account as it is now; looked up anew after at most 10 seconds, so that a removed member is out soon. */
  find(name: string): Promise<Account | undefined>;
  /** Makes an account or gives it a new password, with exactly this role in this buurt. */
  save(name: string, password: string, place: { buurtId: string; role: Role }): Promise<void>;
  /** Takes a person out of a buurt; `false`: there is no such account. */
  remove(name: string, buurtId: string): Promise<boolean>;
}

const fresh = 10_000;

/** Accounts live in CouchDB's own `_users`, and CouchDB verifies the passwords. */
export function openAccounts(couch: Couch, clock: () => Date): Accounts {
  const known = new Map<string, { at: number; account: Account | undefined }>();
  const users = () => couch.db<UserDocument>('_users');
  const idOf = (name: string) => `org.couchdb.user:${name}`;

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
    async signIn(name, password) {
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
    async save(typed, password, { buurtId, role }) {
      const name = accountName(typed);
      const existing = await orMissing(users().get(idOf(name)));
      const roles = [...rolesElsewhere(existing, buurtId), `${buurtId}:${role}`];
      const since = clock().toISOString();
      await users().insert({ ...existing, name, type: 'user', roles, password, since }, idOf(name));
      known.delete(name);
    },
    async remove(typed, buurtId) {
      const name = accountName(typed);
      const existing = await orMissing(users().get(idOf(name)));
      if (!existing) return false;
      await users().insert({ ...existing, roles: rolesElsewhere(existing, buurtId) }, idOf(name));
      known.delete(name);
      return true;
    },
  };
}

/** A name as it is kept: in small letters and without spaces round it, so that Anja and anja are one person. */
export const accountName = (typed: string): string => typed.trim().toLowerCase();

const rolesElsewhere = (user: UserDocument | undefined, buurtId: string): string[] =>
  (user?.roles ?? []).filter((role) => !role.startsWith(`${buurtId}:`));

function accountOf({ name, roles, since = '' }: UserDocument): Account {
  const held = roles.flatMap((text) => {
    const [, buurtId, role] = /^(buurt:[^:]+):([a-z]+)$/.exec(text) ?? [];
    return buurtId && role && isRole(role) ? [{ buurtId, role }] : [];
  });
  return {
    name,
    since,
    buurtIds: [...new Set(held.map(({ buurtId }) => buurtId))],
    rolesIn: (buurtId) => held.filter((one) => one.buurtId === buurtId).map(({ role }) => role),
  };
}
