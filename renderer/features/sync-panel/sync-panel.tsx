import { Anchor, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Link } from 'react-router';
import type { KindViews } from '../../components/kind-view.ts';
import { useTeam } from '../../database/team.tsx';
import { useFiles } from '../../sync/files-context.tsx';
import { useSyncActions, useSyncStatus } from '../../sync/sync-status.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { Disputes } from './disputes.tsx';
import { Refused } from './refused.tsx';
import { PhotoSpace } from './photo-space.tsx';
import { words } from './words.ts';

/** How this device stands to its team: connected or not, what waits, what was refused, what people disagree on. */
export function SyncPanel({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { online, signedOut, waiting, lastSynced, unread, mended } = useSyncStatus();
  const photos = useFiles().usage?.waiting ?? 0;
  const { retry } = useSyncActions();
  const clock = (moment: Date) =>
    moment.toLocaleString(language, {
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Amsterdam',
    });
  return (
    <Stack className="one" gap="lg">
      <Title order={1}>{say.heading}</Title>
      <Stack className="sheet" gap="xs">
        <Text fw={600}>{signedOut ? say.signedOut : online ? say.online : say.offline}</Text>
        {(waiting > 0 || photos === 0) && <Text>{say.waiting(waiting)}</Text>}
        {photos > 0 && <Text>{say.photosWaiting(photos)}</Text>}
        <Text c="dimmed">{lastSynced ? say.lastSynced(clock(lastSynced)) : say.never}</Text>
        {unread > 0 && <Text>{say.unread(unread)}</Text>}
        {mended > 0 && <Text>{say.mended(mended)}</Text>}
        {signedOut ? (
          <SignInAgain />
        ) : (
          !online && (
            <Group>
              <Button variant="default" onClick={retry}>
                {say.retry}
              </Button>
            </Group>
          )
        )}
      </Stack>
      <Disputes views={views} />
      <LostToErasing />
      <Refused views={views} />
      <PhotoSpace />
      <Anchor component={Link} to="/prullenbak">
        {say.bin}
      </Anchor>
    </Stack>
  );
}

function SignInAgain() {
  const say = useWords(words);
  const { signInAgain } = useSyncActions();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setProblem((await signInAgain(password)) ?? '');
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end">
        <PasswordInput
          label={say.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={problem || undefined}
          w="16rem"
        />
        <Button type="submit">{say.signIn}</Button>
      </Group>
    </form>
  );
}

/** Tells that unsent work went with somebody who was erased; it cannot be brought back. */
function LostToErasing() {
  const say = useWords(words);
  const team = useTeam();
  const { lostToErasing } = useSyncStatus();
  if (lostToErasing.length === 0) return null;
  return (
    <Group className="sheet" justify="space-between" role="alert">
      <Text>{say.lostToErasing(lostToErasing.length)}</Text>
      <Button variant="default" onClick={() => void team.acknowledgeErased(lostToErasing)}>
        {say.understood}
      </Button>
    </Group>
  );
}
