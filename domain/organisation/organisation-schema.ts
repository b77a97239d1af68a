import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import {
  accessSchema,
  addressSchema,
  dateSchema,
  emailSchema,
  line,
  phoneSchema,
  textSchema,
  websiteSchema,
  wordSetSchema,
} from '../document/field-schemas.ts';
import { publishedProperties, statusSchema } from '../document/publishable-schema.ts';

export const organisationTypes = ['club', 'care', 'welfare', 'shop', 'church', 'school', 'other'] as const;

const shown = {
  name: line(120),
  type: { type: 'string', enum: organisationTypes },
  text: textSchema,
  website: websiteSchema,
  themes: wordSetSchema,
  villages: wordSetSchema,
  /** In words people use: "dinsdag en donderdag van 10 tot 12". */
  openingHours: { type: 'string', maxLength: 400 },
  access: accessSchema,
} as const;

/** A club, a care or welfare organisation, a shop, a church: an entry of the Gids. */
export const organisationSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('organisation'), maxLength: 40 },
    kind: { type: 'string', const: 'organisation' },
    ...documentProperties,
    ...shown,
    address: addressSchema,
    phone: phoneSchema,
    email: emailSchema,
    /** Ids of members. */
    contactPersons: wordSetSchema,
    notes: textSchema,
    /** When somebody of the team last saw that it all still holds. */
    checked: {
      type: 'object',
      properties: { on: dateSchema, by: { type: 'string', maxLength: 80 } },
      required: ['on', 'by'],
      additionalProperties: false,
    },
    status: statusSchema,
    public: {
      type: 'object',
      properties: { ...publishedProperties, ...shown },
      required: ['at', 'by', 'name'],
      additionalProperties: false,
    },
  },
  required: [...documentRequired, 'name'],
  additionalProperties: false,
} as const;

export type Organisation = FromSchema<typeof organisationSchema>;
