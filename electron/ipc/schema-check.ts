import { type Schema, Validator } from '@cfworker/json-schema';

/** A check of a value against a schema, made once. The literal is copied, because the validator's type is mutable. */
export function schemaCheck<T>(schema: object): (value: unknown) => value is T {
  const copy: Schema = JSON.parse(JSON.stringify(schema));
  const validator = new Validator(copy, '2020-12');
  return (value): value is T => {
    try {
      return validator.validate(value).valid;
    } catch {
      // The validator throws at what JSON does not have, and a message between processes can hold: undefined, a Map.
      return false;
    }
  };
}
