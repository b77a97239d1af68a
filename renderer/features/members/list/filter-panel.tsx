import { Checkbox, Select, SimpleGrid } from '@mantine/core';
import { useMemo } from 'react';
import { type PeopleFilter, wordFields, wordsUsed } from '#domain/member/filter/people-filter.ts';
import { consentPurposes, contactPreferences } from '#domain/member/member-schema.ts';
import { words as fieldWords } from '../../../components/words.ts';
import { useDocuments } from '../../../database/team.tsx';
import { useWords } from '../../../words/use-words.ts';
import { words } from './words.ts';

const months = [1, 3, 6, 12, 24];

interface Props {
  filter: PeopleFilter;
  choose(filter: PeopleFilter): void;
}

/** Every part of a filter; what is chosen counts at once. */
export function FilterPanel({ filter, choose }: Props) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const members = useDocuments('member');
  const used = useMemo(
    () => ({
      village: wordsUsed(members ?? [], wordFields.village),
      skill: wordsUsed(members ?? [], wordFields.skill),
      interest: wordsUsed(members ?? [], wordFields.interest),
      language: wordsUsed(members ?? [], wordFields.language),
    }),
    [members],
  );
  const waysToReach = { phone: say.byPhone, email: say.byEmail, visit: say.byVisit, post: say.byPost };
  const put = (part: PeopleFilter) => choose({ ...filter, ...part });
  const word = (part: keyof typeof wordFields) => (
    <Select
      size="sm"
      label={say[part]}
      data={used[part]}
      value={filter[part] ?? null}
      onChange={(value) => put({ [part]: value ?? undefined })}
      searchable
      clearable
      limit={60}
    />
  );

  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs" className="filter-panel">
      {word('village')}
      {word('skill')}
      {word('interest')}
      {word('language')}
      <Select
        size="sm"
        label={say.consent}
        data={consentPurposes.map((purpose) => ({ value: purpose, label: sayField.purposes[purpose] }))}
        value={filter.consent ?? null}
        onChange={(value) => put({ consent: consentPurposes.find((purpose) => purpose === value) })}
        clearable
      />
      <Select
        size="sm"
        label={say.contactPreference}
        data={contactPreferences.map((way) => ({ value: way, label: waysToReach[way] }))}
        value={filter.contactPreference ?? null}
        onChange={(value) => put({ contactPreference: contactPreferences.find((way) => way === value) })}
        clearable
      />
      <Select
        size="sm"
        label={say.quiet}
        data={months.map((n) => ({ value: String(n), label: say.time(n) }))}
        value={filter.quietMonths === undefined ? null : String(filter.quietMonths)}
        onChange={(value) => put({ quietMonths: value === null ? undefined : Number(value) })}
        clearable
      />
      <div className="filter-ticks">
        <Checkbox
          label={say.volunteer}
          checked={filter.volunteer === true}
          onChange={(event) => put({ volunteer: event.currentTarget.checked || undefined })}
        />
        <Checkbox
          label={say.notDigital}
          checked={filter.notDigital === true}
          onChange={(event) => put({ notDigital: event.currentTarget.checked || undefined })}
        />
      </div>
    </SimpleGrid>
  );
}
