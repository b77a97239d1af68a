import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { addDays } from '#domain/calendar/local-days.ts';
import type { Occurrence } from '#domain/calendar/occurrences.ts';
import type { Content } from '#domain/document/kind.ts';
import { timesOf } from '#domain/event/event-times.ts';
import { textOf } from '#domain/publication/pick.ts';
import { weekFrom } from '#domain/today/to-do.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

interface Props {
  view: KindView;
  events: readonly Content[];
  places: readonly Content[];
  today: string;
}

/** What is on, day by day. */
export function ThisWeek({ view, events, places, today }: Props) {
  const say = useWords(words);
  const days = useMemo(() => byDay(events, today), [events, today]);
  const namedAs = new Map([
    [today, say.todayIs],
    [addDays(today, 1), say.tomorrow],
  ]);
  const statuses: Partial<Record<string, string>> = say.statuses;
  const lineOf = ({ place, whereText, status }: Content, { start, end }: Occurrence) =>
    [
      sayTimes(start, end),
      textOf(places.find(({ id }) => id === place)?.['name']) ?? textOf(whereText),
      statuses[textOf(status) ?? 'draft'],
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section aria-labelledby="this-week">
      <Title order={2} id="this-week" mb="xs">
        {say.thisWeek}
      </Title>
      {days.map(([day, times]) => (
        <div key={day} className="to-do-group">
          <Title order={3} className="to-do-heading">
            {namedAs.get(day) ?? sayDay(day)}
          </Title>
          {times.map(({ event, time }) => (
            <Link key={`${event.id} ${time.key}`} className="row" to={`${view.path}/${event.id}`}>
              <div className="row-title">{view.titleOf(event)}</div>
              <div className="row-line">{lineOf(event, time)}</div>
            </Link>
          ))}
        </div>
      ))}
      {days.length === 0 && <Text c="dimmed">{say.quiet}</Text>}
    </section>
  );
}

/** What goes on since before today stands at today. */
function byDay(events: readonly Content[], today: string) {
  const times = events
    .flatMap((event) => timesOf(event, weekFrom(today)).map((time) => ({ event, time })))
    .toSorted((a, b) => (a.time.start < b.time.start ? -1 : 1));
  return [
    ...Map.groupBy(times, ({ time }) => (time.start.slice(0, 10) < today ? today : time.start.slice(0, 10))),
  ];
}
