/** Who may do what: see permissions.ts. */
export const roles = ['verbinder', 'coordinator', 'partner', 'operator'] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);
