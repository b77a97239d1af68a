import { Alert, MultiSelect, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { withoutPhotoConsent } from '#domain/media/photo-consent.ts';
import { listedName, personNameOf } from '#domain/member/member-name.ts';
import { useDocuments } from '../database/team.tsx';
import { useWords } from '../words/use-words.ts';
import type { InputProps } from './field-spec.ts';
import { words } from './photo-words.ts';

/** Who is on a photo, and a friendly word about who has not said yes to that. */
export function PeopleInput({ field, value, error, change }: InputProps) {
  const say = useWords(words);
  const members = useDocuments('member');
  const byId = useMemo(() => new Map(members?.map((member) => [member.id, member])), [members]);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const nameOf = (id: string) => nameIn(byId.get(id)) ?? say.somebody;
  const data = useMemo(
    () =>
      [...byId.values()]
        .map((member) => ({ value: member.id, label: nameIn(member) ?? '' }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
    [byId],
  );
  const unknown = chosen.filter((id) => !byId.has(id)).map((id) => ({ value: id, label: say.somebody }));
  // Nothing is said before the people are there to be asked.
  const silent = members ? withoutPhotoConsent(chosen, (id) => byId.get(id)) : [];
  return (
    <Stack gap="xs">
      <MultiSelect
        label={field.label}
        error={error}
        size="md"
        data={[...data, ...unknown]}
        value={chosen}
        onChange={change}
        searchable
        limit={50}
      />
      {silent.length > 0 && (
        <Alert color="yellow">{say.noConsent(silent.map(nameOf).join('; '), silent.length > 1)}</Alert>
      )}
    </Stack>
  );
}

const nameIn = (member: Content | undefined): string | undefined =>
  member && listedName(personNameOf(member));
