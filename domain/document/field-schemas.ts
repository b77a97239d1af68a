/** Schemas of fields that more than one kind has; lengths are generous for people and small for a database. */

export const line = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;

export const textSchema = { type: 'string', maxLength: 20_000 } as const;

/** A set of short words, such as themes or villages; order has no meaning. */
export const wordSetSchema = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 80 },
  uniqueItems: true,
  maxItems: 60,
} as const;

export const dateSchema = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  maxLength: 10,
} as const;

/** A Dutch address; a group, because its parts are valid only together. */
export const addressSchema = {
  type: 'object',
  properties: {
    street: { type: 'string', maxLength: 120 },
    number: { type: 'integer', minimum: 1, maximum: 99_999 },
    letter: { type: 'string', maxLength: 2 },
    addition: { type: 'string', maxLength: 12 },
    postcode: { type: 'string', pattern: '^[1-9]\\d{3} [A-Z]{2}$', maxLength: 7 },
    city: { type: 'string', maxLength: 80 },
  },
  additionalProperties: false,
} as const;

/** What a building or a place has for who needs it. */
export const accessFeatures = ['wheelchair', 'ring-leading', 'lift', 'adapted-toilet', 'parking'] as const;

export const accessSchema = {
  type: 'array',
  items: { type: 'string', enum: accessFeatures },
  uniqueItems: true,
  maxItems: 10,
} as const;

/** Degrees in WGS 84. */
export const positionSchema = {
  type: 'object',
  properties: {
    latitude: { type: 'number', minimum: -90, maximum: 90 },
    longitude: { type: 'number', minimum: -180, maximum: 180 },
  },
  required: ['latitude', 'longitude'],
  additionalProperties: false,
} as const;

export const websiteSchema = { type: 'string', pattern: '^https?://[^\\s<>"]+$', maxLength: 300 } as const;
export const emailSchema = {
  type: 'string',
  pattern: '^[^\\s@<>"]+@[^\\s@<>".]+(\\.[^\\s@<>".]+)+$',
  maxLength: 200,
} as const;
/** E.164, such as +31612345678. */
export const phoneSchema = { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$', maxLength: 16 } as const;
