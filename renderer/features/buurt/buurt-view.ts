import { useMemo } from 'react';
import { palettes, titleFonts } from '#domain/buurt/buurt-schema.ts';
import { sitePages, wordsOfPage } from '#domain/buurt/site-pages.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function useBuurtView(): KindView {
  const say = useWords(words);
  return useMemo<KindView>(
    () => ({
      kind: 'buurt',
      path: '/buurt',
      heading: say.heading,
      addLabel: '',
      purpose: '',
      keeps: true,
      titleOf: (content) => textOf(content['name']) ?? '',
      lineOf: () => '',
      compare: () => 0,
      sitePathOf: () => '/',
      initial: {},
      fields: [
        { name: 'name', label: say.name, as: 'line', required: true },
        { name: 'tagline', label: say.tagline, as: 'line' },
        { name: 'about', label: say.about, as: 'text' },
        {
          name: 'palette',
          label: say.palette,
          as: 'choice',
          options: palettes.map((value) => ({ value, label: say.palettes[value] })),
        },
        { name: 'mainColour', label: say.mainColour, as: 'own' },
        {
          name: 'titleFont',
          label: say.titleFont,
          as: 'choice',
          options: titleFonts.map((value) => ({ value, label: say.titleFonts[value] })),
        },
        { name: 'logo', label: say.logo, as: 'own' },
        {
          name: 'pagesOff',
          label: say.pagesOff,
          as: 'own',
          options: sitePages.map((page) => ({ value: page, label: wordsOfPage({}, page) })),
        },
        { name: 'menuWords', label: say.menuWords, as: 'own' },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'themes', label: say.themes, as: 'words' },
        { name: 'partners', label: say.partners, as: 'own', hint: say.partnersHint },
        { name: 'houseRules', label: say.houseRules, as: 'text' },
        {
          name: 'checkMonths',
          label: say.checkMonths,
          as: 'number',
          hint: say.checkMonthsHint,
          help: say.checkMonthsHelp,
        },
        { name: 'reviewOff', label: say.reviewOff, as: 'yes' },
      ],
    }),
    [say],
  );
}
