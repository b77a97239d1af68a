import { Checkbox, SimpleGrid } from '@mantine/core';
import { memberParts } from '#domain/export/member-parts.ts';
import { useWords } from '../../words/use-words.ts';
import { type ListWish, partsFor, partsIn } from './list-wish.ts';
import { words } from './words.ts';

interface Props {
  wish: ListWish;
  set(wish: Partial<ListWish>): void;
}

/** Asks what of people goes into the file. */
export function PartChoice({ wish, set }: Props) {
  const say = useWords(words);
  const shown = partsFor(wish.what);
  return (
    <Checkbox.Group
      label={say.parts}
      description={say.partsHelp}
      value={[...partsIn(wish)]}
      onChange={(values) =>
        // What this file has no place for stays chosen for another.
        set({
          parts: memberParts.filter((part) =>
            shown.includes(part) ? values.includes(part) : wish.parts.includes(part),
          ),
        })
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
        {shown.map((part) => (
          <Checkbox
            key={part}
            value={part}
            label={say.part[part]}
            description={part === 'notes' ? say.notesHelp : undefined}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
