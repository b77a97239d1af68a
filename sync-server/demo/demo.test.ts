import { expect, test } from 'vitest';
import { problemsOf } from '#domain/document/validate.ts';
import { kindNames, kinds } from '#domain/kinds.ts';
import { projection } from '#domain/publication/projection.ts';
import { demoDocuments } from './make-demo.ts';

const today = '2026-11-25';
const documents = demoDocuments(today, new Date(`${today}T09:00:00Z`));
const ofKind = (name: string) => documents.filter(({ kind }) => kind === name);

test('has as many of each kind as it says, the same every time', () => {
  expect(kindNames.map((kind) => [kind, ofKind(kind).length])).toEqual([
    ['buurt', 0],
    ['member', 60],
    ['organisation', 12],
    ['place', 8],
    ['media', 0],
    ['event', 25],
    ['offer', 20],
  ]);
  expect(demoDocuments(today, new Date(`${today}T09:00:00Z`))).toEqual(documents);
});

test('every document is valid, on whatever day it is made', () => {
  for (const day of [today, '2027-02-28', '2028-02-29', '2026-12-31'])
    for (const content of demoDocuments(day, new Date(`${day}T09:00:00Z`))) {
      const kind = kindNames.find((name) => name === content.kind);
      expect(kind && problemsOf(kinds[kind], content), content.id).toEqual([]);
    }
});

test('no phone number, address or family name is in what it publishes', () => {
  const look = (id: string) => documents.find((content) => content.id === id);
  const shown = documents.map((content) => {
    const kind = kindNames.find((name) => name === content.kind);
    return kind ? projection(kinds[kind], content, look) : null;
  });
  const text = JSON.stringify(shown);
  for (const member of ofKind('member'))
    for (const secret of [member['phone'], member['email'], member['familyName'], member['notes']])
      if (typeof secret === 'string') expect(text).not.toContain(`"${secret}"`);
  expect(text).not.toMatch(/\+316|@voorbeeld|Sleutel/);
});
