import { Group, Radio, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { SingleKeysSwitch } from '../../components/single-keys-switch.tsx';
import { chooseTextSize, textSizeHere, textSizes } from '../../components/text-size.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

const schemes = ['auto', 'light', 'dark'] as const;
/** Each in itself, for who came to the wrong one. */
const languages = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
] as const;

/** How the app looks and works for who sits here; it is kept on this device and goes nowhere. */
export function ThisComputerScreen() {
  const say = useWords(words);
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [size, setSize] = useState(textSizeHere);
  return (
    <Stack className="one" gap="lg">
      <div>
        <Title order={1}>{say.heading}</Title>
        <Text c="dimmed">{say.lead}</Text>
      </div>
      <Stack className="sheet" gap="xl">
        <Choice
          label={say.colours}
          options={schemes.map((value) => ({ value, label: say.schemes[value] }))}
          value={colorScheme}
          choose={setColorScheme}
        />
        <div>
          <Choice
            label={say.textSize}
            options={textSizes.map((value) => ({ value, label: say.sizes[value] }))}
            value={size}
            choose={(next) => {
              chooseTextSize(next);
              setSize(next);
            }}
          />
          <Text mt="sm">{say.sample}</Text>
        </div>
        <Choice label={say.language} options={languages} value={language} choose={choose} />
        <SingleKeysSwitch />
      </Stack>
    </Stack>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  choose(value: T): void;
}

/** A few ways, of which one holds at once. */
function Choice<T extends string>({ label, options, value, choose }: ChoiceProps<T>) {
  return (
    <Radio.Group
      label={label}
      size="md"
      value={value}
      onChange={(next) => {
        const option = options.find((one) => one.value === next);
        if (option) choose(option.value);
      }}
    >
      <Group gap="lg" mt="xs">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Group>
    </Radio.Group>
  );
}
