import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { displayName } from '../components/telling/display-name.ts';
import { lock } from '../components/lock.ts';
import { useHost } from '../desktop/use-host.ts';
import type { Session } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** For who belongs to the buurt and does not work in its team: the team's documents never come to their device. */
export function LooksOn({ session }: { session: Session }) {
  const say = useWords(words);
  const host = useHost();
  return (
    <main className="door">
      <Stack className="sheet">
        <Title order={1}>{say.hello(displayName(session.name))}</Title>
        <Text>{say.looksOn(session.buurtName)}</Text>
        <Text>{say.looksOnWhy}</Text>
        <Group gap="sm">
          <Button onClick={() => void host.openSite(`/${session.slug}/`)}>{say.toSite}</Button>
          <Button variant="subtle" onClick={lock}>
            {say.lock}
          </Button>
        </Group>
      </Stack>
    </main>
  );
}
