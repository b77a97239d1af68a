import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf } from '../document/validate.ts';
import { triples } from '../testing/replicas.ts';
import { canonicalJson, sortKeys } from './canonical.ts';
import { merge } from './merge.ts';
import { putTogether, takeApart } from './entries.ts';
import { hasSeen, sameDot } from './version-vector.ts';

const runs = { numRuns: 1000 };
const text = JSON.stringify;

test('merging does not depend on the side', () => {
  fc.assert(
    fc.property(triples(), ({ kind, replicas: [a, b] }) => {
      expect(text(merge(kind, a, b))).toBe(text(merge(kind, b, a)));
    }),
    runs,
  );
});

test('merging does not depend on the order', () => {
  fc.assert(
    fc.property(triples(), ({ kind, replicas: [a, b, c] }) => {
      expect(text(merge(kind, merge(kind, a, b), c))).toBe(text(merge(kind, a, merge(kind, b, c))));
    }),
    runs,
  );
});

test('merging again adds nothing', () => {
  fc.assert(
    fc.property(triples(), ({ kind, replicas: [a, b] }) => {
      const both = merge(kind, a, b);
      expect(text(merge(kind, both, b))).toBe(text(both));
      expect(text(merge(kind, a, a))).toBe(text(a));
    }),
    runs,
  );
});

test('merging two valid documents gives a valid document, of every kind', () => {
  fc.assert(
    fc.property(triples(), ({ kind, replicas: [a, b, c] }) => {
      for (const one of [a, b, c]) expect(problemsOf(kind, one)).toEqual([]);
      expect(problemsOf(kind, merge(kind, merge(kind, a, b), c))).toEqual([]);
    }),
    runs,
  );
});

test('what the other side had not seen stands, what it had seen and no longer holds does not', () => {
  fc.assert(
    fc.property(triples(), ({ kind, replicas: [a, b] }) => {
      const both = takeApart(kind, merge(kind, a, b)).values;
      const theirs = takeApart(kind, b, [a]).values;
      for (const [name, entries] of takeApart(kind, a, [b]).values)
        for (const entry of entries) {
          const inBoth = theirs.get(name)?.some((other) => sameDot(other, entry)) ?? false;
          const stands = both.get(name)?.some((other) => text(other) === text(entry)) ?? false;
          expect(stands, name).toBe(inBoth || !hasSeen(b.edits.vv, entry));
        }
    }),
    runs,
  );
});

test('every document is in its one canonical form, which taking apart and putting together keeps', () => {
  fc.assert(
    fc.property(triples(), ({ kind, replicas: [a, b] }) => {
      const both = merge(kind, a, b);
      expect(text(putTogether(kind, takeApart(kind, both)))).toBe(text(both));
      const { id, kind: name, shape, edits, ...fields } = both;
      expect(text(fields)).toBe(text(sortKeys(fields)));
      expect(canonicalJson(JSON.parse(text(both)))).toBe(canonicalJson(both));
      expect([id, name, shape, edits.vv]).not.toContain(undefined);
    }),
    runs,
  );
});
