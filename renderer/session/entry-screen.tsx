import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { displayName } from '../components/telling/display-name.ts';
import type { DeviceStore, StoredSession } from '../database/device-store.ts';
import { ServerField } from '../desktop/server-field.tsx';
import { useWords } from '../words/use-words.ts';
import { type Former, type Session, signIn, unlock } from './session.ts';
import { words } from './words.ts';

/** The door: signing in on a new device, unlocking on a known one. */
export function EntryScreen(props: {
  device: DeviceStore;
  stored: StoredSession | undefined;
  enter(session: Session): void;
}) {
  const { device, enter } = props;
  const say = useWords(words);
  const [other, setOther] = useState(false);
  const [name, setName] = useState('');
  const stored = other ? undefined : props.stored;
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  /** The data on this device opens with a former password; `undefined`: nothing stands in the way. */
  const [former, setFormer] = useState<string>();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    await enterWith(former ? { password: former } : undefined);
  }

  async function enterWith(how?: Former) {
    setBusy(true);
    setProblem((await tryEntry(how)) ?? '');
    setBusy(false);
  }

  /** What to say when it did not work. */
  async function tryEntry(how: Former | undefined): Promise<string | undefined> {
    if (stored) {
      const session = await unlock(device, stored, password);
      if (!session) return say.wrong;
      enter(session);
      return undefined;
    }
    const entry = await signIn(device, {
      name: name.trim().toLowerCase(),
      password,
      ...(how && { former: how }),
    });
    if (entry.is === 'other-password') {
      setFormer(former ?? '');
      return former ? say.formerWrong : undefined;
    }
    if (entry.is === 'no-server') return say.noServer;
    if (entry.is === 'refused') return entry.message || say.noTeam;
    enter(entry.session);
    return undefined;
  }

  return (
    <main className="door">
      <ServerField />
      <form onSubmit={(event) => void submit(event)}>
        <Stack className="sheet">
          <Title order={1}>{stored ? say.hello(displayName(stored.name)) : say.welcome}</Title>
          <Text c="dimmed">{stored ? say.unlockLead : say.lead}</Text>
          {!stored && (
            <TextInput
              label={say.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              autoComplete="username"
              required
              withAsterisk={false}
            />
          )}
          <PasswordInput
            label={say.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
            error={problem || undefined}
          />
          {former !== undefined && (
            <>
              <Text role="alert">{say.formerLead}</Text>
              <PasswordInput
                label={say.former}
                value={former}
                onChange={(event) => setFormer(event.currentTarget.value)}
                autoComplete="off"
                withAsterisk={false}
              />
              <Button variant="default" onClick={() => void enterWith('start-over')}>
                {say.startOver}
              </Button>
            </>
          )}
          <Button type="submit" loading={busy}>
            {stored ? say.unlock : say.signIn}
          </Button>
          {stored && (
            <Button variant="subtle" onClick={() => setOther(true)}>
              {say.other}
            </Button>
          )}
        </Stack>
      </form>
    </main>
  );
}
