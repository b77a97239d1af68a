import { Radio, Stack, Text, TextInput } from '@mantine/core';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import type { useWho, Who } from './use-who.ts';
import { words } from './words.ts';

const choices: readonly Who[] = ['one', 'everybody', 'some'];

/** Asks who come in the file, and says how many that are. */
export function WhoChoice({ view, asked }: { view: KindView; asked: ReturnType<typeof useWho> }) {
  const say = useWords(words);
  const { who, choose, typed, type, everybody = [], one, members } = asked;
  return (
    <Radio.Group
      label={say.who}
      value={who}
      onChange={(value) => {
        const choice = choices.find((known) => known === value);
        if (choice) choose(choice);
      }}
    >
      <Stack gap="xs" mt="xs">
        {one && <Radio autoFocus value="one" label={say.only(view.titleOf(one))} />}
        <Radio autoFocus={!one} value="everybody" label={say.everybody(everybody.length)} />
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
