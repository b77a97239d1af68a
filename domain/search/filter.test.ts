import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { stampOf } from '../testing/documents.ts';
import { fits, wordsThatStandIn } from './filter.ts';

const club = (values: Record<string, unknown>) =>
  create(kinds.organisation, 'organisation:01K00000000000000000000000', values, stampOf('A', 1));
const koor = club({ type: 'club', villages: ['Sambeek', 'Boxmeer'] });
const zorg = club({ type: 'care', villages: ['Álst'], access: 7 });

test('a list is narrowed by every part of the sentence', () => {
  expect(fits(koor, {})).toBe(true);
  expect(fits(koor, { type: 'club', villages: 'Boxmeer' })).toBe(true);
  expect(fits(koor, { type: 'club', villages: 'Álst' })).toBe(false);
  expect(fits(koor, { themes: 'zingen' })).toBe(false);
});

test('what can be chosen is what stands there, each once', () => {
  expect(wordsThatStandIn('villages', [koor, zorg, koor])).toEqual(['Álst', 'Boxmeer', 'Sambeek']);
  expect(wordsThatStandIn('type', [koor, zorg])).toEqual(['care', 'club']);
  expect(wordsThatStandIn('access', [zorg])).toEqual([]);
});
