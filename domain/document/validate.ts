import { Validator } from '@cfworker/json-schema';
import { fieldRules } from '../field-rules.ts';
import { fieldOfStamp } from '../sync/fields.ts';
import { isRecord, sameValue } from '../sync/canonical.ts';
import type { Content, Kind } from './kind.ts';
import { areSound } from './sound-edits.ts';

/** What is wrong with a field: the keyword of JSON Schema that it breaks, such as `pattern` or `required`. */
export interface Problem {
  field: string;
  problem: string;
}

const validators = new Map<string, Validator>();

/**
 * What is wrong with a document, by its kind's schema; empty: nothing. Also the values that stand beside the shown
 * ones are checked. Fields of a newer shape are let through. The validator interprets the schema and makes no code,
 * so the same check runs under a strict Content-Security-Policy. What is as it was in `checked`, which was looked at
 * before, is not looked at again.
 */
export function problemsOf(kind: Kind, content: Content, checked?: Content): Problem[] {
  const isNew = ([field, value]: [string, unknown]) => !checked || !sameValue(value, checked[field]);
  const changed = Object.entries(content).filter(isNew);
  const toInterpret = areSound(content.edits) ? changed.filter(([field]) => field !== 'edits') : changed;
  const found = [
    ...kind.schema.required.flatMap((field) =>
      content[field] === undefined ? [{ field, problem: 'required' }] : [],
    ),
    ...check(
      kind.name,
      { ...kind.schema, required: [], additionalProperties: true },
      Object.fromEntries(toInterpret),
    ),
    ...changed.flatMap(([field, value]) => broken(kind, field, value)),
  ];
  // Stamps that are malformed are not read any further.
  if (found.some(({ field }) => field === 'edits')) return found;
  const stood = checked?.edits.others ?? {};
  const others = Object.entries(content.edits.others ?? {}).flatMap(([name, entries]) =>
    entries.flatMap((entry) =>
      entry.value === undefined || stood[name]?.some((one) => sameValue(one, entry))
        ? []
        : problemsOfValue(kind, name, entry.value),
    ),
  );
  return [...found, ...others];
}

function problemsOfValue(kind: Kind, name: string, value: unknown): Problem[] {
  const field = fieldOfStamp(name);
  const schema = kind.schema.properties[field];
  if (!schema) return [];
  const ofEntry = field === name ? undefined : entrySchemaOf(schema);
  const found = check(`${kind.name}/${field}${ofEntry ? '/*' : ''}`, ofEntry ?? schema, value);
  return [...found.map(({ problem }) => ({ field, problem })), ...broken(kind, field, value)];
}

function broken(kind: Kind, field: string, value: unknown): Problem[] {
  const problem = fieldRules[kind.name]?.(field, value);
  return problem === undefined ? [] : [{ field, problem }];
}

/** The schema of a map's entries; `undefined`: it is no map. */
const entrySchemaOf = (schema: object): object | undefined =>
  'additionalProperties' in schema && isRecord(schema.additionalProperties)
    ? schema.additionalProperties
    : undefined;

function check(name: string, schema: object, value: unknown): Problem[] {
  // First what costs nothing: the patterns and the comparing of elements are for values of a likely size only.
  const large = tooLarge(schema, value);
  if (large !== undefined) return [large];
  const validator = validators.get(name) ?? new Validator(schema, '2020-12', false);
  validators.set(name, validator);
  const { valid, errors } = validator.validate(value);
  if (valid) return [];
  const leaves = errors.filter(
    ({ keyword }) => keyword !== 'properties' && keyword !== 'additionalProperties',
  );
  // Never none, also if the validator should one day name no leaf.
  const told = [...leaves, ...errors].slice(0, Math.max(1, leaves.length));
  return told.map(({ instanceLocation, keyword, error }) => ({
    field: instanceLocation.split('/')[1] ?? missingIn(error),
    problem: keyword,
  }));
}

/** The name of the missing field, which the validator gives only within its English sentence. */
const missingIn = (error: string): string => /"([^"]+)"/.exec(error)?.[1] ?? '';

/** The first value that is longer than its schema says, wherever it stands; `field` is where it begins. */
function tooLarge(schema: unknown, value: unknown): Problem | undefined {
  if (!isRecord(schema)) return undefined;
  const over = (limit: unknown, size: number) => typeof limit === 'number' && size > limit;
  if (typeof value === 'string')
    return over(schema['maxLength'], value.length) ? { field: '', problem: 'maxLength' } : undefined;
  if (Array.isArray(value))
    return over(schema['maxItems'], value.length)
      ? { field: '', problem: 'maxItems' }
      : firstOf(value.map((item) => tooLarge(schema['items'], item)));
  if (!isRecord(value)) return undefined;
  if (over(schema['maxProperties'], Object.keys(value).length))
    return { field: '', problem: 'maxProperties' };
  const { properties, additionalProperties } = schema;
  return firstOf(
    Object.entries(value).map(([name, inner]) => {
      const own =
        isRecord(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      const found = tooLarge(own, inner);
      return found && { ...found, field: name };
    }),
  );
}

const firstOf = (problems: readonly (Problem | undefined)[]): Problem | undefined => problems.find(Boolean);
