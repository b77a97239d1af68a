import { expect, test } from 'vitest';
import { placeToKeep } from './where-one-was.ts';

const id = 'member:01K0DEM0000000000000000001';

test('one comes back to a screen, and to what was open in it', () => {
  expect(placeToKeep('/agenda')).toBe('/agenda');
  expect(placeToKeep(`/mensen/${id}`)).toBe(`/mensen/${id}`);
});

test('one does not come back to a form that was never saved, nor half way into something', () => {
  expect(placeToKeep('/mensen/nieuw')).toBe('/mensen');
  expect(placeToKeep('/mensen/inlezen')).toBe('/mensen');
  expect(placeToKeep(`/mensen/${id}/wissen`)).toBe(`/mensen/${id}`);
});
