import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Content, LookUp } from '#domain/document/kind.ts';
import { listedName, personNameOf } from '#domain/member/member-name.ts';
import { lookUpIn } from '#domain/member/doubles/merged-into.ts';
import { useMergedMembers } from '../../database/look-up.ts';
import { useDocuments } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import type { InputProps } from '../field-spec.ts';
import { words } from '../photo/photo-words.ts';

/** Several members, found by their names; only who they are is kept, their names stay with themselves. */
export function MembersInput({ field, value, error, change }: InputProps) {
  const { members, nameOf } = useMemberNames();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const data = useMemo(
    () =>
      (members ?? [])
        .map(({ id }) => ({ value: id, label: nameOf(id) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
    [members, nameOf],
  );
  const listed = new Set(data.map(({ value: id }) => id));
  const others = chosen.filter((id) => !listed.has(id)).map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <MultiSelect
      label={field.label}
      description={field.help}
      error={error}
      size="md"
      data={[...data, ...others]}
      value={chosen}
      onChange={change}
      searchable
      limit={50}
    />
  );
}

/** The members and how they are called in a list, also those who were merged; `look` is absent while they are read. */
export function useMemberNames(): {
  members: readonly Content[] | undefined;
  look: LookUp | undefined;
  nameOf(id: string): string;
} {
  const say = useWords(words);
  const members = useDocuments('member');
  const merged = useMergedMembers();
  return useMemo(() => {
    const look = lookUpIn([...(members ?? []), ...(merged ?? [])]);
    const nameOf = (id: string) => {
      const found = look(id);
      return found ? listedName(personNameOf(found)) : say.somebody;
    };
    return { members, look: members && merged && look, nameOf };
  }, [members, merged, say]);
}
