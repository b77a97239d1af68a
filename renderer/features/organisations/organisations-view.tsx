import { lazy, Suspense, useMemo } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import { accessFeatures } from '#domain/document/field-schemas.ts';
import { remarkOnHours } from '#domain/organisation/opening-hours.ts';
import { organisationTypes } from '#domain/organisation/organisation-schema.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

const OrganisationBesides = lazy(async () => ({
  default: (await import('./organisation-besides.tsx')).OrganisationBesides,
}));

export function useOrganisationsView(): KindView {
  const say = useWords(words);
  const { me, now } = useTeam();
  const today = dayOf(now());
  return useMemo<KindView>(() => {
    const types: Partial<Record<string, string>> = say.types;
    const remarkOn = (value: unknown) => {
      const remark = remarkOnHours(textOf(value) ?? '');
      return remark && say.hoursRemarks[remark];
    };
    return {
      kind: 'organisation',
      path: '/gids',
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      titleOf: (organisation) => textOf(organisation['name']) ?? '',
      lineOf: (organisation) =>
        [types[textOf(organisation['type']) ?? ''], textOf(organisation['openingHours'])]
          .filter(Boolean)
          .join(' · '),
      compare: (a, b) => (textOf(a['name']) ?? '').localeCompare(textOf(b['name']) ?? '', 'nl'),
      sitePathOf: () => '/gids',
      filters: [
        { name: 'type', before: say.show, label: say.type, all: say.allTypes },
        { name: 'villages', before: say.in, label: say.villages, all: say.allVillages },
        { name: 'themes', before: say.about, label: say.themes, all: say.allThemes },
      ],
      // Who writes it down has looked at it.
      initial: { status: 'draft', checked: { on: today, by: me.name } },
      besides: ({ contactPersons }, id) =>
        id !== undefined && (
          <Suspense fallback={null}>
            <OrganisationBesides
              id={id}
              contacts={Array.isArray(contactPersons) ? contactPersons.map(String) : []}
            />
          </Suspense>
        ),
      fields: [
        { name: 'name', label: say.name, as: 'line', required: true },
        {
          name: 'type',
          label: say.type,
          as: 'choice',
          options: organisationTypes.map((value) => ({ value, label: say.types[value] })),
        },
        { name: 'text', label: say.text, as: 'text' },
        { name: 'openingHours', label: say.openingHours, as: 'line', help: say.openingHoursHelp, remarkOn },
        {
          name: 'access',
          label: say.access,
          as: 'several',
          options: accessFeatures.map((value) => ({ value, label: say.features[value] })),
        },
        { name: 'website', label: say.website, as: 'line', hint: say.websiteHint },
        { name: 'themes', label: say.themes, as: 'words' },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'contactPersons', label: say.contactPersons, as: 'members', help: say.contactPersonsHelp },
        { name: 'phone', label: say.phone, as: 'phone', hint: say.phoneHint },
        { name: 'email', label: say.email, as: 'line', hint: say.emailHint },
        { name: 'address', label: say.address, as: 'address' },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    };
  }, [say, me, today]);
}
