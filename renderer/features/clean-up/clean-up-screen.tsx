import { Anchor, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { dayOf } from '#domain/calendar/local-days.ts';
import { oneYearMore, type PastTerm, pastTerm } from '#domain/privacy/retention.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { sayDate } from '../../components/telling/say-date.ts';
import { useDocuments, useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { useTidying } from './use-tidying.ts';
import { words } from './words.ts';

/** So many at a time, so that somebody looks at each. */
const mostShown = 50;

/** Who is kept longer than was agreed: each, or several at once, is kept a year more or thrown away. */
export function CleanUpScreen({ views: { member: view } }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { now } = useTeam();
  const members = useDocuments('member');
  const today = dayOf(now());
  const past = useMemo(() => members && pastTerm(members, today), [members, today]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tidying = useTidying((content) => view.titleOf(content));
  if (!past) return null;

  const shown = past.slice(0, mostShown);
  const chosen = shown.filter(({ content }) => ticked.has(content.id)).map(({ content }) => content);
  const isBusy = tidying.state === 'busy';
  const day = sayDate(oneYearMore(today), language);
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(on ? ids : [])));

  return (
    <Stack className="one">
      <Title order={1}>{say.heading}</Title>
      {shown.length > 0 ? (
        <>
          <Text>{say.lead}</Text>
          <Text c="dimmed">{say.rule}</Text>
        </>
      ) : (
        <>
          <Text>{say.nobody}</Text>
          <Text c="dimmed">{say.rule}</Text>
          <Anchor component={Link} to={view.path}>
            {say.toPeople}
          </Anchor>
        </>
      )}
      {shown.length > 1 && (
        <Checkbox
          label={say.all(shown.length)}
          checked={chosen.length === shown.length}
          indeterminate={chosen.length > 0 && chosen.length < shown.length}
          onChange={(event) =>
            tick(
              shown.map(({ content }) => content.id),
              event.currentTarget.checked,
            )
          }
        />
      )}
      {chosen.length > 0 && (
        <Group gap="sm">
          <Button variant="default" disabled={isBusy} onClick={() => void tidying.keep(chosen)}>
            {say.keepChosen(chosen.length, day)}
          </Button>
          <Button color="red" disabled={isBusy} onClick={() => void tidying.throwAway(chosen)}>
            {say.throwChosen(chosen.length)}
          </Button>
        </Group>
      )}
      {tidying.state === 'failed' && <Text role="alert">{say.failed}</Text>}
      {shown.map(({ content, kept }) => {
        const name = view.titleOf(content);
        return (
          <Stack key={content.id} className="sheet" gap="sm">
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Checkbox
                mt={3}
                aria-label={name}
                checked={ticked.has(content.id)}
                onChange={(event) => tick([content.id], event.currentTarget.checked)}
              />
              <div>
                <Anchor component={Link} to={`${view.path}/${content.id}`} className="row-title">
                  {name}
                </Anchor>
                <Reason kept={kept} />
              </div>
            </Group>
            <Group gap="sm">
              <Button
                variant="default"
                disabled={isBusy}
                aria-label={say.ofPerson(say.keep(day), name)}
                onClick={() => void tidying.keep([content])}
              >
                {say.keep(day)}
              </Button>
              <Button
                variant="subtle"
                color="red"
                disabled={isBusy}
                aria-label={say.ofPerson(say.throwAway, name)}
                onClick={() => void tidying.throwAway([content])}
              >
                {say.throwAway}
              </Button>
            </Group>
          </Stack>
        );
      })}
      {past.length > mostShown && <Text c="dimmed">{say.more(past.length - mostShown)}</Text>}
    </Stack>
  );
}

function Reason({ kept }: { kept: PastTerm['kept'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <div className="row-line">
      {kept.because === 'chosen'
        ? say.chosen(sayDate(kept.until, language))
        : say.untouched(sayDate(kept.since, language), kept.years)}
    </div>
  );
}
