import { expect, test } from 'vitest';
import type { PeopleFilter } from '#domain/member/filter/people-filter.ts';
import { sayFilter } from './say-filter.ts';
import { words } from './words.ts';

const nl = (filter: PeopleFilter) => sayFilter(words.nl.sentence, filter);

test('a filter reads as a sentence', () => {
  expect(nl({})).toBe('Mensen');
  expect(nl({ volunteer: true, village: 'Sambeek', skill: 'koken' })).toBe(
    'Vrijwilligers in Sambeek die goed zijn in koken',
  );
  expect(nl({ language: 'Turks', notDigital: true, quietMonths: 3 })).toBe(
    'Mensen die Turks spreken, niet digitaal zijn en al 3 maanden geen contact hadden',
  );
  expect(nl({ interest: 'film', consent: 'newsletter', contactPreference: 'post', quietMonths: 12 })).toBe(
    'Mensen die houden van film, de nieuwsbrief willen, het liefst een brief krijgen en al een jaar geen contact hadden',
  );
  expect(sayFilter(words.en.sentence, { volunteer: true, village: 'Sambeek', quietMonths: 6 })).toBe(
    'Volunteers in Sambeek who had no contact for half a year',
  );
});
