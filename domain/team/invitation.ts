/** How long an invitation can be used, in days. */
export const inviteDays = 7;
/** More open invitations than a team ever needs at once. */
export const mostInvitations = 20;

/** The roles that somebody can be invited for and be given; an operator works on the server and not in a team. */
export const teamRoles = ['verbinder', 'coordinator', 'partner'] as const;
export type TeamRole = (typeof teamRoles)[number];

export const isTeamRole = (text: string): text is TeamRole => teamRoles.some((role) => role === text);

/** What a token looks like: 32 random bytes in base 64 for addresses. */
export const tokenPattern = '^[A-Za-z0-9_-]{43}$';

export interface InvitationLink {
  slug: string;
  token: string;
}

/**
 * Where an invitation is accepted, behind the address of the app. It stands behind the `#`, so that no server and no
 * proxy on the way writes the token in its log.
 */
export const invitationHash = ({ slug, token }: InvitationLink): string => `#/uitnodiging/${slug}/${token}`;

/** The invitation in an address; `undefined`: it is another address, or one that was cut off. */
export function readInvitationHash(hash: string): InvitationLink | undefined {
  const [, slug, token] = /^#\/uitnodiging\/([a-z0-9-]{3,40})\/([A-Za-z0-9_-]{43})$/.exec(hash) ?? [];
  return slug !== undefined && token !== undefined ? { slug, token } : undefined;
}
