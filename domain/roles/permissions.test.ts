import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kindOfId, kinds } from '../kinds.ts';
import { publishChange, submitChange, withdrawChange } from '../publication/publish.ts';
import { settle } from '../sync/disputes.ts';
import { type Change, create, editContent } from '../sync/edit.ts';
import { takeBack, takeBackAsDraft, throwAway } from '../sync/trash.ts';
import { merge } from '../sync/merge.ts';
import { stampOf } from '../testing/documents.ts';
import { fieldsNotAllowed, mayErase, mayManage, mayPublish, mayWork } from './permissions.ts';
import { isRole, roles } from './role.ts';

const event = create(
  kinds.event,
  'event:01K00000000000000000000000',
  {
    title: 'Koffieochtend',
    when: { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' },
    status: 'draft',
  },
  stampOf('A', 1),
);
const buurt = create(
  kinds.buurt,
  'buurt:01K00000000000000000000000',
  { name: 'Ons Dorp', slug: 'ons-dorp' },
  stampOf('A', 1),
);
const after = (content: Content, change: Change, by: 'A' | 'B' = 'A', n = 2) =>
  editContent(kindOfId(content.id) ?? kinds.event, content, content, change, stampOf(by, n));
const publish = publishChange(kinds.event, event, () => undefined, {
  at: '2026-11-24T10:00:00Z',
  by: 'Anja',
});
const published = after(event, publish);

const verbinder = { name: 'Anja', roles: ['verbinder'], team: {} } as const;
const smallTeam = { name: 'Anja', roles: ['verbinder'], team: { reviewOff: true } } as const;
const coordinator = { name: 'Anja', roles: ['coordinator'], team: {} } as const;

test('a verbinder and a coordinator work in the team; a partner and an operator do not', () => {
  expect(roles.filter((role) => mayWork([role]))).toEqual(['verbinder', 'coordinator']);
  expect(mayWork([])).toBe(false);
});

test('a coordinator publishes, and in a small team without review a verbinder too', () => {
  expect(roles.filter((role) => mayPublish([role], {}))).toEqual(['coordinator']);
  expect(roles.filter((role) => mayPublish([role], { reviewOff: true }))).toEqual([
    'verbinder',
    'coordinator',
  ]);
});

test('only a coordinator changes the buurt itself', () => {
  expect(roles.filter((role) => mayManage([role]))).toEqual(['coordinator']);
  expect(fieldsNotAllowed(smallTeam, buurt, after(buurt, { values: { palette: 'klei' } }))).toEqual(['*']);
  expect(fieldsNotAllowed(coordinator, buurt, after(buurt, { values: { palette: 'klei' } }))).toEqual([]);
});

test('who does not work in the team writes nothing', () => {
  for (const role of ['partner', 'operator'] as const)
    expect(fieldsNotAllowed({ name: 'Anja', roles: [role], team: {} }, undefined, event)).toEqual(['*']);
});

test('a verbinder writes and asks for review, but does not put anything on the site', () => {
  expect(fieldsNotAllowed(verbinder, undefined, event)).toEqual([]);
  expect(fieldsNotAllowed(verbinder, event, after(event, submitChange()))).toEqual([]);
  expect(fieldsNotAllowed(verbinder, event, published)).toEqual(['public', 'status']);
  expect(fieldsNotAllowed(verbinder, undefined, published)).toEqual(['public', 'status']);
  // Also not in two steps: first the copy, later the status.
  const prepared = after(event, { values: { public: publish.values?.['public'] } }, 'B');
  expect(fieldsNotAllowed(verbinder, event, prepared)).toEqual(['public']);
  expect(fieldsNotAllowed(smallTeam, event, published)).toEqual([]);
  expect(fieldsNotAllowed(coordinator, event, published)).toEqual([]);
});

test('everyone in the team edits what is published and takes it off the site', () => {
  expect(
    fieldsNotAllowed(verbinder, published, after(published, { values: { cost: 'gratis' } }, 'B')),
  ).toEqual([]);
  expect(fieldsNotAllowed(verbinder, published, after(published, withdrawChange(), 'B'))).toEqual([]);
});

test('what a publisher put there may come along in a merge, beside one’s own value too', () => {
  const own = after(event, { values: { status: 'cancelled' } }, 'B');
  const merged = merge(kinds.event, published, own);
  expect(merged).toMatchObject({
    status: 'cancelled',
    edits: { others: { status: [{ value: 'published' }] } },
  });
  expect(fieldsNotAllowed(verbinder, published, merged)).toEqual([]);
});

test('a dispute is no way round: neither beside the shown value nor by choosing', () => {
  const own = after(event, { values: { status: 'cancelled' } }, 'B');
  expect(fieldsNotAllowed(verbinder, own, merge(kinds.event, own, published))).toEqual(['public', 'status']);
  const merged = merge(kinds.event, published, own);
  expect(fieldsNotAllowed(verbinder, merged, after(merged, settle('status', 'published'), 'B', 3))).toEqual([
    'status',
  ]);
});

test('what was taken off the site does not come back by exchanging what is shown and what stands beside it', () => {
  const withdrawn = after(published, withdrawChange(), 'B');
  const { at = {} } = withdrawn.edits;
  const { at: before = {} } = published.edits;
  const beside = { ...before['status'], value: 'published' };
  const parent = { ...withdrawn, edits: { ...withdrawn.edits, others: { status: [beside], public: [] } } };
  const swapped = {
    ...published,
    edits: { ...withdrawn.edits, at: before, others: { status: [{ ...at['status'], value: 'withdrawn' }] } },
  } as Content;
  expect(fieldsNotAllowed(verbinder, parent as Content, swapped)).toEqual(['public', 'status']);
});

test('what a verbinder takes out of the bin comes back as a draft', () => {
  const thrown = after(published, throwAway(published, '2026-11-25T10:00:00Z', stampOf('A', 3)), 'A', 3);
  expect(fieldsNotAllowed(verbinder, thrown, after(thrown, takeBack(), 'B', 4))).toEqual([
    'public',
    'status',
  ]);
  const back = after(thrown, takeBackAsDraft(), 'B', 4);
  expect(back).toMatchObject({ status: 'draft' });
  expect(fieldsNotAllowed(verbinder, thrown, back)).toEqual([]);
  expect(fieldsNotAllowed(coordinator, thrown, after(thrown, takeBack(), 'B', 4))).toEqual([]);
});

test('a small change of a copy that stands there is no way round either', () => {
  const copy = { ...Object(published['public']), title: 'Iets anders' };
  expect(fieldsNotAllowed(verbinder, published, { ...published, public: copy })).toEqual([
    'public',
    'status',
  ]);
});

test('what lies in the bin was on no site, and a first version neither', () => {
  const thrown = after(published, throwAway(published, '2026-11-25T10:00:00Z', stampOf('A', 3)), 'A', 3);
  expect(fieldsNotAllowed(verbinder, thrown, published)).toEqual(['public', 'status']);
});

test('nobody publishes under the name of another', () => {
  expect(fieldsNotAllowed({ ...coordinator, name: 'Ruud' }, event, published)).toEqual(['public']);
});

test('what a colleague published is brought back under their name, but not by who may not publish', () => {
  const byOther = after(
    event,
    {
      values: {
        ...publish.values,
        public: { title: 'Koffieochtend', at: '2026-11-24T10:00:00Z', by: 'Bea' },
      },
    },
    'B',
  );
  const carried = new Set([stampOf('B', 2).by]);
  expect(fieldsNotAllowed(coordinator, event, byOther)).toEqual(['public']);
  expect(fieldsNotAllowed({ ...coordinator, carried }, event, byOther)).toEqual([]);
  expect(fieldsNotAllowed({ ...verbinder, carried }, event, byOther)).toEqual(['public', 'status']);
});

test('a role is one of the known words', () => {
  expect(['verbinder', 'admin', ''].map(isRole)).toEqual([true, false, false]);
});

test('only a coordinator erases a person', () => {
  expect(mayErase(['coordinator'])).toBe(true);
  expect(mayErase(['verbinder', 'partner', 'operator'])).toBe(false);
});
