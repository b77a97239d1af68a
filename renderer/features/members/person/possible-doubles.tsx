import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import {
  type Findable,
  findable,
  type PeopleIndex,
  peopleIndex,
  type Sameness,
  type SamePerson,
  whileTyping,
} from '#domain/member/doubles/same-person.ts';
import { useDocuments } from '../../../database/team.tsx';
import { useWords } from '../../../words/use-words.ts';
import { words } from './words.ts';

/** More than this is no quiet word any more. */
const mostSaid = 3;

interface Props {
  values: Readonly<Record<string, unknown>>;
  /** Of the member whose form it is; absent: a new one. */
  id: string | undefined;
  path: string;
}

/** Says who may be the person that somebody is typing; it never stands in the way. */
export function PossibleDoubles({ values, id, path }: Props) {
  const people = usePeople();
  const others =
    people
      ?.find(undefined, values)
      // Who lives at the address of somebody who is there already is told where one says who lives together.
      .filter(({ person, because }) => person.id !== id && (id === undefined || !isNeighbour(because))) ?? [];
  return (
    <div role="status" className="besides">
      {others.length > 0 && (
        <Stack className="aside" gap="xs">
          {others.slice(0, mostSaid).map((other) => (
            <PossibleDouble key={other.person.id} other={other} id={id} path={path} />
          ))}
        </Stack>
      )}
    </div>
  );
}

function PossibleDouble({ other, id, path }: Omit<Props, 'values'> & { other: SamePerson }) {
  const say = useWords(words);
  const { person, because } = other;
  const name = fullName(personNameOf(person.fields)) || say.nameless;
  return (
    <div>
      <Text size="sm">
        {isNeighbour(because)
          ? say.livesThere(name)
          : id === undefined
            ? say.mayBeThere(name, because)
            : say.mayBeSame(name, because)}
      </Text>
      <Group gap="md">
        <Anchor component={Link} to={`${path}/${person.id}`} size="sm" underline="always">
          {say.openOther(name)}
        </Anchor>
        {id !== undefined && (
          <Anchor component={Link} to={`${path}/${id}/samenvoegen/${person.id}`} size="sm" underline="always">
            {say.mergeWith(name)}
          </Anchor>
        )}
      </Group>
    </div>
  );
}

const isNeighbour = (because: readonly Sameness[]): boolean => because.every((sign) => sign === 'address');

/** Everybody by what finds them: made anew when the list changes and never by a key that is struck. */
function usePeople(): PeopleIndex | undefined {
  const members = useDeferredValue(useDocuments('member'));
  // A member is another object only when it has changed.
  const [known] = useState(() => new WeakMap<Content, Findable>());
  return useMemo(() => {
    if (!members) return undefined;
    const people = peopleIndex(whileTyping);
    for (const member of members) {
      const person = known.get(member) ?? findable({ id: member.id, fields: member });
      known.set(member, person);
      people.add(person);
    }
    return people;
  }, [members, known]);
}
