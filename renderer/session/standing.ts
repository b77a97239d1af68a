import { mayWork } from '#domain/roles/permissions.ts';
import { isRole, type Role } from '#domain/roles/role.ts';
import { isRecord } from '#domain/sync/canonical.ts';

/**
 * How somebody stands with their team, by the server's answer to a refresh token. `left`: they do not work there any
 * more. `ended`: a coordinator or a new password ended what they were signed in on. `unknown`: nothing can be told of it.
 */
export type Standing = { is: 'in'; roles: readonly Role[] } | { is: 'left' | 'ended' | 'unknown' };

export function standingIn(status: number, answer: unknown, buurtId: string): Standing {
  if (!isRecord(answer)) return { is: 'unknown' };
  if (status === 401) return { is: answer['error'] === 'ended' ? 'ended' : 'unknown' };
  if (status === 403) return { is: answer['error'] === 'left' ? 'left' : 'unknown' };
  const { buurten } = answer;
  if (status !== 200 || !Array.isArray(buurten)) return { is: 'unknown' };
  const here: unknown = buurten.find((buurt) => isRecord(buurt) && buurt['id'] === buurtId);
  const roles = rolesIn(here);
  // A partner sees reports only, so the people of the buurt do not stay on their computer either.
  return mayWork(roles) ? { is: 'in', roles } : { is: 'left' };
}

const rolesIn = (buurt: unknown): Role[] =>
  isRecord(buurt) && Array.isArray(buurt['roles']) ? buurt['roles'].map(String).filter(isRole) : [];
