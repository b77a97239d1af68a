import { wordSetSchema } from '#domain/document/field-schemas.ts';
import { kinds } from '#domain/kinds.ts';

/** Fields that the next version of the app has and today's does not know: a value, a set and a map. */
export const newerFields = { value: 'nickname', words: 'hobbies', entries: 'links' } as const;

/**
 * Makes of this process the next version of the app or the server, so that the one that is shipped is the older of two.
 * Called before anything reads the kinds.
 */
export function becomeNewer(): void {
  for (const kind of [kinds.member, kinds.event, kinds.offer]) {
    Object.assign(kind, { shape: kind.shape + 1 });
    Object.assign(kind.schema.properties, {
      [newerFields.value]: { type: 'string', maxLength: 80 },
      [newerFields.words]: wordSetSchema,
      [newerFields.entries]: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: { text: { type: 'string', maxLength: 80 } },
          required: ['text'],
          additionalProperties: false,
        },
      },
    });
  }
}
