import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ImportWork } from '#domain/import/carry-out.ts';
import { useWords } from '../../words/use-words.ts';
import { Preview } from './preview.tsx';
import type { FoundList } from './read-workbook.ts';
import { words } from './words.ts';

/** Asks which sheet is meant where a workbook has more than one with rows; the likeliest is looked at meanwhile. */
export function SheetChoice({
  found,
  run,
}: {
  found: readonly [FoundList, ...FoundList[]];
  run(work: ImportWork): void;
}) {
  const say = useWords(words);
  const [chosen, setChosen] = useState(0);
  return (
    <Stack gap="lg">
      {found.length > 1 && (
        <Radio.Group
          label={say.whichSheet}
          description={say.oneSheet}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
        >
          <Stack gap="xs" mt="xs">
            {found.map(({ sheet = '', list }, index) => (
              <Radio key={sheet} value={String(index)} label={say.sheet(sheet, list.rows.length)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Preview key={chosen} found={found[chosen] ?? found[0]} run={run} />
    </Stack>
  );
}
