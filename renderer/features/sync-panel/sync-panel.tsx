import { Anchor, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Link } from 'react-router';
import { kindNames } from '#domain/kinds.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions, useSyncStatus } from '../../sync/sync-status.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { Disputes } from './disputes.tsx';
import { words } from './words.ts';

/** How this device stands to its team: connected or not, what waits, what was refused, what people disagree on. */
export function SyncPanel({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { online, signedOut, waiting, lastSynced, unread, mended } = useSyncStatus();
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
        <Text>{say.waiting(waiting)}</Text>
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
      <Refused views={views} />
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

function Refused({ views }: { views: KindViews }) {
  const say = useWords(words);
  const team = useTeam();
  const { refused } = useSyncStatus();
  if (refused.length === 0) return null;
  return (
    <Stack component="section">
      <Title order={2}>{say.refused}</Title>
      <Text>{say.refusedLead}</Text>
      {refused.map(({ content, refusal }) => {
        const kind = kindNames.find((name) => name === content.kind);
        if (!kind) return null;
        const labels = refusal.fields.flatMap(
          (name) => views[kind].fields.find((field) => field.name === name)?.label ?? [],
        );
        return (
          <Group key={content.id} className="sheet" justify="space-between">
            <div>
              <div className="row-title">{views[kind].titleOf(content)}</div>
              <Text>{say.reasons[refusal.reason]}</Text>
              {labels.length > 0 && <Text c="dimmed">{say.fields(labels.join(', '))}</Text>}
            </div>
            <Group gap="sm">
              <Button variant="subtle" onClick={() => void team.tryAgain(content.id)}>
                {say.retry}
              </Button>
              <Button variant="default" component={Link} to={`${views[kind].path}/${content.id}`}>
                {say.open}
              </Button>
            </Group>
          </Group>
        );
      })}
    </Stack>
  );
}
