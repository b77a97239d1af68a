import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truus } from '../testing/documents.ts';
import { documentProperties } from './document-schema.ts';
import { areSound } from './sound-edits.ts';

const ofSchema: object = documentProperties.edits;
const schema = new Validator(ofSchema, '2020-12', false);

/** Mostly right, with something wrong in a few places. */
const nearly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof(
    { arbitrary: right, weight: 30 },
    { arbitrary: fc.constantFrom(null, 0, -1, 1.5, 2 ** 53, '', 'kort', [], {}, true), weight: 1 },
  );
const by = nearly(fc.constantFrom('device000A', 'device000B', '01K00000000000000000000000'));
const n = nearly(fc.integer({ min: 1, max: 9 }));
const t = nearly(fc.nat(9));
const odd = nearly(fc.constant(undefined));
/** With parts left out, and now and then one that is unknown. */
const some = (model: Record<string, fc.Arbitrary<unknown>>) =>
  nearly(
    fc
      .record({ ...model, odd }, { requiredKeys: [] })
      .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined))),
  );
const full = (model: Record<string, fc.Arbitrary<unknown>>) =>
  nearly(fc.oneof({ arbitrary: fc.record(model), weight: 9 }, { arbitrary: some(model), weight: 1 }));
const mapOf = (value: fc.Arbitrary<unknown>) =>
  nearly(fc.dictionary(fc.constantFrom('title', 'cost', 'phone/1'), value, { maxKeys: 3 }));
const listOf = (value: fc.Arbitrary<unknown>) => nearly(fc.array(value, { minLength: 1, maxLength: 3 }));
const vector = nearly(fc.dictionary(by.map(String), n, { maxKeys: 3 }));
const stamp = full({ by, n, t });
const entry = fc.oneof(stamp, full({ by, n, t, value: fc.jsonValue() }));
const edits = fc.oneof(
  fc.record(
    {
      vv: vector,
      made: stamp,
      binned: vector,
      at: mapOf(stamp),
      others: mapOf(listOf(entry)),
      tags: mapOf(mapOf(listOf(full({ by, n })))),
    },
    { requiredKeys: ['vv', 'made'] },
  ),
  full({ vv: vector, made: stamp }),
);

test('says what the schema says', () => {
  const seen = { sound: 0, not: 0 };
  fc.assert(
    fc.property(edits, (value) => {
      const sound = schema.validate(value).valid;
      seen[sound ? 'sound' : 'not']++;
      expect(areSound(value), JSON.stringify(value)).toBe(sound);
    }),
    { numRuns: 5000 },
  );
  // Both happen often, or the comparison says little.
  expect(Math.min(seen.sound, seen.not)).toBeGreaterThan(500);
});

test('vectors and lists have an end', () => {
  const { edits: sound } = truus();
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`device${1000 + at}`, 1]));
  const dots = (count: number) => ({ villages: { Boxmeer: Array.from({ length: count }, () => dot) } });
  const dot = { by: 'device000A', n: 1 };
  expect([400, 401].map((count) => areSound({ ...sound, vv: many(count) }))).toEqual([true, false]);
  expect([200, 201].map((count) => areSound({ ...sound, tags: dots(count) }))).toEqual([true, false]);
});
