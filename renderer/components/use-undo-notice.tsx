import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWords } from '../words/use-words.ts';
import { longShown, useNotice } from './use-notice.ts';
import { words } from './words.ts';

interface WayBack {
  /** What the button says; absent: that it undoes. */
  label?: string;
  /** How long it stands there, in milliseconds. */
  shown?: number;
}

/** Says what was done, with the way back beside it for a while; gives the id of the notice. */
export function useUndoNotice(): (
  message: string,
  undo: () => Promise<unknown>,
  wayBack?: WayBack,
) => string {
  const say = useWords(words);
  const notice = useNotice();
  return (message, undo, { label = say.undo, shown = longShown } = {}) => {
    const id = notice(
      <Group justify="space-between">
        <Text>{message}</Text>
        <Button
          variant="default"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          {label}
        </Button>
      </Group>,
      shown,
    );
    return id;
  };
}
