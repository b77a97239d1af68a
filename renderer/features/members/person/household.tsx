import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { derivedKey } from '#domain/import/derived-id.ts';
import { type Changes, housematesOf, movingIn, movingOut } from '#domain/member/household/household.ts';
import { atSameHouse } from '#domain/member/household/same-house.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import { turnedBack } from '#domain/sync/turned-back.ts';
import type { KindView } from '../../../components/kind-view.ts';
import { teamHash } from '../../../components/team-hash.ts';
import { useUndoNotice } from '../../../components/use-undo-notice.tsx';
import { useDocuments, useTeam } from '../../../database/team.tsx';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { PersonPicker } from './person-picker.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { words } from './words.ts';

/** More at one front door is a home for many, where who lives with whom is asked and not guessed. */
const mostNeighbours = 3;

/** With whom somebody lives, each a link; somebody is added or taken out here. */
export function Household({ member, view }: { member: Content; view: KindView }) {
  const say = useWords(words);
  const members = useDocuments('member');
  const household = useHousehold(member, members ?? []);
  const [isAdding, setAdding] = useState(false);
  const opener = useFocusBack(isAdding);
  const { mates, neighbours, nameOf } = household;
  if (!members) return null;

  return (
    <section>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h4">
          {say.livesWith}
        </Title>
        {!isAdding && (
          <Button ref={opener} size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            {say.addHousemate}
          </Button>
        )}
      </Group>
      {household.failed && <Text role="alert">{say.failed}</Text>}
      {mates.length === 0 && neighbours.length === 0 && !isAdding && (
        <Text size="sm" c="dimmed">
          {say.livesAlone}
        </Text>
      )}
      <Stack gap={4}>
        {mates.map((mate) => (
          <Group key={mate.id} gap="sm">
            <Anchor component={Link} to={`${view.path}/${mate.id}`} underline="always">
              {nameOf(mate)}
            </Anchor>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={say.ofPerson(say.movesOut, nameOf(mate))}
              onClick={() => void household.takeOut(mate)}
            >
              {say.movesOut}
            </Button>
          </Group>
        ))}
        {neighbours.map((other) => (
          <Group key={other.id} gap="sm" className="aside">
            <Text size="sm">{say.atThisAddress(nameOf(other))}</Text>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={say.ofPerson(say.livesHereToo, nameOf(other))}
              onClick={() => void household.bringIn(other)}
            >
              {say.livesHereToo}
            </Button>
            <Anchor
              component={Link}
              to={`${view.path}/${member.id}/samenvoegen/${other.id}`}
              size="sm"
              underline="always"
              aria-label={say.ofPerson(say.samePerson, nameOf(other))}
            >
              {say.samePerson}
            </Anchor>
          </Group>
        ))}
      </Stack>
      {isAdding && (
        <Group align="flex-end" gap="sm" mt="xs">
          <PersonPicker
            view={view}
            isOffered={(other) => other.id !== member.id && !mates.includes(other)}
            choose={(other) => {
              setAdding(false);
              void household.bringIn(other);
            }}
          />
          <Button variant="subtle" onClick={() => setAdding(false)}>
            {say.cancel}
          </Button>
        </Group>
      )}
    </section>
  );
}

function useHousehold(member: Content, members: readonly Content[]) {
  const say = useWords(words);
  const { language } = useLanguage();
  const team = useTeam();
  const undoNotice = useUndoNotice();
  const [failed, setFailed] = useState(false);
  const mates = useMemo(() => housematesOf(member, members), [member, members]);
  const neighbours = useMemo(() => {
    const others = atSameHouse(member, members).filter((one) => !mates.includes(one));
    return others.length > mostNeighbours ? [] : others;
  }, [member, members, mates]);
  const nameOf = (one: Content): string => fullName(personNameOf(one)) || say.nameless;
  const namesOf = (people: readonly Content[]): string =>
    new Intl.ListFormat(language).format(people.map(nameOf));

  async function change(changes: Changes, message: string): Promise<void> {
    const ids = [...changes.keys()];
    try {
      await team.editAll(ids, ({ id }) => changes.get(id) ?? {});
    } catch {
      setFailed(true);
      return;
    }
    setFailed(false);
    undoNotice(message, () => team.editAll(ids, ({ id }) => turnedBack(changes.get(id) ?? {})), {
      label: say.undo,
    });
  }

  return {
    mates,
    neighbours,
    nameOf,
    failed,
    bringIn(other: Content): Promise<void> {
      const hash = teamHash(team.me.buurtId);
      const changes = movingIn(other, member, {
        members,
        newKey: (text) => `home:${derivedKey(hash, `home ${text}`)}`,
      });
      const before = housematesOf(other, members);
      return change(
        changes,
        before.length > 0
          ? say.movedFrom(nameOf(other), nameOf(member), namesOf(before))
          : say.movedIn(nameOf(other), nameOf(member)),
      );
    },
    takeOut: (mate: Content): Promise<void> =>
      change(movingOut(mate, members), say.movedOut(nameOf(mate), nameOf(member))),
  };
}
