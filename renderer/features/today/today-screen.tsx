import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { addDays, dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { pastTerm } from '#domain/privacy/retention.ts';
import { textOf } from '#domain/publication/pick.ts';
import { mayPublish } from '#domain/roles/permissions.ts';
import { isMassDeletion } from '#domain/sync/trash.ts';
import { displayName } from '../../components/display-name.ts';
import { ChangedSince } from '../../components/history/changed-since.tsx';
import type { KindView, KindViews } from '../../components/kind-view.ts';
import { timesOf } from '../../components/next-time.ts';
import { whenIdle } from '../../components/when-idle.ts';
import { useDocument, useDocuments, useTeam, useTrashed } from '../../database/team.tsx';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';

const words = {
  nl: {
    hello: (name: string) => `Dag ${name}`,
    toDo: 'Wat er te doen is',
    nothing: 'Er ligt niets op je te wachten.',
    disputes: (n: number) =>
      n === 1
        ? 'Kies uit 1 verschil: twee mensen schreven iets anders'
        : `Kies uit ${n} verschillen: twee mensen schreven iets anders`,
    refused: (n: number) =>
      n === 1
        ? '1 wijziging is niet aangenomen door de server'
        : `${n} wijzigingen zijn niet aangenomen door de server`,
    muchThrown: (n: number) =>
      `Er is veel weggegooid: ${n} in de laatste zeven dagen. Kijk in de prullenbak of dat klopt`,
    pastTerm: (n: number) =>
      n === 1
        ? 'De gegevens van 1 persoon zijn misschien niet meer nodig. Kijk of ze weg kunnen'
        : `De gegevens van ${n} mensen zijn misschien niet meer nodig. Kijk of ze weg kunnen`,
    review: 'Ter beoordeling',
    thisWeek: 'De komende zeven dagen',
    quiet: 'De komende zeven dagen staat er niets in de agenda.',
    ending: 'Loopt binnenkort af',
    until: (day: string) => `nog tot en met ${day}`,
  },
  en: {
    hello: (name: string) => `Hello ${name}`,
    toDo: 'What there is to do',
    nothing: 'Nothing is waiting for you.',
    disputes: (n: number) =>
      n === 1
        ? 'Choose in 1 difference: two people wrote different things'
        : `Choose in ${n} differences: two people wrote different things`,
    refused: (n: number) =>
      n === 1 ? '1 change was not accepted by the server' : `${n} changes were not accepted by the server`,
    muchThrown: (n: number) =>
      `Much was thrown away: ${n} in the last seven days. Look in the bin whether that is right`,
    pastTerm: (n: number) =>
      n === 1
        ? 'The data of 1 person may no longer be needed. See whether they can go'
        : `The data of ${n} people may no longer be needed. See whether they can go`,
    review: 'To review',
    thisWeek: 'The coming seven days',
    quiet: 'There is nothing in the calendar for the coming seven days.',
    ending: 'Ends soon',
    until: (day: string) => `until ${day}`,
  },
};

/** What one sees first: what needs doing, then what is coming. */
export function TodayScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { me, now } = useTeam();
  const { disputed, refused } = useSyncStatus();
  const buurt = useDocument(me.buurtId);
  const muchThrown = useMuchThrown();
  const past = usePastTerm();
  const events = useDocuments('event');
  const offers = useDocuments('offer');
  const publisher = mayPublish(me.roles, { reviewOff: buurt?.content['reviewOff'] === true });
  if (!events || !offers) return null;

  const today = dayOf(now());
  const inAWeek = addDays(today, 7);
  const review = publisher
    ? [...events, ...offers].filter((document) => document['status'] === 'review')
    : [];
  const week = events
    .flatMap((event) => timesOf(event, today, inAWeek).map((time) => ({ event, time })))
    .toSorted((a, b) => a.time.start.localeCompare(b.time.start));
  const ending = offers.filter((offer) => {
    const end = textOf(offer['endsOn']) ?? '';
    return end >= today && end < inAWeek && offer['status'] === 'published';
  });
  const viewOf = (document: Content): KindView => (document.kind === 'offer' ? views.offer : views.event);

  return (
    <Stack className="one" gap="lg">
      <div>
        <Text c="dimmed">
          {now().toLocaleDateString(language, {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            timeZone: 'Europe/Amsterdam',
          })}
        </Text>
        <Title order={1}>{say.hello(displayName(me.name))}</Title>
        <ChangedSince />
      </div>
      <section className="rows">
        <Title order={2} mb="xs">
          {say.toDo}
        </Title>
        {disputed.length > 0 && <Row to="/verbinding" title={say.disputes(disputed.length)} />}
        {refused.length > 0 && <Row to="/verbinding" title={say.refused(refused.length)} />}
        {muchThrown > 0 && <Row to="/prullenbak" title={say.muchThrown(muchThrown)} />}
        {past > 0 && <Row to="/opruimen" title={say.pastTerm(past)} />}
        {review.map((document) => (
          <Row
            key={document.id}
            to={`${viewOf(document).path}/${document.id}`}
            title={viewOf(document).titleOf(document)}
            line={say.review}
          />
        ))}
        {disputed.length + refused.length + review.length + muchThrown + past === 0 && (
          <Text c="dimmed">{say.nothing}</Text>
        )}
      </section>
      <section className="rows">
        <Title order={2} mb="xs">
          {say.thisWeek}
        </Title>
        {week.map(({ event, time }) => (
          <Row
            key={`${event.id} ${time.key}`}
            to={`/agenda/${event.id}`}
            title={views.event.titleOf(event)}
            line={`${sayDay(time.start)}, ${sayTimes(time.start, time.end)}`}
          />
        ))}
        {week.length === 0 && <Text c="dimmed">{say.quiet}</Text>}
      </section>
      {ending.length > 0 && (
        <section className="rows">
          <Title order={2} mb="xs">
            {say.ending}
          </Title>
          {ending.map((offer) => (
            <Row
              key={offer.id}
              to={`/elkaar-helpen/${offer.id}`}
              title={views.offer.titleOf(offer)}
              line={say.until(sayDay(textOf(offer['endsOn']) ?? ''))}
            />
          ))}
        </section>
      )}
    </Stack>
  );
}

/** How much was thrown away in a week, when that is so much that somebody should look; else 0. */
function useMuchThrown(): number {
  const team = useTeam();
  const trashed = useTrashed() ?? [];
  const weekAgo = addDays(dayOf(team.now()), -7);
  const thrown = trashed.filter(({ trashed: mark }) => (mark?.at ?? '') >= weekAgo).length;
  const [all, setAll] = useState(Infinity);
  useEffect(() => void team.count().then(setAll), [team, thrown]);
  return isMassDeletion(thrown, all) ? thrown : 0;
}

/** How many people are kept longer than their term. Everybody is read for it, so what one came for goes first. */
function usePastTerm(): number {
  const team = useTeam();
  const isFilling = useSyncStatus().filling !== null;
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (isFilling) return;
    return whenIdle(
      () => void team.all('member').then((members) => setCount(pastTerm(members, dayOf(team.now())).length)),
      1000,
    );
  }, [team, isFilling]);
  return count;
}

function Row({ to, title, line }: { to: string; title: string; line?: ReactNode }) {
  return (
    <Link className="row" to={to}>
      <div className="row-title">{title}</div>
      {line && <div className="row-line">{line}</div>}
    </Link>
  );
}
