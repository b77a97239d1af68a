import type { PeopleFilter } from '#domain/member/filter/people-filter.ts';
import type { words } from './words.ts';

/** A filter as one says it: "Vrijwilligers in Sambeek die goed zijn in koken". */
export function sayFilter(say: (typeof words)['nl']['sentence'], filter: PeopleFilter): string {
  const { village, skill, interest, language, consent, contactPreference, quietMonths } = filter;
  const clauses = [
    skill !== undefined && say.goodAt(skill),
    interest !== undefined && say.like(interest),
    language !== undefined && say.speak(language),
    filter.notDigital && say.notDigital,
    consent && say.consents[consent],
    contactPreference && say.preferences[contactPreference],
    quietMonths !== undefined && say.quiet(quietMonths),
  ].filter((clause) => typeof clause === 'string');
  return [
    filter.volunteer ? say.volunteers : say.people,
    village !== undefined && say.inVillage(village),
    clauses.length > 0 && say.who(clauses),
  ]
    .filter(Boolean)
    .join(' ');
}
