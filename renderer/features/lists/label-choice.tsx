import { NumberInput, Select, Stack, Text } from '@mantine/core';
import type { AddressLabels } from '#domain/export/address-labels.ts';
import type { labelSheets } from '#domain/export/label-sheet.ts';
import { useWords } from '../../words/use-words.ts';
import { type ListWish, mostUsed } from './list-wish.ts';
import { words } from './words.ts';

interface Props {
  wish: ListWish;
  found: AddressLabels;
  set(wish: Partial<ListWish>): void;
}

const sheetNames = ['L7160', 'L7159', 'L7163', '3474'] as const satisfies (keyof typeof labelSheets)[];

const sharings = ['address', 'household', 'person'] as const satisfies ListWish['per'][];

/** Asks on which sheet labels come and how, and says how many there will be. */
export function LabelChoice({ wish, found: { labels, without }, set }: Props) {
  const say = useWords(words);
  const { per, order } = wish;
  const most = mostUsed(wish);
  return (
    <Stack maw="26rem">
      <Select
        label={say.sheet}
        description={say.sheetHelp}
        data={sheetNames.map((value) => ({ value, label: say.sheets[value] }))}
        value={wish.sheet}
        allowDeselect={false}
        onChange={(value) => {
          const sheet = sheetNames.find((name) => name === value);
          if (sheet) set({ sheet, used: Math.min(wish.used, mostUsed({ ...wish, sheet })) });
        }}
      />
      <Select
        label={say.per}
        description={per === 'household' ? say.householdHelp : undefined}
        data={sharings.map((value) => ({ value, label: say.sharings[value] }))}
        value={per}
        allowDeselect={false}
        onChange={(value) => {
          const sharing = sharings.find((known) => known === value);
          if (sharing) set({ per: sharing });
        }}
      />
      <Select
        label={say.order}
        data={[
          { value: 'name', label: say.byName },
          { value: 'street', label: say.byStreet },
        ]}
        value={order}
        allowDeselect={false}
        onChange={(value) => set({ order: value === 'street' ? 'street' : 'name' })}
      />
      <NumberInput
        label={say.used}
        description={say.usedHint(most)}
        min={0}
        max={most}
        clampBehavior="strict"
        allowDecimal={false}
        value={wish.used}
        onChange={(value) => set({ used: Number(value) || 0 })}
      />
      <Text role="status">{say.labelCount(labels.length, without.length)}</Text>
      <Text c="dimmed">{say.printHint}</Text>
    </Stack>
  );
}
