import type { FromSchema } from 'json-schema-to-ts';

/** What the desktop tells the app without being asked. */
export const events = {
  'menu-command': {
    enum: [
      'new-member',
      'new-event',
      'new-offer',
      'search',
      'sync-now',
      'print',
      'settings',
      'lock',
      'sign-out',
      'help',
    ],
  },
  'deep-link': {
    type: 'object',
    properties: {
      kind: {
        enum: [
          'buurt',
          'member',
          'organisation',
          'place',
          'event',
          'offer',
          'story',
          'submission',
          'media',
          'edition',
        ],
      },
      id: { type: 'string', pattern: '^[a-z]+:[0-9A-HJKMNP-TV-Z]{26}$', maxLength: 60 },
    },
    required: ['kind', 'id'],
    additionalProperties: false,
  },
} as const;

export type EventName = keyof typeof events;
type PayloadTypes = { [E in EventName]: FromSchema<(typeof events)[E]> };

/** An interface, as in channels.ts, so that it is worked out once. */
export interface EventPayloads extends PayloadTypes {}

export type MenuCommand = EventPayloads['menu-command'];
export type DeepLink = EventPayloads['deep-link'];
