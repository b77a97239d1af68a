import { Validator } from '@cfworker/json-schema';
import { fieldOfStamp } from '../sync/fields.ts';
import { isRecord } from '../sync/canonical.ts';
import type { Content, Kind } from './kind.ts';

/** What is wrong with a field: the keyword of JSON Schema that it breaks, such as `pattern` or `required`. */
export interface Problem {
  field: string;
  problem: string;
}

const validators = new Map<string, Validator>();

/**
 * What is wrong with a document, by its kind's schema; empty: nothing. Also the values that stand beside the shown
 * ones are checked. Fields of a newer shape are let through. The validator interprets the schema and makes no code,
 * so the same check runs under a strict Content-Security-Policy.
 */
export function problemsOf(kind: Kind, content: Content): Problem[] {
  const found = check(kind.name, { ...kind.schema, additionalProperties: true }, content);
  const others = Object.entries(content.edits?.others ?? {}).flatMap(([name, entries]) =>
    entries.flatMap((entry) => (entry.value === undefined ? [] : problemsOfValue(kind, name, entry.value))),
  );
  return [...found, ...others];
}

function problemsOfValue(kind: Kind, name: string, value: unknown): Problem[] {
  const field = fieldOfStamp(name);
  const schema = kind.schema.properties[field];
  if (!schema) return [];
  const inMap = field !== name && 'additionalProperties' in schema && isRecord(schema.additionalProperties);
  const own = inMap ? schema.additionalProperties : schema;
  return isRecord(own)
    ? check(`${kind.name}/${inMap ? `${field}/*` : field}`, own, value).map(({ problem }) => ({
        field,
        problem,
      }))
    : [];
}

function check(name: string, schema: object, value: unknown): Problem[] {
  const validator = validators.get(name) ?? new Validator(schema, '2020-12', false);
  validators.set(name, validator);
  const { valid, errors } = validator.validate(value);
  if (valid) return [];
  const leaves = errors.filter(
    ({ keyword }) => keyword !== 'properties' && keyword !== 'additionalProperties',
  );
  const problems = leaves.map(({ instanceLocation, keyword, error }) => ({
    field: instanceLocation.split('/')[1] ?? missingIn(error),
    problem: keyword,
  }));
  return problems.length > 0 ? problems : [{ field: '', problem: 'not-valid' }];
}

/** The name of the missing field, which the validator gives only within its English sentence. */
const missingIn = (error: string): string => /"([^"]+)"/.exec(error)?.[1] ?? '';
