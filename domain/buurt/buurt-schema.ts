import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import { line, textSchema, websiteSchema, wordSetSchema } from '../document/field-schemas.ts';
import { publishedProperties, statusSchema } from '../document/publishable-schema.ts';

/** Five designed palettes to start from; the site computes every shade and contrast from one. */
export const palettes = ['dijk', 'klei', 'bosrand', 'haven', 'heide'] as const;
/** Type for titles on the public site. */
export const titleFonts = ['bricolage-grotesque', 'fraunces', 'nunito-sans', 'figtree', 'literata'] as const;

const identity = {
  name: line(80),
  tagline: { type: 'string', maxLength: 160 },
  about: textSchema,
  palette: { type: 'string', enum: palettes },
  /** A colour of their own, instead of a palette; the shades are computed, so that text can always be read. */
  mainColour: { type: 'string', pattern: '^#[0-9a-f]{6}$', maxLength: 7 },
  titleFont: { type: 'string', enum: titleFonts },
  /** An SVG picture; shown as an image only, so that nothing in it can run. */
  logo: { type: 'string', pattern: '^\\s*<svg[\\s>]', maxLength: 30_000 },
  villages: wordSetSchema,
  houseRules: textSchema,
  /** What the menu calls a page, by its path; a newer app may know more pages. */
  menuWords: { type: 'object', additionalProperties: line(30), maxProperties: 20 },
  /** Paths of the pages that the site does without. */
  pagesOff: {
    type: 'array',
    items: { type: 'string', pattern: '^[a-z-]{1,40}$', maxLength: 40 },
    uniqueItems: true,
    maxItems: 20,
  },
} as const;

/** The buurt itself: who it is, how it looks, what its team has agreed on. One per team. */
export const buurtSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('buurt'), maxLength: 40 },
    kind: { type: 'string', const: 'buurt' },
    ...documentProperties,
    ...identity,
    slug: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$', maxLength: 40 },
    /** Host names under which the site is served. */
    domains: wordSetSchema,
    /** Themes that events, offers and organisations can be filed under. */
    themes: wordSetSchema,
    reviewOff: { type: 'boolean' },
    /** After how many months an organisation is looked at again; absent: as check-due.ts says. */
    checkMonths: { type: 'integer', minimum: 1, maximum: 60 },
    partners: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { name: line(120), website: websiteSchema },
        required: ['name'],
        additionalProperties: false,
      },
    },
    status: statusSchema,
    public: {
      type: 'object',
      properties: {
        ...publishedProperties,
        ...identity,
        partners: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: line(120), website: websiteSchema },
            required: ['name'],
            additionalProperties: false,
          },
        },
      },
      required: ['at', 'by', 'name'],
      additionalProperties: false,
    },
  },
  required: [...documentRequired, 'name', 'slug'],
  additionalProperties: false,
} as const;

export type Buurt = FromSchema<typeof buurtSchema>;
