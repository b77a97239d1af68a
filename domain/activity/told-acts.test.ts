import { expect, test } from 'vitest';
import type { Act, Deed } from './act.ts';
import { toldActs } from './told-acts.ts';

const at = (moment: string) => Date.parse(moment);
const act = (document: string, by: string, what: Deed, rest: Partial<Act> = {}): Act => ({
  document,
  by,
  n: 1,
  at: at('2026-11-24T13:00:00Z'),
  what,
  fields: [],
  ...rest,
});
const names: Record<string, string> = { a1: 'Anja', a2: 'Anja', s1: 'Sanne' };
const whoOf = ({ by }: Act) => names[by] ?? 'iemand';

test('what people did is told by day, by person, by kind and by what it was', () => {
  const acts = [
    act('member:1', 'a1', 'changed', { fields: ['phone'] }),
    act('event:1', 's1', 'published'),
    act('member:2', 'a2', 'changed', { fields: ['notes'] }),
    act('member:1', 'a2', 'changed', { fields: ['notes', 'phone'] }),
    // Near midnight the day is that of the Netherlands.
    act('member:3', 'x', 'made', { at: at('2026-11-23T23:30:00Z') }),
    act('member:4', 'x', 'made', { at: at('2026-11-23T22:30:00Z') }),
  ];
  expect(toldActs(acts, { whoOf, byDay: true })).toEqual([
    {
      day: '2026-11-24',
      people: [
        {
          who: 'Anja',
          lines: [
            {
              kind: 'member',
              what: 'changed',
              documents: [
                { id: 'member:1', fields: ['phone', 'notes'] },
                { id: 'member:2', fields: ['notes'] },
              ],
            },
          ],
        },
        {
          who: 'Sanne',
          lines: [{ kind: 'event', what: 'published', documents: [{ id: 'event:1', fields: [] }] }],
        },
        {
          who: 'iemand',
          lines: [{ kind: 'member', what: 'made', documents: [{ id: 'member:3', fields: [] }] }],
        },
      ],
    },
    {
      day: '2026-11-23',
      people: [
        {
          who: 'iemand',
          lines: [{ kind: 'member', what: 'made', documents: [{ id: 'member:4', fields: [] }] }],
        },
      ],
    },
  ]);
  expect(toldActs(acts, { whoOf, byDay: false }).map(({ day, people }) => [day, people.length])).toEqual([
    ['', 3],
  ]);
});

test('what was made and filled in further is told once, and what else was done with it beside that', () => {
  const acts = [
    act('event:1', 's1', 'published'),
    act('event:1', 'a1', 'changed'),
    act('event:1', 'a1', 'made'),
  ];
  const [day] = toldActs(acts, { whoOf, byDay: false });
  expect(day?.people.map(({ who, lines }) => [who, lines.map(({ what }) => what)])).toEqual([
    ['Sanne', ['published']],
    ['Anja', ['made']],
  ]);
});
