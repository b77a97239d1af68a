import { textOf } from '#domain/publication/pick.ts';
import { isRole, type Role } from '#domain/roles/role.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { isTeamRole, type TeamRole } from '#domain/team/invitation.ts';

/** Why the server would not. `no-connection`: it was not reached, or could not answer. */
export type TeamRefusal =
  'no-connection' | 'not-allowed' | 'signed-out' | 'last-coordinator' | 'nobody' | 'too-many' | 'gone';

export interface OpenInvitation {
  id: string;
  role: TeamRole;
  for?: string;
  /** ISO moments. */
  at: string;
  until: string;
}

export interface TeamList {
  members: readonly { name: string; roles: readonly Role[] }[];
  /** Absent for who may not invite. */
  invitations?: readonly OpenInvitation[];
}

type Outcome<T> = ({ is: 'done' } & T) | { is: TeamRefusal };

/** The accounts of the team. They are kept by the server alone, so without it nothing of this can be done. */
export interface TeamAccounts {
  list(): Promise<Outcome<{ team: TeamList }>>;
  setRole(name: string, role: TeamRole): Promise<Outcome<object>>;
  remove(name: string): Promise<Outcome<object>>;
  /** Everything that somebody is signed in on has to sign in again. */
  endSessions(name: string): Promise<Outcome<object>>;
  /** Gives the token of the invitation, which is told this once. */
  invite(wanted: { role: TeamRole; for?: string }): Promise<Outcome<{ token: string; until: string }>>;
  setTakenBack(id: string, takenBack: boolean): Promise<Outcome<object>>;
}

interface Speaker {
  slug: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export function teamAccounts({ slug, fetch }: Speaker): TeamAccounts {
  async function ask(method: string, path: string, body?: object): Promise<Outcome<{ answer: unknown }>> {
    const response = await fetch(`/api/buurten/${slug}/${path}`, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch(() => undefined);
    const answer: unknown = await response?.json().catch(() => null);
    if (response?.ok) return { is: 'done', answer };
    return { is: refusalIn(response?.status ?? 0, answer) };
  }
  const person = (name: string) => `team/${encodeURIComponent(name)}`;

  return {
    async list() {
      const asked = await ask('GET', 'team');
      if (asked.is !== 'done') return asked;
      const team = teamIn(asked.answer);
      return team ? { is: 'done', team } : { is: 'no-connection' };
    },
    setRole: (name, role) => ask('PUT', person(name), { role }),
    remove: (name) => ask('DELETE', person(name)),
    endSessions: (name) => ask('DELETE', `${person(name)}/sessions`),
    async invite(wanted) {
      const asked = await ask('POST', 'invitations', wanted);
      if (asked.is !== 'done') return asked;
      const token = isRecord(asked.answer) ? textOf(asked.answer['token']) : undefined;
      const made = isRecord(asked.answer) ? invitationsIn([asked.answer['invitation']])[0] : undefined;
      return token !== undefined && made ? { is: 'done', token, until: made.until } : { is: 'no-connection' };
    },
    setTakenBack: (id, takenBack) => ask('PUT', `invitations/${encodeURIComponent(id)}`, { takenBack }),
  };
}

/** For screens outside a session. */
const unreachable = () => Promise.resolve({ is: 'no-connection' } as const);
export const noTeamAccounts: TeamAccounts = {
  list: unreachable,
  setRole: unreachable,
  remove: unreachable,
  endSessions: unreachable,
  invite: unreachable,
  setTakenBack: unreachable,
};

const told: readonly TeamRefusal[] = ['last-coordinator', 'nobody', 'too-many', 'gone'];

function refusalIn(status: number, answer: unknown): TeamRefusal {
  const known = isRecord(answer) ? told.find((refusal) => refusal === answer['error']) : undefined;
  if (known) return known;
  return status === 401 ? 'signed-out' : status === 403 ? 'not-allowed' : 'no-connection';
}

/** An answer of another form did not come from our server. */
function teamIn(answer: unknown): TeamList | undefined {
  if (!isRecord(answer) || !Array.isArray(answer['members'])) return undefined;
  const members = answer['members'].filter(isRecord).map((member) => ({
    name: String(member['name']),
    roles: Array.isArray(member['roles']) ? member['roles'].map(String).filter(isRole) : [],
  }));
  const { invitations } = answer;
  return { members, ...(Array.isArray(invitations) && { invitations: invitationsIn(invitations) }) };
}

const invitationsIn = (rows: readonly unknown[]): OpenInvitation[] =>
  rows.filter(isRecord).flatMap((row) => {
    const role = String(row['role']);
    const whom = textOf(row['for']);
    if (!isTeamRole(role)) return [];
    const [id, at, until] = [String(row['id']), String(row['at']), String(row['until'])];
    return [{ id, role, at, until, ...(whom !== undefined && { for: whom }) }];
  });
