import { Button, CopyButton, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { invitationHash, isTeamRole, type TeamRole, teamRoles } from '#domain/team/invitation.ts';
import { roleWords } from '../../components/telling/role-words.ts';
import { sayDayOf } from '../../components/telling/say-date.ts';
import { useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useSyncActions } from '../../sync/sync-status.tsx';
import type { TeamRefusal } from '../../sync/team-accounts.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { QrCode } from './qr-code.tsx';
import { words } from './words.ts';

interface InviteProps {
  changed(): Promise<void>;
  refused(refusal: TeamRefusal | undefined): void;
}

interface Made {
  address: string;
  until: string;
  whom: string | undefined;
}

/** Makes a link for one person, with their role in it. */
export function InviteForm({ changed, refused }: InviteProps) {
  const say = useWords(words);
  const roles = useWords(roleWords);
  const { me } = useTeam();
  const host = useHost();
  const { team: accounts } = useSyncActions();
  const [whom, setWhom] = useState('');
  const [role, setRole] = useState<TeamRole>('verbinder');
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState('');

  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const app = await host.appAddress();
    if (app === null) return setProblem(say.noAddress);
    const named = whom.trim();
    const outcome = await accounts.invite({ role, ...(named && { for: named }) });
    refused(outcome.is === 'done' ? undefined : outcome.is);
    if (outcome.is !== 'done') return;
    const hash = invitationHash({ slug: me.slug, token: outcome.token });
    setMade({ address: app + hash, until: outcome.until, whom: named || undefined });
    setWhom('');
    await changed();
  }

  if (made) return <Invitation made={made} close={() => setMade(undefined)} />;
  return (
    <form onSubmit={(event) => void make(event)}>
      <Stack className="sheet" gap="sm">
        <Title order={2}>{say.invite}</Title>
        <Text>{say.inviteLead}</Text>
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            label={say.whom}
            description={say.whomHelp}
            maxLength={80}
            value={whom}
            onChange={(event) => setWhom(event.currentTarget.value)}
          />
          <Select
            label={say.role}
            description={say.may(roles.may[role])}
            data={teamRoles.map((value) => ({ value, label: roles[value] }))}
            value={role}
            onChange={(next) => next && isTeamRole(next) && setRole(next)}
            allowDeselect={false}
          />
        </Group>
        {problem && <Text role="alert">{problem}</Text>}
        <Group>
          <Button type="submit">{say.make}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Invitation({ made, close }: { made: Made; close(): void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const isLocal = /^(localhost|127\.|\[::1\])/.test(new URL(made.address).hostname);
  return (
    <Stack className="sheet" gap="sm" role="status">
      <Title order={2}>{say.made(made.whom)}</Title>
      <Text>{say.madeLead(sayDayOf(made.until, language))}</Text>
      {isLocal && <Text className="aside">{say.loopback}</Text>}
      <Group align="flex-start" gap="lg">
        <QrCode text={made.address} label={say.code} />
        <Stack gap="sm" className="invitation-link">
          <TextInput
            label={say.link}
            value={made.address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group gap="sm">
            <CopyButton value={made.address}>
              {({ copied, copy }) => <Button onClick={copy}>{copied ? say.copied : say.copy}</Button>}
            </CopyButton>
            <Button variant="default" onClick={close}>
              {say.done}
            </Button>
          </Group>
        </Stack>
      </Group>
    </Stack>
  );
}
