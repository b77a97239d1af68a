import { useMemo } from 'react';
import { sayDay } from '#domain/calendar/dutch-dates.ts';
import { addDays, dayOf } from '#domain/calendar/local-days.ts';
import { offerDays, offerTypes, weekdays } from '#domain/offer/offer-schema.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function useOffersView(): KindView {
  const say = useWords(words);
  const today = dayOf(useTeam().now());
  return useMemo<KindView>(() => {
    const end = addDays(today, offerDays);
    const types: Partial<Record<string, string>> = say.types;
    const endOf = (offer: { [field: string]: unknown }) => textOf(offer['endsOn']) ?? '';
    return {
      kind: 'offer',
      path: '/elkaar-helpen',
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      titleOf: (offer) => textOf(offer['title']) ?? '',
      lineOf: (offer) =>
        [
          types[textOf(offer['type']) ?? ''],
          endOf(offer) < today ? say.ended : say.until(sayDay(endOf(offer))),
        ].join(' · '),
      // What still runs first, the one that ends soonest on top.
      compare: (a, b) =>
        Number(endOf(a) < today) - Number(endOf(b) < today) || endOf(a).localeCompare(endOf(b)),
      sitePathOf: (offer) => `/elkaar-helpen/${offer.id.slice('offer:'.length)}`,
      initial: { type: 'request', endsOn: end, status: 'draft' },
      fields: [
        {
          name: 'type',
          label: say.type,
          as: 'choice',
          required: true,
          options: offerTypes.map((value) => ({ value, label: say.types[value] })),
        },
        { name: 'title', label: say.title, as: 'line', required: true },
        { name: 'text', label: say.text, as: 'text' },
        { name: 'member', label: say.member, as: 'reference', refersTo: 'member' },
        { name: 'organisation', label: say.organisation, as: 'reference', refersTo: 'organisation' },
        { name: 'onBehalf', label: say.onBehalf, as: 'yes' },
        {
          name: 'days',
          label: say.days,
          as: 'several',
          options: weekdays.map((value) => ({ value, label: say.weekdays[value] })),
        },
        { name: 'hours', label: say.hours, as: 'hours' },
        { name: 'themes', label: say.themes, as: 'words' },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'endsOn', label: say.endsOn, as: 'date', required: true, hint: say.dateHint },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    };
  }, [say, today]);
}
