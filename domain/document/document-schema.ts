import type { FromSchema } from 'json-schema-to-ts';

/** The pattern of an id: the kind, a colon, and 26 characters of Crockford's base 32 (a ULID or a derived id). */
export const idPattern = (kind: string) => `^${kind}:[0-9A-HJKMNP-TV-Z]{26}$`;

/** Any document's id. */
export const anyId = new RegExp(idPattern('[a-z]+'));

/** An installation. With a digit in it, so that it is never a name that every object answers to. */
export const installationPattern = '^(?=.*\\d)[0-9A-Za-z]{8,32}$';

/** The installation that the server's own first documents are stamped with. */
export const serverInstallation = 'server000001';

/** In one document: more than a buurt has in all its years, and than a field can be in dispute about. */
export const [mostInstallations, mostElements] = [400, 200] as const;

const by = { type: 'string', pattern: installationPattern, maxLength: 32 } as const;
const n = { type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 } as const;
const t = { type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 } as const;

const stampSchema = {
  type: 'object',
  properties: { by, n, t },
  required: ['by', 'n', 't'],
  additionalProperties: false,
} as const;

const dotSchema = {
  type: 'object',
  properties: { by, n },
  required: ['by', 'n'],
  additionalProperties: false,
} as const;

const entrySchema = {
  type: 'object',
  properties: { value: {}, by, n, t },
  required: ['by', 'n', 't'],
  additionalProperties: false,
} as const;

/** Which edits a content has seen, per installation: the highest counter. */
const versionVectorSchema = {
  type: 'object',
  propertyNames: by,
  additionalProperties: n,
  maxProperties: mostInstallations,
} as const;

const editsSchema = {
  type: 'object',
  properties: {
    vv: versionVectorSchema,
    binned: versionVectorSchema,
    made: stampSchema,
    at: { type: 'object', additionalProperties: stampSchema },
    others: {
      type: 'object',
      additionalProperties: { type: 'array', items: entrySchema, minItems: 1, maxItems: mostElements },
    },
    tags: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: { type: 'array', items: dotSchema, minItems: 1, maxItems: mostElements },
      },
    },
  },
  required: ['vv', 'made'],
  additionalProperties: false,
} as const;

/**
 * The stamps every document carries, so that it can be merged anywhere without a memory. `vv` says what this content has
 * seen; `binned`, in one that came back after the bin was emptied, what the team had seen by then and
 * this content has not.
 */
export type Edits = FromSchema<typeof editsSchema>;
export type VersionVector = FromSchema<typeof versionVectorSchema>;
export type Dot = FromSchema<typeof dotSchema>;
export type Stamp = FromSchema<typeof stampSchema>;

/** Thrown away at a moment, by somebody who had seen the edits in `seen`; an edit outside it brings the document back. */
const trashedSchema = {
  type: 'object',
  properties: { at: { type: 'string', format: 'date-time', maxLength: 40 }, seen: versionVectorSchema },
  required: ['at', 'seen'],
  additionalProperties: false,
} as const;

export type Trashed = FromSchema<typeof trashedSchema>;

/** What every kind of document has; `kind` and `id` are narrowed by the kind itself. */
export const documentProperties = {
  shape: { type: 'integer', minimum: 1 },
  edits: editsSchema,
  trashed: trashedSchema,
} as const;

export const documentRequired = ['id', 'kind', 'shape', 'edits'] as const;
