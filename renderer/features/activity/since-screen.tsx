import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { Link } from 'react-router';
import { actsSince } from '#domain/activity/stamped-acts.ts';
import { toldActs } from '#domain/activity/told-acts.ts';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { useSayAct } from '../../components/history/use-say-act.ts';
import { useVisit } from '../../components/history/use-visit.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { sayMoment } from '../../components/telling/say-date.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { ToldPeople } from './told-people.tsx';
import { words } from './words.ts';

/** What others of the team did since one was here: from the documents on this device, so also without internet. */
export function SinceScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const found = useVisit();
  const sayAct = useSayAct();
  const look = found?.look;
  useEffect(() => look?.(), [look]);
  const documents = useMemo(() => new Map(found?.documents.map((content) => [content.id, content])), [found]);
  if (!found || !sayAct)
    return (
      <Stack className="one">
        <Title order={1}>{say.sinceHeading}</Title>
        <Text c="dimmed">{say.loading}</Text>
      </Stack>
    );
  const { since } = found.visit;
  const acts = actsSince(found.documents, since, sayAct.mine);
  const [told] = toldActs(acts, { whoOf: sayAct.whoOf, byDay: false });
  return (
    <Stack className="one">
      <Title order={1}>{say.sinceHeading}</Title>
      {told ? (
        <>
          <div>
            <Text>{say.sinceLead(sayMoment(since.at, language))}</Text>
            <Text c="dimmed">{say.sinceKept}</Text>
          </div>
          <div>
            <ToldPeople people={told.people} views={views} documents={documents} sayAct={sayAct} />
          </div>
        </>
      ) : (
        <EmptyPlace text={say.sinceNothing} />
      )}
      <Anchor component={Link} to="/activiteit">
        {say.toTeam}
      </Anchor>
    </Stack>
  );
}
