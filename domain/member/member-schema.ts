import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import {
  addressSchema,
  dateSchema,
  emailSchema,
  line,
  phoneSchema,
  textSchema,
  wordSetSchema,
} from '../document/field-schemas.ts';

/** What a person can say yes to. Without a recorded yes, the answer is no. */
export const consentPurposes = ['newsletter', 'name-on-site', 'photo', 'share-contact'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** How an answer was given. */
export const consentWays = ['spoken', 'written', 'form', 'import'] as const;

/** How somebody likes to be reached. */
export const contactPreferences = ['phone', 'email', 'visit', 'post'] as const;
export type ContactPreference = (typeof contactPreferences)[number];

/** One recorded answer: what was asked, in which words, how and by whom; withdrawn by a later moment. */
const consentSchema = {
  type: 'object',
  properties: {
    purpose: { type: 'string', enum: consentPurposes },
    given: { type: 'boolean' },
    wording: { type: 'string', maxLength: 400 },
    how: { type: 'string', enum: consentWays },
    at: { type: 'string', format: 'date-time', maxLength: 40 },
    by: { type: 'string', maxLength: 80 },
    withdrawnAt: { type: 'string', format: 'date-time', maxLength: 40 },
  },
  required: ['purpose', 'given', 'at'],
  additionalProperties: false,
} as const;

export type Consent = FromSchema<typeof consentSchema>;

/** How somebody of the team and a person were in touch. */
export const contactWays = ['phone', 'visit', 'email', 'message', 'met'] as const;
export type ContactWay = (typeof contactWays)[number];

/** One moment of contact: on which day, how, by whom of the team, and what is good to know next time. */
export const momentSchema = {
  type: 'object',
  properties: {
    on: dateSchema,
    how: { type: 'string', enum: contactWays },
    by: { type: 'string', maxLength: 80 },
    note: { type: 'string', maxLength: 500 },
  },
  required: ['on', 'how'],
  additionalProperties: false,
} as const;

export type Moment = FromSchema<typeof momentSchema>;

/** A resident or volunteer. The only kind of document that holds personal data. */
export const memberSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('member'), maxLength: 40 },
    kind: { type: 'string', const: 'member' },
    ...documentProperties,
    givenName: line(80),
    /** The tussenvoegsel: `van der`, `'t`. Apart, because sorting passes over it. */
    namePrefix: { type: 'string', maxLength: 20 },
    familyName: line(80),
    volunteer: { type: 'boolean' },
    /** The number in the list a person came from, such as a Lidnr. */
    externalNumber: { type: 'string', maxLength: 40 },
    birthDate: dateSchema,
    address: addressSchema,
    phone: phoneSchema,
    email: emailSchema,
    contactPreference: { type: 'string', enum: contactPreferences },
    /** False: reach this person without a computer. */
    digital: { type: 'boolean' },
    languages: wordSetSchema,
    interests: wordSetSchema,
    skills: wordSetSchema,
    villages: wordSetSchema,
    /** Keys of the homes this person lives in, which say nothing by themselves; see `homesIn`. */
    households: {
      type: 'array',
      items: { type: 'string', pattern: idPattern('home'), maxLength: 40 },
      uniqueItems: true,
      maxItems: 60,
    },
    moments: { type: 'object', additionalProperties: momentSchema },
    consents: { type: 'object', additionalProperties: consentSchema },
    notes: textSchema,
    /** Where the record came from, for people to read. */
    source: { type: 'string', maxLength: 200 },
    /** After this day the team looks whether the record is still needed. */
    keepUntil: dateSchema,
    /** Who this person turned out to be; see `survivorOf`. */
    mergedInto: { type: 'string', pattern: idPattern('member'), maxLength: 40 },
  },
  required: [...documentRequired],
  additionalProperties: false,
} as const;

export type Member = FromSchema<typeof memberSchema>;
