import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { type KeptMoment, momentsOf } from '#domain/member/contact/moments.ts';
import { displayName } from '../../../components/telling/display-name.ts';
import { sayDate } from '../../../components/telling/say-date.ts';
import { useUndoNotice } from '../../../components/use-undo-notice.tsx';
import { words as fieldWords } from '../../../components/words.ts';
import { useTeam } from '../../../database/team.tsx';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { MomentForm } from './moment-form.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { words } from './words.ts';

/** As many as one looks back before one calls somebody. */
const shownAtFirst = 3;

/** When the team was in touch with somebody, the latest first; a new moment is one line. */
export function Contact({ member }: { member: Content }) {
  const say = useWords(words);
  const team = useTeam();
  const [isAdding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const opener = useFocusBack(isAdding);
  const moments = momentsOf(member);
  const shown = all ? moments : moments.slice(0, shownAtFirst);

  return (
    <section>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h4">
          {say.contact}
        </Title>
        {!isAdding && (
          <Button ref={opener} size="compact-sm" variant="light" onClick={() => setAdding(true)}>
            {say.addMoment}
          </Button>
        )}
      </Group>
      {isAdding && (
        <MomentForm
          member={member}
          moment={{ on: dayOf(team.now()), how: 'phone', by: team.me.name }}
          save={(moment) => team.edit(member.id, member, { values: { [`moments/${team.newId()}`]: moment } })}
          close={() => setAdding(false)}
        />
      )}
      {moments.length === 0 && !isAdding && (
        <Text size="sm" c="dimmed">
          {say.noContact}
        </Text>
      )}
      <ul className="moments">
        {shown.map((moment) => (
          <MomentRow key={moment.key} member={member} moment={moment} />
        ))}
      </ul>
      {moments.length > shownAtFirst && (
        <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say.showLess : say.showAll(moments.length)}
        </Button>
      )}
    </section>
  );
}

function MomentRow({ member, moment }: { member: Content; moment: KeptMoment }) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const { language } = useLanguage();
  const team = useTeam();
  const undoNotice = useUndoNotice();
  // As it was when the form was opened: what a colleague writes meanwhile is kept beside what is written here.
  const [opened, setOpened] = useState<Content>();
  const opener = useFocusBack(opened !== undefined);
  const { key, ...told } = moment;
  const { on, how, by, note } = told;
  const day = sayDate(on, language);
  const name = `moments/${key}`;
  const put = (value: unknown, from = member) => team.edit(member.id, from, { values: { [name]: value } });

  async function remove(): Promise<void> {
    await put(undefined);
    undoNotice(
      say.removed(day),
      async () => {
        const now = await team.get(member.id);
        if (now) await put(told, now);
      },
      { label: say.takeBack },
    );
  }

  if (opened)
    return (
      <li>
        <MomentForm
          member={member}
          moment={told}
          save={(changed) => put(changed, opened)}
          close={() => setOpened(undefined)}
        />
      </li>
    );
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={0} flex="1 1 14rem">
          <Text size="sm" c="dimmed">
            {[day, how && sayField.ways[how], by && displayName(by)].filter(Boolean).join(' · ')}
          </Text>
          {note !== undefined && <Text className="moment-note">{note}</Text>}
        </Stack>
        <Group gap={2} wrap="nowrap">
          <Button
            ref={opener}
            size="compact-sm"
            variant="subtle"
            aria-label={say.ofPerson(say.edit, day)}
            onClick={() => setOpened(member)}
          >
            {say.edit}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={say.ofPerson(say.remove, day)}
            onClick={() => void remove()}
          >
            {say.remove}
          </Button>
        </Group>
      </Group>
    </li>
  );
}
