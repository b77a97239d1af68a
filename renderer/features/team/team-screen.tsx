import './team.css';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { BuurtSections } from '../../components/buurt-sections.tsx';
import { useSyncActions, useSyncStatus } from '../../sync/sync-status.tsx';
import type { TeamList, TeamRefusal } from '../../sync/team-accounts.ts';
import { useWords } from '../../words/use-words.ts';
import { InviteForm } from './invite-form.tsx';
import { MemberRow } from './member-row.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { words } from './words.ts';

/** How often the list is asked for anew while it is looked at, in milliseconds. */
const often = 15_000;

/** Who is in the team; a coordinator changes it, the others read it. It lives at the server, so it needs a network. */
export function TeamScreen() {
  const say = useWords(words);
  const { team: accounts } = useSyncActions();
  const { online } = useSyncStatus();
  const [team, setTeam] = useState<TeamList>();
  const [refusal, setRefusal] = useState<TeamRefusal>();

  const show = useCallback((found: Awaited<ReturnType<typeof accounts.list>>) => {
    if (found.is === 'done') setTeam(found.team);
    setRefusal(found.is === 'done' ? undefined : found.is);
  }, []);
  const read = useCallback(() => accounts.list().then(show), [accounts, show]);
  // Also when the network comes back, and while one waits for somebody to use an invitation.
  useEffect(() => {
    void accounts.list().then(show);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void accounts.list().then(show);
    }, often);
    return () => clearInterval(timer);
  }, [accounts, show, online]);

  const invitations = team?.invitations;
  return (
    <Stack className="one" gap="lg">
      <div>
        <Title order={1} mb="xs">
          {say.heading}
        </Title>
        <BuurtSections />
      </div>
      {refusal && (
        <Stack className="sheet" gap="sm" align="flex-start" role="alert">
          <Text>{say.refusals[refusal]}</Text>
          {refusal !== 'not-allowed' && (
            <Button variant="default" onClick={() => void read()}>
              {say.retry}
            </Button>
          )}
        </Stack>
      )}
      {team && (
        <section>
          <Text mb="sm">{invitations ? say.lead : `${say.lead} ${say.readOnly}`}</Text>
          <ul className="rows team-rows">
            {team.members.map(({ name }) => (
              <MemberRow key={name} name={name} team={team} changed={read} refused={setRefusal} />
            ))}
          </ul>
        </section>
      )}
      {invitations && (
        <>
          <InviteForm changed={read} refused={setRefusal} />
          <OpenInvitations invitations={invitations} changed={read} refused={setRefusal} />
        </>
      )}
    </Stack>
  );
}
