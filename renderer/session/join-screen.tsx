import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type SubmitEvent, useEffect, useState } from 'react';
import { accountName, nameProblem, passwordProblem } from '#domain/team/account-rules.ts';
import type { InvitationLink } from '#domain/team/invitation.ts';
import { displayName } from '../components/telling/display-name.ts';
import { roleWords } from '../components/telling/role-words.ts';
import type { DeviceStore } from '../database/device-store.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './join-words.ts';
import { joinTeam, showInvitation, type Shown } from './joining.ts';
import { type Session, signIn } from './session.ts';

interface JoinProps {
  device: DeviceStore;
  link: InvitationLink;
  enter(session: Session): void;
  /** Lets go of the invitation and shows the door. */
  leave(): void;
}

/** Where an invitation leads: into the team, with a name and a password of one's own. */
export function JoinScreen(props: JoinProps) {
  const { link, leave } = props;
  const say = useWords(words);
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    void showInvitation(link).then(setShown);
  }, [link]);
  if (!shown) return null;
  return (
    <main className="door">
      {shown.is === 'invitation' ? (
        <JoinForm {...props} shown={shown} />
      ) : (
        <Stack className="sheet">
          {shown.is === 'gone' && <Title order={1}>{say.goneHeading}</Title>}
          <Text role="alert">{shown.is === 'gone' ? say.gone : say.noServer}</Text>
          {shown.is === 'no-server' && (
            <Button onClick={() => void showInvitation(link).then(setShown)}>{say.retry}</Button>
          )}
          <Button variant="subtle" onClick={leave}>
            {say.toDoor}
          </Button>
        </Stack>
      )}
    </main>
  );
}

interface FormProps extends JoinProps {
  shown: Extract<Shown, { is: 'invitation' }>;
}

function JoinForm({ device, link, enter, leave, shown }: FormProps) {
  const say = useWords(words);
  const roles = useWords(roleWords);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const role = roles[shown.role];
  const wrongName = nameProblem(name);
  const wrongPassword = passwordProblem(password, name);

  async function join(): Promise<string> {
    const joined = await joinTeam(link, { name, password });
    if (joined === 'no-server') return say.noServer;
    if (joined !== 'joined') return say[joined];
    const entry = await signIn(device, { name: accountName(name), password, slug: link.slug });
    if (entry.is !== 'in') return say.noServer;
    enter(entry.session);
    return '';
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (wrongName ?? wrongPassword) return;
    setBusy(true);
    setProblem(await join());
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack className="sheet">
        <Title order={1}>{say.welcome(shown.buurt)}</Title>
        <Text>
          {shown.by === 'operator' ? say.invitedByServer(role) : say.invited(displayName(shown.by), role)}{' '}
          {say.mayThen(roles.may[shown.role])}
        </Text>
        <TextInput
          label={say.name}
          description={say.nameHelp}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
          error={tried && wrongName ? say.nameProblem[wrongName] : undefined}
        />
        <PasswordInput
          label={say.password}
          description={say.passwordHelp}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
          error={tried && wrongPassword ? say.passwordProblem[wrongPassword] : undefined}
        />
        {problem && <Text role="alert">{problem}</Text>}
        <Button type="submit" loading={busy}>
          {say.join}
        </Button>
        <Button variant="subtle" onClick={leave}>
          {say.known}
        </Button>
      </Stack>
    </form>
  );
}
