import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import { dateSchema, line, textSchema, wordSetSchema } from '../document/field-schemas.ts';
import { publishedProperties, statusSchema } from '../document/publishable-schema.ts';

/** hulpvraag, hulpaanbod, prikbord. */
export const offerTypes = ['request', 'offer', 'notice'] as const;
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** An offer is on the site for 61 days, unless its people choose another end. */
export const offerDays = 61;

const shown = {
  type: { type: 'string', enum: offerTypes },
  title: line(140),
  text: textSchema,
  themes: wordSetSchema,
  villages: wordSetSchema,
  days: { type: 'array', items: { type: 'string', enum: weekdays }, uniqueItems: true, maxItems: 7 },
  hours: {
    type: 'object',
    properties: {
      amount: { type: 'number', minimum: 0.25, maximum: 168 },
      per: { type: 'string', enum: ['once', 'week'] },
    },
    required: ['amount', 'per'],
    additionalProperties: false,
  },
  /** The last day on the site. */
  endsOn: dateSchema,
} as const;

/** Who can mean something to whom: a question for help, an offer of help, or a note on the prikbord. */
export const offerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('offer'), maxLength: 40 },
    kind: { type: 'string', const: 'offer' },
    ...documentProperties,
    ...shown,
    member: { type: 'string', pattern: idPattern('member'), maxLength: 40 },
    organisation: { type: 'string', pattern: idPattern('organisation'), maxLength: 40 },
    /** Placed by the team for somebody who does not do so themselves. */
    onBehalf: { type: 'boolean' },
    notes: textSchema,
    status: statusSchema,
    public: {
      type: 'object',
      properties: {
        ...publishedProperties,
        ...shown,
        /** The given name, while its member says yes to it, or the organisation's name. */
        name: { type: 'string', maxLength: 120 },
        /** Whose name it is; not seen outside the team. */
        member: { type: 'string', pattern: idPattern('member'), maxLength: 40 },
        organisation: { type: 'string', pattern: idPattern('organisation'), maxLength: 40 },
      },
      required: ['at', 'by', 'type', 'title', 'endsOn'],
      additionalProperties: false,
    },
  },
  required: [...documentRequired, 'type', 'title', 'endsOn'],
  additionalProperties: false,
} as const;

export type Offer = FromSchema<typeof offerSchema>;
