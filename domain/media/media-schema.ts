import type { FromSchema } from 'json-schema-to-ts';
import { documentProperties, documentRequired, idPattern } from '../document/document-schema.ts';
import { textSchema } from '../document/field-schemas.ts';
import { longestSide } from '../file/file-document.ts';

/** The most bytes of the tiny picture that stands in the document itself. */
export const largestPreview = 2048;

const side = { type: 'integer', minimum: 1, maximum: longestSide } as const;

/**
 * A photo of the team: what is shown on it, and where its bytes are. `file`, `width`, `height` and `preview` are given
 * once, when it is made; another picture is another photo, so that a description never stands with the wrong one.
 * Nobody outside the team sees it.
 */
export const mediaSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: idPattern('media'), maxLength: 40 },
    kind: { type: 'string', const: 'media' },
    ...documentProperties,
    file: { type: 'string', pattern: idPattern('file'), maxLength: 40 },
    /** In pixels. */
    width: side,
    height: side,
    /** The picture in a few dots, shown until the file is here. */
    preview: {
      type: 'string',
      pattern: '^data:image/webp;base64,[A-Za-z0-9+/]+={0,2}$',
      maxLength: 23 + Math.ceil(largestPreview / 3) * 4,
    },
    /** What is to be seen, for who cannot see it. */
    alt: { type: 'string', maxLength: 300 },
    /** Who took it. */
    credit: { type: 'string', maxLength: 120 },
    caption: { type: 'string', maxLength: 600 },
    /** Ids of the members who are on it. */
    people: {
      type: 'array',
      items: { type: 'string', pattern: idPattern('member'), maxLength: 40 },
      uniqueItems: true,
      maxItems: 60,
    },
    notes: textSchema,
  },
  required: [...documentRequired, 'file', 'width', 'height', 'preview'],
  additionalProperties: false,
} as const;

export type Media = FromSchema<typeof mediaSchema>;
