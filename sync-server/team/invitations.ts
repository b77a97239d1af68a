import { createHash, randomBytes } from 'node:crypto';
import { inviteDays, mostInvitations, type TeamRole } from '#domain/team/invitation.ts';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** An invitation that can be used; its id tells nothing of its token. */
export interface Invitation {
  id: string;
  role: TeamRole;
  /** For whom, in the words of who invited. */
  for?: string;
  by: string;
  /** ISO moments: when it was made, and until when it can be used. */
  at: string;
  until: string;
}

export interface Invitations {
  /** The token is told once and kept nowhere. `undefined`: too many are open. */
  make(
    buurtId: string,
    wanted: Pick<Invitation, 'role' | 'by' | 'for'>,
  ): Promise<{ token: string; invitation: Invitation } | undefined>;
  /** Those that can be used now, the newest first. */
  open(buurtId: string): Promise<Invitation[]>;
  /** The one with this token, while it can be used. */
  find(buurtId: string, token: string): Promise<Invitation | undefined>;
  /** Takes one back, or gives it back while its time is not over; `false`: there is none. */
  setTakenBack(buurtId: string, id: string, takenBack: boolean): Promise<boolean>;
  /** Takes it into use, once for all; gives how to give it back. `undefined`: it cannot be used any more. */
  use(buurtId: string, token: string): Promise<(() => Promise<void>) | undefined>;
}

type Row = Omit<Invitation, 'id'> & { takenBack?: true; used?: true };

const database = 'buurtverbinder-invitations';

/** Invitations live beside the accounts, by the hash of their token: who reads the store cannot use them. */
export function openInvitations(couch: Couch, clock: () => Date): Invitations {
  const db = () => couch.db<Row>(database);
  const now = () => clock().toISOString();
  const counts = (row: Row) => !row.takenBack && !row.used && row.until > now();

  async function all(buurtId: string) {
    const startkey = keyOf(buurtId, '');
    const { rows } = await db().list({ include_docs: true, startkey, endkey: `${startkey}~` });
    return rows.flatMap(({ doc }) => (doc ? [doc] : []));
  }

  async function open(buurtId: string): Promise<Invitation[]> {
    const rows = await all(buurtId);
    // Somebody's name stands in it: it goes when it is of no use any more.
    const over = rows.filter((row) => row.used ?? row.until <= now());
    if (over.length > 0)
      await db().bulk({ docs: over.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true })) });
    return rows
      .filter(counts)
      .map((row) => invitationOf(row))
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  }

  const get = (buurtId: string, id: string) => orMissing(db().get(keyOf(buurtId, id)));

  return {
    open,
    async make(buurtId, wanted) {
      if ((await open(buurtId)).length >= mostInvitations) return undefined;
      const token = randomBytes(32).toString('base64url');
      const until = new Date(clock().getTime() + inviteDays * 86_400_000).toISOString();
      const row: Row = { ...wanted, at: now(), until };
      const id = digest(token);
      await db().insert(row, keyOf(buurtId, id));
      return { token, invitation: { ...row, id } };
    },
    async find(buurtId, token) {
      const row = await get(buurtId, digest(token));
      return row && counts(row) ? invitationOf(row) : undefined;
    },
    async setTakenBack(buurtId, id, takenBack) {
      const row = await get(buurtId, id);
      if (!row || row.used) return false;
      const { takenBack: _, ...rest } = row;
      return conflictIs(false, async () => {
        await db().insert({ ...rest, ...(takenBack && { takenBack }) }, row._id);
        return true;
      });
    },
    async use(buurtId, token) {
      const row = await get(buurtId, digest(token));
      if (!row || !counts(row)) return undefined;
      // Of two who come at the same moment, the store lets one write.
      return conflictIs(undefined, async () => {
        const { rev } = await db().insert({ ...row, used: true }, row._id);
        return async () => void (await db().insert({ ...row, _rev: rev }, row._id));
      });
    },
  };
}

async function conflictIs<T>(instead: T, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (statusOf(error) === 409) return instead;
    throw error;
  }
}

const keyOf = (buurtId: string, id: string) => `${buurtId}/${id}`;

function invitationOf({ _id, role, by, at, until, for: whom }: Row & { _id: string }): Invitation {
  const id = _id.slice(_id.indexOf('/') + 1);
  return { id, role, by, at, until, ...(whom !== undefined && { for: whom }) };
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
