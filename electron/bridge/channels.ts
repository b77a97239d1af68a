import type { FromSchema } from 'json-schema-to-ts';

const nothing = { type: 'null' } as const;

const fileName = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** What became of a file the user was asked to place; `reason` is a sentence of the system, for the log. */
const saved = {
  oneOf: [
    {
      type: 'object',
      properties: { status: { const: 'saved' }, name: { type: 'string' } },
      required: ['status', 'name'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { status: { const: 'cancelled' } },
      required: ['status'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { status: { const: 'failed' }, reason: { type: 'string' } },
      required: ['status', 'reason'],
      additionalProperties: false,
    },
  ],
} as const;

const base64 = { type: 'string', minLength: 1, maxLength: 8192, pattern: '^[A-Za-z0-9+/]+={0,2}$' } as const;

/** Everything the app may ask of the desktop: what goes in and what comes out, checked on both ways by the router. */
export const channels = {
  'app-info': {
    request: nothing,
    response: {
      type: 'object',
      properties: {
        version: { type: 'string' },
        platform: { enum: ['windows', 'mac', 'linux'] },
        language: { enum: ['nl', 'en'] },
        /** weak: the system keeps secrets with a password everyone knows; none: not at all. */
        secureStorage: { enum: ['strong', 'weak', 'none'] },
      },
      required: ['version', 'platform', 'language', 'secureStorage'],
      additionalProperties: false,
    },
  },
  'save-file': {
    request: {
      type: 'object',
      properties: {
        suggestedName: fileName,
        encoding: { enum: ['text', 'base64'] },
        data: { type: 'string', maxLength: 100_000_000 },
      },
      required: ['suggestedName', 'encoding', 'data'],
      additionalProperties: false,
    },
    response: saved,
  },
  'print-to-pdf': {
    request: {
      type: 'object',
      properties: { suggestedName: fileName, landscape: { type: 'boolean' } },
      required: ['suggestedName', 'landscape'],
      additionalProperties: false,
    },
    response: saved,
  },
  'open-link': {
    request: {
      type: 'object',
      properties: { url: { type: 'string', minLength: 1, maxLength: 2000 } },
      required: ['url'],
      additionalProperties: false,
    },
    response: {
      type: 'object',
      properties: { status: { enum: ['opened', 'refused'] } },
      required: ['status'],
      additionalProperties: false,
    },
  },
  'set-text-size': {
    request: {
      type: 'object',
      properties: { factor: { type: 'number', minimum: 0.5, maximum: 3 } },
      required: ['factor'],
      additionalProperties: false,
    },
    response: nothing,
  },
  'show-waiting-changes': {
    request: {
      type: 'object',
      properties: { count: { type: 'integer', minimum: 0 }, title: { type: 'string', maxLength: 120 } },
      required: ['count', 'title'],
      additionalProperties: false,
    },
    response: nothing,
  },
  'get-server-address': {
    request: nothing,
    response: {
      type: 'object',
      properties: { address: { type: ['string', 'null'] } },
      required: ['address'],
      additionalProperties: false,
    },
  },
  'set-server-address': {
    request: {
      type: 'object',
      properties: { address: { type: 'string', minLength: 1, maxLength: 500 } },
      required: ['address'],
      additionalProperties: false,
    },
    response: {
      oneOf: [
        {
          type: 'object',
          properties: { status: { const: 'set' }, address: { type: 'string' } },
          required: ['status', 'address'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: { status: { const: 'refused' }, reason: { enum: ['not-an-address', 'not-secure'] } },
          required: ['status', 'reason'],
          additionalProperties: false,
        },
      ],
    },
  },
  /** The page hears deep links from now on; the one that started the app is sent at once. */
  'listen-for-links': { request: nothing, response: nothing },
  'wrap-key': {
    request: { type: 'object', properties: { key: base64 }, required: ['key'], additionalProperties: false },
    response: {
      oneOf: [
        {
          type: 'object',
          properties: { status: { const: 'wrapped' }, wrapped: base64 },
          required: ['status', 'wrapped'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: { status: { const: 'unavailable' } },
          required: ['status'],
          additionalProperties: false,
        },
      ],
    },
  },
  'unwrap-key': {
    request: {
      type: 'object',
      properties: { wrapped: base64 },
      required: ['wrapped'],
      additionalProperties: false,
    },
    response: {
      oneOf: [
        {
          type: 'object',
          properties: { status: { const: 'unwrapped' }, key: base64 },
          required: ['status', 'key'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: { status: { enum: ['unavailable', 'unreadable'] } },
          required: ['status'],
          additionalProperties: false,
        },
      ],
    },
  },
} as const;

export type Channel = keyof typeof channels;
type RequestTypes = { [C in Channel]: FromSchema<(typeof channels)[C]['request']> };
type ResponseTypes = { [C in Channel]: FromSchema<(typeof channels)[C]['response']> };

// Interfaces, because they are worked out once: the mapped types would be worked out anew for every generic use.
export interface Requests extends RequestTypes {}
export interface Responses extends ResponseTypes {}
