import { useMemo } from 'react';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function usePhotosView(): KindView {
  const say = useWords(words);
  return useMemo<KindView>(
    () => ({
      kind: 'media',
      path: '/fotos',
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      nothingFound: say.nobody,
      titleOf: (photo) => textOf(photo['alt']) ?? textOf(photo['caption']) ?? say.untitled,
      lineOf: (photo) => [textOf(photo['caption']), textOf(photo['credit'])].filter(Boolean).join(' · '),
      // An id begins with the moment it was made: the newest first.
      compare: (a, b) => b.id.localeCompare(a.id),
      initial: {},
      fields: [
        { name: 'alt', label: say.alt, as: 'text', hint: say.altHint },
        { name: 'caption', label: say.caption, as: 'text', hint: say.captionHint },
        { name: 'credit', label: say.credit, as: 'line' },
        { name: 'people', label: say.people, as: 'people' },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    }),
    [say],
  );
}
