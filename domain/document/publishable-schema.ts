/** From a first idea to the public site and off it again. */
export const statusSchema = {
  type: 'string',
  enum: ['draft', 'review', 'published', 'cancelled', 'withdrawn'],
} as const;

export type Status = (typeof statusSchema.enum)[number];

/** Who put the public copy there and when; every kind's `public` has these two beside its own fields. */
export const publishedProperties = {
  at: { type: 'string', format: 'date-time', maxLength: 40 },
  by: { type: 'string', maxLength: 80 },
} as const;

/** When two people chose a status without knowing of each other, the careful one is shown. */
export const statusStrictness = (value: unknown): number =>
  value === 'withdrawn' ? 2 : value === 'cancelled' ? 1 : 0;
