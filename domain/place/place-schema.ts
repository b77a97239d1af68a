import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import {
  accessSchema,
  addressSchema,
  line,
  positionSchema,
  textSchema,
  wordSetSchema,
} from '../document/field-schemas.ts';
import { publishedProperties, statusSchema } from '../document/publishable-schema.ts';

export const placeTypes = [
  'centre',
  'hall',
  'school',
  'church',
  'sports',
  'outdoors',
  'cafe',
  'other',
] as const;

const shown = {
  name: line(120),
  text: textSchema,
  address: addressSchema,
  access: accessSchema,
  capacity: { type: 'integer', minimum: 1, maximum: 100_000 },
} as const;

/** A hall, a square, a school: where things happen. */
export const placeSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('place'), maxLength: 40 },
    kind: { type: 'string', const: 'place' },
    ...documentProperties,
    ...shown,
    type: { type: 'string', enum: placeTypes },
    position: positionSchema,
    villages: wordSetSchema,
    notes: textSchema,
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

export type Place = FromSchema<typeof placeSchema>;
