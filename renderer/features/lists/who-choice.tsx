import { Radio, Stack, Text, TextInput } from '@mantine/core';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import type { useWho, Who } from './use-who.ts';
import { words } from './words.ts';

const choices: readonly Who[] = ['asked', 'everybody', 'some'];

/** Asks who come in the file, and says how many that are. */
export function WhoChoice({ view, choice }: { view: KindView; choice: ReturnType<typeof useWho> }) {
  const say = useWords(words);
  const { who, choose, typed, type, everybody = [], asked, members } = choice;
  const [first] = asked;
  return (
    <Radio.Group
      label={say.who}
      value={who}
      onChange={(value) => {
        const next = choices.find((known) => known === value);
        if (next) choose(next);
      }}
    >
      <Stack gap="xs" mt="xs">
        {first && (
          <Radio
            autoFocus
            value="asked"
            label={asked.length === 1 ? say.only(view.titleOf(first)) : say.asked(asked.length)}
          />
        )}
        <Radio autoFocus={!first} value="everybody" label={say.everybody(everybody.length)} />
        <Radio value="some" label={say.some} description={say.someHelp} />
        {who === 'some' && (
          <div className="list-search">
            <TextInput
              label={say.search}
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => type(event.currentTarget.value)}
            />
            <Text role="status">{typed.trim() === '' ? say.typeFirst : say.found(members.length)}</Text>
          </div>
        )}
      </Stack>
    </Radio.Group>
  );
}
