import { Button, Group, List, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { isKindName } from '#domain/kinds.ts';
import type { DeviceStore, StoredSession } from '../database/device-store.ts';
import { useHost } from '../desktop/use-host.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './left-words.ts';
import { readUnsentWork, unsentAsFile, type UnsentWork } from './unsent-work.ts';

interface LeftProps {
  device: DeviceStore;
  stored: StoredSession;
  clock: () => Date;
  /** They are in the team again, or want to try. */
  signIn(): void;
}

/** The door of who left the team: what is still here, what their team lacks, and how to wipe it. */
export function LeftScreen({ device, stored, clock, signIn }: LeftProps) {
  const say = useWords(words);
  const [wiped, setWiped] = useState(false);
  if (wiped)
    return (
      <main className="door">
        <Stack className="sheet">
          <Title order={1}>{say.wiped}</Title>
          <Button onClick={signIn} variant="default">
            {say.back}
          </Button>
        </Stack>
      </main>
    );
  return (
    <main className="door">
      <Stack className="sheet" gap="lg">
        <Title order={1}>{say.heading(stored.buurtName)}</Title>
        <Text>{say.lead}</Text>
        <Unsent device={device} stored={stored} clock={clock} />
        <Wipe
          buurt={stored.buurtName}
          wipe={async () => {
            await device.forget(stored);
            setWiped(true);
          }}
        />
        <Button variant="subtle" onClick={signIn}>
          {say.back}
        </Button>
      </Stack>
    </main>
  );
}

function Unsent({ device, stored, clock }: Omit<LeftProps, 'signIn'>) {
  const say = useWords(words);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [work, setWork] = useState<UnsentWork>();

  async function look(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const found = await readUnsentWork(device, { stored, clock }, password);
    setBusy(false);
    setProblem(found ? '' : say.wrong);
    setWork(found);
  }

  if (work) return <Found work={work} />;
  return (
    <form onSubmit={(event) => void look(event)}>
      <Stack gap="sm">
        <Title order={2}>{say.unsent}</Title>
        <Text>{say.unsentLead}</Text>
        <PasswordInput
          label={say.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          error={problem || undefined}
        />
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {say.look}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Found({ work }: { work: UnsentWork }) {
  const say = useWords(words);
  const host = useHost();
  if (work.documents.length === 0 && work.photos === 0) return <Text role="status">{say.nothing}</Text>;
  return (
    <Stack gap="sm" role="status">
      <Title order={2}>{say.unsent}</Title>
      <List>
        {work.documents.map(({ kind, title, content }) => (
          <List.Item key={content.id}>
            {title} ({isKindName(kind) ? say.kinds[kind] : kind})
          </List.Item>
        ))}
        {work.photos > 0 && <List.Item>{say.photos(work.photos)}</List.Item>}
      </List>
      {work.documents.length > 0 && (
        <Group>
          <Button
            variant="default"
            onClick={() => void host.saveFile('niet-verstuurd.json', unsentAsFile(work))}
          >
            {say.keep}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Asked twice, for it cannot be undone. */
function Wipe({ buurt, wipe }: { buurt: string; wipe(): Promise<void> }) {
  const say = useWords(words);
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button color="red" onClick={() => setAsking(true)}>
        {say.wipe}
      </Button>
    );
  return (
    <Stack gap="sm" role="alert">
      <Text fw={600}>{say.wipeLead(buurt)}</Text>
      <Group>
        <Button color="red" onClick={() => void wipe()}>
          {say.sure}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {say.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
