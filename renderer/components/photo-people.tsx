import { Alert, MultiSelect, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { withoutPhotoConsent } from '#domain/media/photo-consent.ts';
import { listedName, personNameOf } from '#domain/member/member-name.ts';
import { lookUpIn } from '#domain/member/merged-into.ts';
import { useMergedMembers } from '../database/look-up.ts';
import { useDocuments } from '../database/team.tsx';
import { useWords } from '../words/use-words.ts';
import type { InputProps } from './field-spec.ts';
import { words } from './photo-words.ts';

/** Who is on a photo, and a friendly word about who has not said yes to that. */
export function PeopleInput({ field, value, error, change }: InputProps) {
  const say = useWords(words);
  const members = useDocuments('member');
  const merged = useMergedMembers();
  const look = useMemo(() => lookUpIn([...(members ?? []), ...(merged ?? [])]), [members, merged]);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const nameOf = (id: string) => nameIn(look(id)) ?? say.somebody;
  const data = useMemo(
    () =>
      (members ?? [])
        .map((member) => ({ value: member.id, label: nameIn(member) ?? '' }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
    [members],
  );
  const listed = new Set(data.map(({ value: id }) => id));
  const others = chosen.filter((id) => !listed.has(id)).map((id) => ({ value: id, label: nameOf(id) }));
  // Nothing is said before the people are there to be asked.
  const silent = members && merged ? withoutPhotoConsent(chosen, look) : [];
  return (
    <Stack gap="xs">
      <MultiSelect
        label={field.label}
        error={error}
        size="md"
        data={[...data, ...others]}
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
