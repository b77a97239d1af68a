import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { fieldsNotAllowed } from '../roles/permissions.ts';
import { contentOf, row, stampOf, waiting } from '../testing/documents.ts';
import { unearnedStamps } from './earned.ts';
import { type Change, create, editContent } from './edit.ts';
import type { Remote } from './local.ts';
import { receive } from './receive.ts';
import { hasReturned } from './trash.ts';

const { event } = kinds;
const id = 'event:01K00000000000000000000001';
const changed = (content: Content, values: Change['values'], stamp: ReturnType<typeof stampOf>) =>
  editContent(event, content, content, { values: values ?? {} }, stamp);

const made = create(event, id, { title: 'Koffie', status: 'draft' }, stampOf('A', 1));
const publicBySanne = { at: '2026-11-01T10:00:00Z', by: 'Sanne', title: 'Koffie' };
const published = changed(made, { status: 'published', public: publicBySanne }, stampOf('B', 1));
const mine = changed(published, { title: 'Thee' }, stampOf('C', 1));

/** The bin was emptied by people who had seen what Sanne published, and not what came after. */
const tombstone: Remote = {
  is: 'tombstone',
  id,
  rev: '3-x',
  vv: published.edits.vv,
  trashed: { value: { at: '2026-11-02T10:00:00Z', seen: published.edits.vv }, ...stampOf('A', 2) },
};
const back = contentOf(receive(event, waiting(mine, '2-x'), tombstone));

test('what comes back although the bin was emptied is no longer on the site, and nobody answers for a publication that is not theirs', () => {
  expect(back).toMatchObject({ title: 'Thee' });
  expect(back).not.toHaveProperty('public');
  expect(back).not.toHaveProperty('status');
  expect(hasReturned(back)).toBe(true);
  for (const role of ['verbinder', 'coordinator'] as const)
    expect(fieldsNotAllowed({ name: 'Mo', roles: [role], team: {} }, undefined, back)).toEqual([]);
});

test('what the bin had not seen of the site comes back, also what one published oneself', () => {
  const own = changed(mine, { status: 'published', public: { ...publicBySanne, by: 'Mo' } }, stampOf('C', 2));
  expect(contentOf(receive(event, waiting(own, '2-x'), tombstone))).toMatchObject({ public: { by: 'Mo' } });
});

test('a device that never met the tombstone brings the publication back neither, whatever the one that did had seen', () => {
  const unaware = contentOf(
    receive(event, waiting(changed(made, { title: 'Thee' }, stampOf('C', 1)), '1-x'), tombstone),
  );
  const late = changed(published, { summary: 'Met taart' }, { by: 'device000D', n: 1, t: 9 });
  for (const there of [back, unaware]) {
    const merged = contentOf(receive(event, waiting(late, '2-x'), row(there, '4-x')));
    expect(merged).toMatchObject({ title: 'Thee', summary: 'Met taart' });
    expect(merged).not.toHaveProperty('public');
  }
});

test('a kind that is never on a site keeps all its fields', () => {
  const { member } = kinds;
  const memberId = 'member:01K00000000000000000000001';
  const truus = create(member, memberId, { givenName: 'Truus' }, stampOf('A', 1));
  const edited = editContent(member, truus, truus, { values: { phone: '+31629962626' } }, stampOf('C', 1));
  const gone: Remote = { is: 'tombstone', id: memberId, rev: '2-x', vv: truus.edits.vv };
  expect(contentOf(receive(member, waiting(edited, '1-x'), gone))).toMatchObject({ givenName: 'Truus' });
});

test('a store put back, where the publication still stands, takes the document without it', () => {
  const there = row(published, '2-x');
  const merged = contentOf(receive(event, waiting(back, null), there));
  expect(merged).not.toHaveProperty('public');
  expect(unearnedStamps(event, there, merged, new Set(['device000C']))).toEqual([]);
});
