import { anyId } from '../document/document-schema.ts';
import type { Kind } from '../document/kind.ts';
import { isRecord } from '../sync/canonical.ts';

/**
 * The texts in a value that people write as they like, by the schema of the field. What has a form of its own (a
 * pattern, a list to choose from) is none: a phone number, a day, a drawing, an id. Fields that the kind does not know
 * have none.
 */
export function freeTextsIn(kind: Kind, field: string, value: unknown): string[] {
  // The number that another list gave somebody may be anything, and often has nine digits.
  return field === 'externalNumber' ? [] : walk(kind.schema.properties[field], value);
}

/** The fields of a kind in which people write as they like; those in the published copy are the same ones again. */
export const freeTextFields = (kind: Kind): string[] =>
  Object.entries(kind.schema.properties).flatMap(([field, schema]) =>
    field !== 'public' && field !== 'externalNumber' && holdsText(schema) ? [field] : [],
  );

function holdsText(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  const { properties, additionalProperties, items } = schema;
  const within = [...Object.values(isRecord(properties) ? properties : {}), additionalProperties, items];
  return isFree(schema) || within.some(holdsText);
}

/** Ids of other documents also stand in sets of words. */
function walk(schema: unknown, value: unknown): string[] {
  if (!isRecord(schema)) return [];
  if (typeof value === 'string') return isFree(schema) && !anyId.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => walk(schema['items'], item));
  if (!isRecord(value)) return [];
  const { properties, additionalProperties } = schema;
  return Object.entries(value).flatMap(([name, inner]) =>
    walk(
      isRecord(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties,
      inner,
    ),
  );
}

const isFree = (schema: Record<string, unknown>): boolean =>
  schema['type'] === 'string' && !['pattern', 'enum', 'const', 'format'].some((word) => word in schema);
