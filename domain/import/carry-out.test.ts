import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { create, editContent } from '../sync/edit.ts';
import { type Choice, workOf } from './carry-out.ts';
import { proposeColumns } from './import-columns.ts';
import { parseList } from './parse-list.ts';
import { planImport } from './plan-import.ts';
import { readRow } from './read-row.ts';
import { allSteps } from '../testing/all-steps.ts';

const stamp = { by: 'device0001', n: 1, t: 1 };
const truus = create(
  kinds.member,
  'member:0000000000000000000000000A',
  { givenName: 'Truus', familyName: 'Berg', externalNumber: '1', notes: 'kookt' },
  stamp,
);

function work(text: string, choices: [number, Choice][] = [], members: Content[] = [truus]) {
  const { headers, rows } = parseList(text);
  const read = rows.map((row) => readRow(proposeColumns(headers), row, '2026-11-25'));
  const hash = (content: string) => new Uint8Array(createHash('sha256').update(content).digest());
  const plan = allSteps(planImport({ rows: read, members, hash }));
  const ids = plan.map(({ outcome }) => ('id' in outcome ? outcome.id : ''));
  return { ids, ...workOf(plan, new Map(choices), members) };
}

test('merges with a likely candidate: fills gaps, overwrites nothing', () => {
  const { create: made, change } = work(
    'Lidnr;Naam;Tel;Nieuwsbrief;Notities\n1;Truus Berg;0612345678;ja;fietst',
  );
  expect(made).toEqual([]);
  expect(change).toHaveLength(1);
  const after = editContent(kinds.member, truus, truus, change[0]?.change ?? {}, { ...stamp, n: 2 });
  expect(after).toMatchObject({
    phone: '+31612345678',
    notes: 'kookt',
    consents: { 'newsletter-import': { purpose: 'newsletter', given: true, how: 'import' } },
  });
});

test('makes a new member of who has only the same name, and of nobody who is refused or known', () => {
  const text = 'Lidnr;Naam;Geboren\n;Truus Berg;\n1;Truus Berg;\n;Bram Bos;31-2-1950\n;Cor Dam;';
  const { ids, create: made, change } = work(text);
  expect(made).toEqual([
    { id: ids[0], values: { givenName: 'Truus', familyName: 'Berg' } },
    { id: ids[3], values: { givenName: 'Cor', familyName: 'Dam' } },
  ]);
  expect(change).toEqual([]);
});

test('does what a person chose', () => {
  const text = 'Naam;Tel\nTruus Berg;0612345678';
  expect(work(text, [[2, { is: 'skip' }]])).toMatchObject({ create: [], change: [] });
  expect(work(text, [[2, { is: 'new' }]]).create).toHaveLength(1);
  expect(work(text, [[2, { is: 'merge', with: truus.id }]]).change).toEqual([
    { id: truus.id, change: { values: { phone: '+31612345678' } } },
  ]);
});

test('a merge that adds nothing changes nothing', () => {
  expect(work('Lidnr;Naam;Notities\n1;Truus Berg;fietst')).toMatchObject({ create: [], change: [] });
});

test('rows of one person become one member, also when that is somebody who was there', () => {
  const text =
    'Email;Naam;Tel;Plaats\nb@voorbeeld.nl;Bram Bos;0612345678;\nb@voorbeeld.nl;Bram Bos;;Veldhoek';
  const fresh = work(text);
  expect(fresh.create).toEqual([
    {
      id: fresh.ids[0],
      values: {
        givenName: 'Bram',
        familyName: 'Bos',
        email: 'b@voorbeeld.nl',
        phone: '+31612345678',
        address: { city: 'Veldhoek' },
      },
    },
  ]);
  const bram = create(
    kinds.member,
    'member:0000000000000000000000000B',
    { givenName: 'Bram', familyName: 'Bos' },
    stamp,
  );
  const into: [number, Choice][] = [
    [2, { is: 'merge', with: bram.id }],
    [3, { is: 'merge', with: fresh.ids[0] ?? '' }],
  ];
  expect(work(text, into, [bram])).toMatchObject({
    create: [],
    change: [
      {
        id: bram.id,
        change: { values: { email: 'b@voorbeeld.nl', phone: '+31612345678', address: { city: 'Veldhoek' } } },
      },
    ],
  });
});

test('who was to merge with a row that was skipped becomes a member by itself', () => {
  const text = 'Email;Naam;Tel\nt@voorbeeld.nl;Truus Berg;\nt@voorbeeld.nl;Truus Berg;0612345678';
  const { ids } = work(text);
  const { create: made } = work(text, [
    [2, { is: 'skip' }],
    [3, { is: 'merge', with: ids[0] ?? '' }],
  ]);
  expect(made.map(({ id }) => id)).toEqual([ids[1]]);
});
