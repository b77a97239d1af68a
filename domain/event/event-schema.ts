import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import { line, textSchema, wordSetSchema } from '../document/field-schemas.ts';
import { publishedProperties, statusSchema } from '../document/publishable-schema.ts';

/** A local moment without a zone, to the minute: 2026-12-03T10:00. */
const localDateTime = {
  type: 'string',
  pattern: '^2[01]\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$',
  maxLength: 16,
} as const;

/** From when to when, on the clock of the place; one group, because a start without its end says something else. */
const whenSchema = {
  type: 'object',
  properties: {
    start: localDateTime,
    end: localDateTime,
    zone: { type: 'string', const: 'Europe/Amsterdam' },
    /** An RRULE of iCalendar without DTSTART, FREQ first, by days and not by hours: FREQ=WEEKLY;BYDAY=TU. */
    repeats: {
      type: 'string',
      pattern:
        '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL=[1-9]\\d?|COUNT=[1-9]\\d{0,2}|UNTIL=2\\d{7}(T\\d{6}Z?)?|WKST=(MO|SU)|BY(DAY=[-+0-9A-Z,]+|MONTHDAY=[-0-9,]+|MONTH=[0-9,]+|SETPOS=[-0-9,]+)))*$',
      maxLength: 200,
    },
  },
  required: ['start', 'end', 'zone'],
  additionalProperties: false,
} as const;

export type When = FromSchema<typeof whenSchema>;

/** What differs on one day of a series; the key is the original start without its signs, 20261203T1000. */
const exceptionsSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: { skipped: { type: 'boolean' }, start: localDateTime, end: localDateTime },
    additionalProperties: false,
  },
} as const;

export type Exceptions = FromSchema<typeof exceptionsSchema>;

const shown = {
  title: line(140),
  summary: { type: 'string', maxLength: 300 },
  text: textSchema,
  when: whenSchema,
  exceptions: exceptionsSchema,
  /** As it is said: "gratis", "€ 2,50 met koffie". */
  cost: { type: 'string', maxLength: 80 },
  themes: wordSetSchema,
  villages: wordSetSchema,
} as const;

/** Something that happens at a time and a place. */
export const eventSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('event'), maxLength: 40 },
    kind: { type: 'string', const: 'event' },
    ...documentProperties,
    ...shown,
    /** The id of a place; without one, `whereText`. */
    place: { type: 'string', pattern: idPattern('place'), maxLength: 40 },
    whereText: { type: 'string', maxLength: 160 },
    organisation: { type: 'string', pattern: idPattern('organisation'), maxLength: 40 },
    /** The member to turn to; never shown outside the team. */
    contact: { type: 'string', pattern: idPattern('member'), maxLength: 40 },
    /** The id of a photo, for the team. */
    photo: { type: 'string', pattern: idPattern('media'), maxLength: 40 },
    capacity: { type: 'integer', minimum: 1, maximum: 100_000 },
    notes: textSchema,
    status: statusSchema,
    public: {
      type: 'object',
      properties: {
        ...publishedProperties,
        ...shown,
        where: { type: 'string', maxLength: 400 },
        organiser: { type: 'string', maxLength: 120 },
      },
      required: ['at', 'by', 'title', 'when'],
      additionalProperties: false,
    },
  },
  required: [...documentRequired, 'title', 'when'],
  additionalProperties: false,
} as const;

export type Event = FromSchema<typeof eventSchema>;
