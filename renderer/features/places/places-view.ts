import { useMemo } from 'react';
import { sayAddress } from '#domain/place/say-address.ts';
import { accessFeatures } from '#domain/document/field-schemas.ts';
import { placeTypes } from '#domain/place/place-schema.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

export function usePlacesView(): KindView {
  const say = useWords(words);
  return useMemo<KindView>(() => {
    const types: Partial<Record<string, string>> = say.types;
    return {
      kind: 'place',
      path: '/locaties',
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      titleOf: (place) => textOf(place['name']) ?? '',
      lineOf: (place) =>
        [
          types[textOf(place['type']) ?? ''],
          sayAddress(place['address']),
          typeof place['capacity'] === 'number' ? say.people(place['capacity']) : '',
        ]
          .filter(Boolean)
          .join(' · '),
      compare: (a, b) => (textOf(a['name']) ?? '').localeCompare(textOf(b['name']) ?? '', 'nl'),
      filters: [
        { name: 'type', before: say.show, label: say.type, all: say.allTypes },
        { name: 'villages', before: say.in, label: say.villages, all: say.allVillages },
        { name: 'access', before: say.with, label: say.access, all: say.allAccess },
      ],
      initial: { status: 'draft' },
      fields: [
        { name: 'name', label: say.name, as: 'line', required: true },
        {
          name: 'type',
          label: say.type,
          as: 'choice',
          options: placeTypes.map((value) => ({ value, label: say.types[value] })),
        },
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
    };
  }, [say]);
}
