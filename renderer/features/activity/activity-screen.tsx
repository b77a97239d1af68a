import { Alert, Anchor, Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { toldActs } from '#domain/activity/told-acts.ts';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { useSayAct } from '../../components/history/use-say-act.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { sayWeekday } from '../../components/telling/say-date.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { ToldPeople } from './told-people.tsx';
import { useTeamActs } from './use-team-acts.ts';
import { words } from './words.ts';

/** What the team did, by day and by person. */
export function ActivityScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { found, older } = useTeamActs();
  const sayAct = useSayAct();
  const [person, setPerson] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function showOlder(): Promise<void> {
    setBusy(true);
    await older();
    setBusy(false);
  }

  const people = sayAct && found ? [...new Set(found.acts.map(sayAct.whoOf))].toSorted() : [];
  const acts = sayAct && found?.acts.filter((act) => person === '' || sayAct.whoOf(act) === person);
  return (
    <Stack className="one">
      <Title order={1}>{say.teamHeading}</Title>
      <Text>{say.teamLead}</Text>
      <Anchor component={Link} to="/sinds">
        {say.toSince}
      </Anchor>
      {found?.from === 'stamps' && <Alert>{say.teamAlone}</Alert>}
      {found?.from === 'not-allowed' && <Alert>{say.notAllowed}</Alert>}
      {(!found || !sayAct) && <Text c="dimmed">{say.loading}</Text>}
      {people.length > 1 && (
        <NativeSelect
          label={say.person}
          size="md"
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
          data={[{ value: '', label: say.everybody }, ...people]}
          maw="20rem"
        />
      )}
      {found && sayAct && acts && (
        <>
          {found.acts.length === 0 && found.from !== 'not-allowed' && <EmptyPlace text={say.teamNothing} />}
          {found.acts.length > 0 && acts.length === 0 && <Text>{say.nothingOf(person)}</Text>}
          {toldActs(acts, { whoOf: sayAct.whoOf, byDay: true }).map(({ day, people: ofDay }) => (
            <section key={day} className="sheet">
              <Title order={2} mb="sm" className="told-day">
                {sayWeekday(day, language)}
              </Title>
              <ToldPeople people={ofDay} views={views} documents={found.documents} sayAct={sayAct} />
            </section>
          ))}
          {found.before !== undefined && (
            <Button variant="default" disabled={isBusy} onClick={() => void showOlder()}>
              {say.older}
            </Button>
          )}
        </>
      )}
    </Stack>
  );
}
