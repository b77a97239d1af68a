import { isRole, type Role } from '#domain/roles/role.ts';
import { accountName } from '#domain/team/account-rules.ts';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** A person who may sign in; roles by buurt id. */
export interface Account {
  name: string;
  /** Whoever signed in before this moment has to do so again: a new password was set, or a device was lost. */
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
  /** The account as it is at this moment, whoever changed it. */
  findNow(name: string): Promise<Account | undefined>;
  /** Everybody with a role in a buurt, by name. */
  membersOf(buurtId: string): Promise<Account[]>;
  /** Makes an account or gives it a new password, with exactly this role in this buurt. */
  save(name: string, password: string, place: Place): Promise<void>;
  /** Makes an account; `false`: somebody has that name already. */
  create(name: string, password: string, place: Place): Promise<boolean>;
  /** Gives somebody exactly this role in a buurt; who is signed in stays so. `false`: there is no such account. */
  setRole(name: string, place: Place): Promise<boolean>;
  /** Takes a person out of a buurt; `false`: there is no such account. */
  remove(name: string, buurtId: string): Promise<boolean>;
  /** Has all devices of a person sign in anew; `false`: there is no such account. */
  endSessions(name: string): Promise<boolean>;
}

export interface Place {
  buurtId: string;
  role: Role;
}

const fresh = 10_000;

/** Accounts live in CouchDB's own `_users`, and CouchDB verifies the passwords. */
export function openAccounts(couch: Couch, clock: () => Date): Accounts {
  const known = new Map<string, { at: number; account: Account | undefined }>();
  const users = () => couch.db<UserDocument>('_users');
  const idOf = (name: string) => `org.couchdb.user:${name}`;

  async function findNow(name: string): Promise<Account | undefined> {
    const user = await orMissing(users().get(idOf(name)));
    const account = user && accountOf(user);
    known.set(name, { at: clock().getTime(), account });
    return account;
  }

  async function find(name: string): Promise<Account | undefined> {
    const cached = known.get(name);
    return cached && clock().getTime() - cached.at < fresh ? cached.account : findNow(name);
  }

  /** What goes along with an account stays, such as how its password was stretched. */
  async function change(typed: string, by: (user: UserDocument) => Partial<UserDocument>): Promise<boolean> {
    const name = accountName(typed);
    const existing = await orMissing(users().get(idOf(name)));
    if (!existing) return false;
    await users().insert({ ...existing, ...by(existing) }, idOf(name));
    known.delete(name);
    return true;
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
    findNow,
    async membersOf(buurtId) {
      const { rows } = await users().list({ include_docs: true, startkey: idOf(''), endkey: idOf('\ufff0') });
      return rows
        .flatMap(({ doc }) => (doc ? [accountOf(doc)] : []))
        .filter(({ buurtIds }) => buurtIds.includes(buurtId));
    },
    async save(typed, password, place) {
      const name = accountName(typed);
      const existing = await orMissing(users().get(idOf(name)));
      const since = clock().toISOString();
      await users().insert({ ...existing, ...madeUser(name, place, existing), password, since }, idOf(name));
      known.delete(name);
    },
    async create(typed, password, place) {
      const name = accountName(typed);
      try {
        await users().insert(
          { ...madeUser(name, place), password, since: clock().toISOString() },
          idOf(name),
        );
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw error;
      }
      known.delete(name);
      return true;
    },
    setRole: (name, { buurtId, role }) =>
      change(name, (user) => ({ roles: [...rolesElsewhere(user, buurtId), `${buurtId}:${role}`] })),
    remove: (name, buurtId) => change(name, (user) => ({ roles: rolesElsewhere(user, buurtId) })),
    endSessions: (name) => change(name, () => ({ since: clock().toISOString() })),
  };
}

const madeUser = (name: string, { buurtId, role }: Place, existing?: UserDocument): UserDocument => ({
  name,
  type: 'user',
  roles: [...rolesElsewhere(existing, buurtId), `${buurtId}:${role}`],
});

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
