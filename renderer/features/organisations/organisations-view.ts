import { useMemo } from 'react';
import { organisationTypes } from '#domain/organisation/organisation-schema.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function useOrganisationsView(): KindView {
  const say = useWords(words);
  return useMemo<KindView>(() => {
    const types: Partial<Record<string, string>> = say.types;
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
      initial: { status: 'draft' },
      fields: [
        { name: 'name', label: say.name, as: 'line', required: true },
        {
          name: 'type',
          label: say.type,
          as: 'choice',
          options: organisationTypes.map((value) => ({ value, label: say.types[value] })),
        },
        { name: 'text', label: say.text, as: 'text' },
        { name: 'openingHours', label: say.openingHours, as: 'line' },
        { name: 'website', label: say.website, as: 'line', hint: say.websiteHint },
        { name: 'themes', label: say.themes, as: 'words' },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'phone', label: say.phone, as: 'phone', hint: say.phoneHint },
        { name: 'email', label: say.email, as: 'line', hint: say.emailHint },
        { name: 'address', label: say.address, as: 'address' },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    };
  }, [say]);
}
