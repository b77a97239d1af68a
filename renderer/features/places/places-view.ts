import { useMemo } from 'react';
import { sayAddress } from '#domain/place/say-address.ts';
import { accessFeatures } from '#domain/document/field-schemas.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function usePlacesView(): KindView {
  const say = useWords(words);
  return useMemo<KindView>(
    () => ({
      kind: 'place',
      path: '/locaties',
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      titleOf: (place) => textOf(place['name']) ?? '',
      lineOf: (place) => sayAddress(place['address']),
      compare: (a, b) => (textOf(a['name']) ?? '').localeCompare(textOf(b['name']) ?? '', 'nl'),
      initial: { status: 'draft' },
      fields: [
        { name: 'name', label: say.name, as: 'line', required: true },
        { name: 'text', label: say.text, as: 'text' },
        { name: 'address', label: say.address, as: 'address' },
        {
          name: 'access',
          label: say.access,
          as: 'several',
          options: accessFeatures.map((value) => ({ value, label: say.features[value] })),
        },
        { name: 'capacity', label: say.capacity, as: 'number', hint: say.capacityHint },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    }),
    [say],
  );
}
