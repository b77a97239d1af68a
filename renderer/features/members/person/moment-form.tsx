import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import type { KeptMoment } from '#domain/member/contact/moments.ts';
import { contactWays, momentSchema } from '#domain/member/member-schema.ts';
import { bsnProblems } from '#domain/privacy/bsn-problems.ts';
import { displayName } from '../../../components/telling/display-name.ts';
import { words as fieldWords } from '../../../components/words.ts';
import { useTeam } from '../../../database/team.tsx';
import { useWords } from '../../../words/use-words.ts';
import { words } from './words.ts';

type Moment = Omit<KeptMoment, 'key'>;

interface Props {
  member: Content;
  moment: Moment;
  save(moment: Moment): Promise<void>;
  close(): void;
}

/** Asks for a moment of contact in one line; Enter saves it, Escape leaves it as it was. */
export function MomentForm({ member, moment, save, close }: Props) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const { now } = useTeam();
  const [{ on, how, by = '', note = '' }, setDraft] = useState(moment);
  const [problem, setProblem] = useState<'day' | 'bsn' | 'failed'>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const put = (part: Partial<Moment>) => setDraft((draft) => ({ ...draft, ...part }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (on < '1900' || on > dayOf(now())) return setProblem('day');
    const written = {
      on,
      how: how ?? 'met',
      ...(by.trim() !== '' && { by: by.trim() }),
      ...(note.trim() !== '' && { note: note.trim() }),
    };
    if (bsnProblems(kinds.member, { moments: { written } }, member).length > 0) return setProblem('bsn');
    try {
      await save(written);
      close();
    } catch {
      setProblem('failed');
    }
  }

  return (
    <form
      className="moment-form"
      autoComplete="off"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // Of an opened list of choices Escape closes the list.
        const isChoosing = event.target instanceof Element && event.target.ariaExpanded === 'true';
        if (event.key === 'Escape' && !isChoosing) close();
      }}
    >
      <Group align="flex-start" gap="sm">
        <TextInput
          ref={first}
          label={say.note}
          description={say.noteHelp}
          maxLength={momentSchema.properties.note.maxLength}
          error={problem === 'bsn' && sayField.bsn}
          flex="1 1 16rem"
          value={note}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
      </Group>
      <Group align="flex-end" gap="sm" mt="xs">
        <TextInput
          label={say.on}
          type="date"
          w="10.5rem"
          max={dayOf(now())}
          error={problem === 'day' && say.wrongDay}
          value={on}
          onChange={(event) => put({ on: event.currentTarget.value })}
        />
        <Select
          label={say.how}
          w="12rem"
          data={contactWays.map((way) => ({ value: way, label: sayField.ways[way] }))}
          value={how ?? null}
          allowDeselect={false}
          onChange={(value) => put({ how: contactWays.find((way) => way === value) ?? how })}
        />
        <TextInput
          label={say.by}
          w="8rem"
          maxLength={momentSchema.properties.by.maxLength}
          value={displayName(by)}
          onChange={(event) => put({ by: event.currentTarget.value })}
        />
        <Button type="submit">{say.save}</Button>
        <Button variant="subtle" onClick={close}>
          {say.cancel}
        </Button>
      </Group>
      {problem === 'failed' && <Text role="alert">{say.failed}</Text>}
    </form>
  );
}
