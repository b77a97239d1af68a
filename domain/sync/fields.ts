import type { Content, Kind } from '../document/kind.ts';
import { isRecord } from './canonical.ts';

/**
 * How a field merges. `value`: as one, a scalar or a group. `set`: element by element. `map`: entry by entry,
 * each entry a field of its own, named `field/key`.
 */
export type Merging = 'value' | 'set' | 'map';

const bookkeeping: ReadonlySet<string> = new Set(['id', 'kind', 'shape', 'edits']);

/** The names of the fields a document has or had, without the bookkeeping. */
export function fieldsOf(content: Content): string[] {
  return Object.keys(content).filter((name) => !bookkeeping.has(name) && content[name] !== undefined);
}

/**
 * How `field` merges, by the kind's schema. A field of a newer shape is not in it: then the documents themselves
 * tell, an array being a set, and stamps on `field/key` meaning a map. Both sides of a merge must be given.
 */
export function mergingOf(kind: Kind, field: string, sides: readonly Content[]): Merging {
  const schema = kind.schema.properties[field];
  if (schema) return mergingBySchema(schema);
  if (sides.some((side) => Array.isArray(side[field]) || side.edits.tags?.[field])) return 'set';
  const prefix = `${field}/`;
  const stamped = (stamps: object | undefined) =>
    Object.keys(stamps ?? {}).some((key) => key.startsWith(prefix));
  return sides.some((side) => stamped(side.edits.at) || stamped(side.edits.others)) ? 'map' : 'value';
}

function mergingBySchema(schema: object): Merging {
  if ('type' in schema && schema.type === 'array') return 'set';
  return 'additionalProperties' in schema && isRecord(schema.additionalProperties) ? 'map' : 'value';
}

/** The field that a stamp's name belongs to: `consents/01J…` is of `consents`. */
export const fieldOfStamp = (name: string): string => name.replace(/\/.*$/s, '');
