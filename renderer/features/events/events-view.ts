import { useEffect, useMemo } from 'react';
import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { addDays, dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { calendar } from '../../components/telling/calendar.ts';
import { whenIdle } from '../../components/later/when-idle.ts';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function useEventsView(): KindView {
  const say = useWords(words);
  const today = dayOf(useTeam().now());
  const times = calendar.useIfHere();
  useEffect(() => whenIdle(() => void calendar.fetch(), 2000), []);
  return useMemo<KindView>(() => {
    const later = addDays(today, 7);
    const startOf = (event: Content) => times?.nextTime(event, today)?.start ?? '9999';
    const statuses: Partial<Record<string, string>> = say.statuses;
    return {
      kind: 'event',
      path: '/agenda',
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      titleOf: (event) => textOf(event['title']) ?? '',
      lineOf: (event) => {
        const time = times?.nextTime(event, today);
        const when = time ? `${sayDay(time.start)}, ${sayTimes(time.start, time.end)}` : times && say.past;
        return [when, statuses[textOf(event['status']) ?? '']].filter(Boolean).join(' · ');
      },
      // What is coming first and soonest; what has been at the end.
      compare: (a, b) => startOf(a).localeCompare(startOf(b)),
      sitePathOf: (event) => `/agenda/${event.id.slice('event:'.length)}`,
      initial: {
        status: 'draft',
        when: { start: `${later}T10:00`, end: `${later}T11:30`, zone: 'Europe/Amsterdam' },
      },
      fields: [
        { name: 'title', label: say.title, as: 'line', required: true },
        { name: 'when', label: say.when, as: 'when' },
        { name: 'place', label: say.place, as: 'reference', refersTo: 'place' },
        { name: 'whereText', label: say.whereText, as: 'line' },
        { name: 'photo', label: say.photo, as: 'photo' },
        { name: 'summary', label: say.summary, as: 'text' },
        { name: 'text', label: say.text, as: 'text' },
        { name: 'cost', label: say.cost, as: 'line' },
        { name: 'organisation', label: say.organisation, as: 'reference', refersTo: 'organisation' },
        { name: 'contact', label: say.contact, as: 'reference', refersTo: 'member' },
        { name: 'themes', label: say.themes, as: 'words' },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'capacity', label: say.capacity, as: 'number', hint: say.capacityHint },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    };
  }, [say, today, times]);
}
