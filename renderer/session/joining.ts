import type { InvitationLink, TeamRole } from '#domain/team/invitation.ts';
import { isTeamRole } from '#domain/team/invitation.ts';
import { textOf } from '#domain/publication/pick.ts';
import { isRecord } from '#domain/sync/canonical.ts';

/** An invitation as the server tells of it to whoever has the link. */
export type Shown =
  | { is: 'invitation'; buurt: string; role: TeamRole; by: string; until: string }
  | { is: 'gone' | 'no-server' };

/** `taken`: the name is somebody's; `wait`: tried too often. */
export type Joined = 'joined' | 'taken' | 'rules' | 'gone' | 'wait' | 'no-server';

export async function showInvitation(link: InvitationLink): Promise<Shown> {
  const { status, answer } = await post('/api/invitations', link);
  if (status === 410 || status === 400) return { is: 'gone' };
  const [buurt, role, by, until] = ['buurt', 'role', 'by', 'until'].map((name) => textOf(answer[name]));
  if (status !== 200 || buurt === undefined || role === undefined || !isTeamRole(role))
    return { is: 'no-server' };
  return { is: 'invitation', buurt, role, by: by ?? '', until: until ?? '' };
}

export async function joinTeam(
  link: InvitationLink,
  { name, password }: { name: string; password: string },
): Promise<Joined> {
  const { status } = await post('/api/invitations/accept', { ...link, name, password });
  return answers[status] ?? 'no-server';
}

const answers: Readonly<Record<number, Joined>> = {
  201: 'joined',
  400: 'rules',
  409: 'taken',
  410: 'gone',
  429: 'wait',
};

async function post(
  path: string,
  body: object,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => null);
  return { status: response?.status ?? 0, answer: isRecord(answer) ? answer : {} };
}
