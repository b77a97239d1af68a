import {
  Button,
  Checkbox,
  Group,
  Input,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { useId, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import {
  answered,
  answersTo,
  type KeptAnswer,
  standingAnswer,
  takenBack,
} from '#domain/member/consents/consent-answers.ts';
import { type ConsentPurpose, consentPurposes, consentWays } from '#domain/member/member-schema.ts';
import { textOf } from '#domain/publication/pick.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words as consentWords } from './consent-words.ts';
import { displayName } from '../telling/display-name.ts';
import type { InputProps } from '../field-spec.ts';
import { sayDayOf } from '../telling/say-date.ts';
import { words } from '../words.ts';

/** What a person says yes to: per purpose the answer that counts, how it was given, and all that was said before. */
export function ConsentsInput({ field, value, error, change }: InputProps) {
  return (
    <Input.Wrapper label={field.label} error={error} labelElement="div">
      <Stack gap="md" mt="xs">
        {consentPurposes.map((purpose) => (
          <PurposeInput key={purpose} purpose={purpose} consents={value} change={change} />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

interface PurposeProps {
  purpose: ConsentPurpose;
  consents: unknown;
  change(consents: unknown): void;
}

/** One tick records a yes, and the same tick takes it back. */
function PurposeInput({ purpose, consents, change }: PurposeProps) {
  const say = useWords(consentWords);
  const sayField = useWords(words);
  const team = useTeam();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const label = sayField.purposes[purpose];
  const standing = standingAnswer(consents, purpose);
  const isYes = standing?.entry['given'] === true;
  const history = answersTo(consents, purpose);
  const lastTaken = textOf(history[0]?.entry['withdrawnAt']);

  const record = (given: boolean) =>
    change(
      answered(consents, {
        purpose,
        given,
        at: team.now().toISOString(),
        by: team.me.name,
        how: 'spoken',
        wording: say.wordings[purpose],
      }),
    );

  return (
    <div className="consent">
      <Checkbox
        label={label}
        description={say.means[purpose]}
        checked={isYes}
        onChange={(event) =>
          event.currentTarget.checked
            ? record(true)
            : change(takenBack(consents, purpose, team.now().toISOString()))
        }
      />
      <Group gap="xs" className="consent-said">
        <Text size="sm">
          {standing
            ? sayAnswer(say, standing, language)
            : lastTaken === undefined
              ? say.notAsked
              : say.takenBack(sayDayOf(lastTaken, language))}
        </Text>
        {!standing && (
          <Button size="compact-sm" variant="subtle" onClick={() => record(false)}>
            {say.saysNo}
            <VisuallyHidden>: {label}</VisuallyHidden>
          </Button>
        )}
        {history.length > 0 && (
          <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? say.hide : say.details}
            <VisuallyHidden>: {label}</VisuallyHidden>
          </Button>
        )}
      </Group>
      {isOpen && history.length > 0 && (
        <Stack gap="sm" mt="xs" className="aside consent-said">
          {standing && <Details answer={standing} consents={consents} change={change} />}
          <History history={history} />
        </Stack>
      )}
    </div>
  );
}

/** How, when and in which words the answer was given; recorded with what is most likely, and mended here. */
function Details({
  answer: { key, entry },
  consents,
  change,
}: { answer: KeptAnswer } & Pick<PurposeProps, 'consents' | 'change'>) {
  const say = useWords(consentWords);
  const { now } = useTeam();
  const put = (part: Record<string, unknown>) =>
    change({ ...(isRecord(consents) ? consents : {}), [key]: { ...entry, ...part } });
  const at = textOf(entry['at']) ?? '';
  const today = dayOf(now());
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          label={say.howAnswered}
          w="13rem"
          data={consentWays.map((way) => ({ value: way, label: say.how[way] }))}
          value={textOf(entry['how']) ?? null}
          allowDeselect={false}
          onChange={(how) => put({ how: how ?? undefined })}
        />
        <TextInput
          label={say.day}
          type="date"
          w="11rem"
          max={today}
          value={at === '' ? '' : dayOf(new Date(at))}
          onChange={(event) => {
            const day = event.currentTarget.value;
            // A day that is still being typed, or that has yet to come, is nobody's answer.
            if (day > '1900' && day <= today) put({ at: `${day}T12:00:00.000Z` });
          }}
        />
      </Group>
      <Textarea
        label={say.wording}
        maxLength={400}
        value={textOf(entry['wording']) ?? ''}
        onChange={(event) => put({ wording: event.currentTarget.value || undefined })}
      />
    </>
  );
}

function History({ history }: { history: readonly KeptAnswer[] }) {
  const say = useWords(consentWords);
  const { language } = useLanguage();
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={600} id={id}>
        {say.history}
      </Text>
      <ul className="consent-history" aria-labelledby={id}>
        {history.map((answer) => {
          const { withdrawnAt, wording } = answer.entry;
          const [ended, asked] = [textOf(withdrawnAt), textOf(wording)];
          return (
            <li key={answer.key}>
              {sayAnswer(say, answer, language)}.{' '}
              {ended !== undefined && say.until(sayDayOf(ended, language))}
              {asked !== undefined && <div className="row-line">{say.asked(asked)}</div>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sayAnswer(
  say: (typeof consentWords)['nl'],
  { entry }: KeptAnswer,
  language: Parameters<typeof sayDayOf>[1],
): string {
  const how = consentWays.find((way) => way === entry['how']);
  return say.saidOn(
    entry['given'] === true ? say.yes : say.no,
    sayDayOf(textOf(entry['at']) ?? '', language),
    how ? say.how[how] : '',
    displayName(textOf(entry['by']) ?? ''),
  );
}
