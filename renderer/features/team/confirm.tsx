import { Button, Group, Stack, Text } from '@mantine/core';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** A question under what it is about, asked because the answer cannot be undone. */
export function Confirm(props: { question: string; yes: string; does(): void; cancel(): void }) {
  const say = useWords(words);
  return (
    <Stack gap="sm" role="alert" mt="sm">
      <Text>{props.question}</Text>
      <Group gap="sm">
        <Button color="red" onClick={props.does}>
          {props.yes}
        </Button>
        <Button variant="default" onClick={props.cancel}>
          {say.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
