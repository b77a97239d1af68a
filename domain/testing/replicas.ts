import fc from 'fast-check';
import type { Stamp } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { type KindName, kinds, kindNames } from '../kinds.ts';
import { disputesOf, settle } from '../sync/disputes.ts';
import { type Change, create, editContent } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { takeBack, throwAway } from '../sync/trash.ts';
import { type Samples, samples } from './samples.ts';

/** One of the things a person can do to a document, picked by plain numbers so that a failing history shrinks. */
export const changeOf = (pick: number, which: number, known: Samples, now: Content, dot: Stamp): Change => {
  const values = Object.entries(known.values);
  const sets = Object.entries(known.sets);
  const maps = Object.entries(known.maps);
  const [field, choices] = at(values, which);
  const [set, words] = at(sets, which);
  const setField = () => ({ values: { [field]: at(choices, which >> 2) } });
  switch (pick % 8) {
    case 0:
      return { add: { [set]: [at(words, which >> 2)] } };
    case 1:
      return { remove: { [set]: [at(words, which >> 2)] } };
    case 2: {
      if (maps.length === 0) return setField();
      const [map, entries] = at(maps, which);
      return { values: { [`${map}/01K${which % 2}`]: at(entries, which >> 1) } };
    }
    case 3: {
      const dispute = disputesOf(now).find((open) => open.field !== 'trashed');
      return dispute ? settle(dispute.field, at(dispute.choices, which).value) : setField();
    }
    case 4:
      return which % 3 === 0 ? throwAway(now, '2026-11-24T10:00:00Z', dot) : setField();
    case 5:
      return which % 3 === 0 ? takeBack() : setField();
    default:
      return setField();
  }
};

export function at<T>(list: readonly T[], i: number): T {
  for (const found of list.slice(i % list.length)) return found;
  throw new Error('nothing to pick from');
}

export interface Triple {
  kind: Kind;
  replicas: readonly [Content, Content, Content];
}

const step = fc.record({ who: fc.nat(2), pick: fc.nat(9), which: fc.nat(59), clock: fc.nat(20) });

/** Three copies of one document with a shared past: edited apart, merged now and then, also created apart. */
export const triples = (names: readonly KindName[] = kindNames): fc.Arbitrary<Triple> =>
  fc
    .record({
      name: fc.constantFrom(...names),
      apart: fc.boolean(),
      steps: fc.array(step, { maxLength: 24 }),
    })
    .map(({ name, apart, steps }) => {
      const kind = kinds[name];
      const id = `${name}:01K00000000000000000000000`;
      const made = (by: number) => create(kind, id, samples[name].first, { by: device(by), n: 1, t: 5 + by });
      const replicas: [Content, Content, Content] = [made(0), made(apart ? 1 : 0), made(apart ? 2 : 0)];
      const counters = [1, 1, 1];
      for (const { who, pick, which, clock } of steps) {
        const mine = at(replicas, who);
        if (pick > 7) replicas[who] = merge(kind, mine, at(replicas, who + 1 + (which % 2)));
        else {
          const stamp = { by: device(who), n: (counters[who] = (counters[who] ?? 0) + 1), t: clock };
          replicas[who] = editContent(
            kind,
            mine,
            mine,
            changeOf(pick, which, samples[name], mine, stamp),
            stamp,
          );
        }
      }
      return { kind, replicas };
    });

export const device = (i: number): string => `device000${i}`;
