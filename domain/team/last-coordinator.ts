import type { Role } from '../roles/role.ts';

export interface Colleague {
  name: string;
  roles: readonly Role[];
}

/**
 * Whether a team would be without a coordinator if somebody got another role, or left (`null`). Then nobody could
 * invite, publish or erase any more, so it is refused.
 */
export function leavesNoCoordinator(team: readonly Colleague[], name: string, next: Role | null): boolean {
  const coordinators = team.filter(({ roles }) => roles.includes('coordinator'));
  return next !== 'coordinator' && coordinators.length === 1 && coordinators[0]?.name === name;
}
