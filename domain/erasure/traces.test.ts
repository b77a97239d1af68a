import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { throwAway } from '../sync/trash.ts';
import { changed, memberId, stampOf, truus } from '../testing/documents.ts';
import { tracesOf } from './traces.ts';

const person = truus({ familyName: 'Jägers', phone: '+31629962626', email: 'Truus@voorbeeld.nl' });
let count = 0;
const offer = (values: Record<string, unknown>): Content =>
  create(
    kinds.offer,
    `offer:01K0000000000000000000000${count++}`,
    { type: 'request', title: 'Wie helpt?', endsOn: '2026-12-31', ...values },
    stampOf('A', 1),
  );

test('what refers to a person, and what names them in any spelling, is found; the person is not', () => {
  const found = (values: Record<string, unknown>) =>
    tracesOf(person, [person, offer(values)]).map(({ how }) => how);
  expect(found({ member: memberId })).toEqual(['refers']);
  expect(found({ text: 'Bel mevrouw JAGERS, na zessen.' })).toEqual(['names']);
  expect(found({ text: 'Truus Jägers heeft een heg' })).toEqual(['names']);
  expect(found({ member: memberId, notes: 'telefoon 06-29 96 26 26' })).toEqual(['names']);
  expect(found({ notes: 'mail truus@VOORBEELD.nl' })).toEqual(['names']);
  expect(found({ text: 'De jagersvereniging en Truus van hiernaast' })).toEqual([]);
});

test('who was merged into a person is the same person', () => {
  const id = 'member:01K00000000000000000000009';
  const made = create(kinds.member, id, { familyName: 'Hoenders', mergedInto: memberId }, stampOf('A', 2));
  const bin = changed(made, throwAway(made, '2026-11-25T10:00:00Z', stampOf('A', 3)), stampOf('A', 3));
  const how = (values: Record<string, unknown>) =>
    tracesOf(person, [person, bin, offer(values)]).map((trace) => trace.how);
  expect(how({})).toEqual([]);
  expect(how({ member: id })).toEqual(['refers']);
  expect(how({ text: 'Bel mevrouw Hoenders' })).toEqual(['names']);
});

test('a value that stands beside the shown one is found too', () => {
  const made = truus();
  const two = merge(
    kinds.member,
    changed(made, { values: { notes: 'buurvrouw van Jägers' } }, stampOf('A', 2)),
    changed(made, { values: { notes: 'niets' } }, stampOf('B', 1)),
  );
  expect(tracesOf(person, [{ ...two, id: 'member:01K00000000000000000000009' }])).toHaveLength(1);
});

test('a short name, or none, finds nothing by itself', () => {
  const bo = truus({ givenName: 'Bo', familyName: 'Li' });
  expect(tracesOf(bo, [offer({ text: 'Li is een achternaam' })])).toEqual([]);
  expect(tracesOf(bo, [offer({ text: 'Voor Bo Li' })])).toHaveLength(1);
  expect(tracesOf(truus({ givenName: undefined }), [offer({ text: 'iets' })])).toEqual([]);
});
