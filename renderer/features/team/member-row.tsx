import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { isTeamRole, type TeamRole, teamRoles } from '#domain/team/invitation.ts';
import { leavesNoCoordinator } from '#domain/team/last-coordinator.ts';
import { displayName } from '../../components/telling/display-name.ts';
import { roleWords } from '../../components/telling/role-words.ts';
import { useNotice } from '../../components/use-notice.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useTeam } from '../../database/team.tsx';
import { useSyncActions } from '../../sync/sync-status.tsx';
import type { TeamList, TeamRefusal } from '../../sync/team-accounts.ts';
import { useWords } from '../../words/use-words.ts';
import { Confirm } from './confirm.tsx';
import { words } from './words.ts';

interface MemberProps {
  name: string;
  team: TeamList;
  changed(): Promise<void>;
  refused(refusal: TeamRefusal | undefined): void;
}

type Asking = { is: 'remove' | 'sign-out' } | { is: 'my-role'; role: TeamRole };

/** One colleague: their role, and what a coordinator can do about them. */
export function MemberRow({ name, team, changed, refused }: MemberProps) {
  const say = useWords(words);
  const roles = useWords(roleWords);
  const { me } = useTeam();
  const { team: accounts } = useSyncActions();
  const notice = useNotice();
  const undoNotice = useUndoNotice();
  const [asking, setAsking] = useState<Asking>();
  const shown = displayName(name);
  const isMe = name === me.name;
  const role = team.members.find((one) => one.name === name)?.roles[0] ?? 'verbinder';
  const isLast = leavesNoCoordinator(team.members, name, null);

  async function does(work: () => Promise<{ is: 'done' | TeamRefusal }>, told?: string): Promise<boolean> {
    const { is } = await work();
    setAsking(undefined);
    await changed();
    refused(is === 'done' ? undefined : is);
    if (is === 'done' && told !== undefined) notice(told);
    return is === 'done';
  }

  async function give(next: TeamRole): Promise<void> {
    const before = role;
    if (!(await does(() => accounts.setRole(name, next))) || !isTeamRole(before)) return;
    undoNotice(say.changed(shown, roles[next]), () => does(() => accounts.setRole(name, before)), {
      label: say.undo,
    });
  }

  return (
    <li className="row">
      <Group justify="space-between" gap="sm" align="center">
        <div>
          <div className="row-title">
            {shown}
            {isMe && <span className="row-line"> ({say.you})</span>}
          </div>
          {(!team.invitations || isLast) && <div className="row-line">{roles[role]}</div>}
        </div>
        {team.invitations && !isLast && (
          <Select
            aria-label={say.roleOf(shown)}
            w="13rem"
            size="sm"
            data={teamRoles.map((value) => ({ value, label: roles[value] }))}
            value={role}
            onChange={(next) => {
              if (!next || !isTeamRole(next) || next === role) return;
              if (isMe) setAsking({ is: 'my-role', role: next });
              else void give(next);
            }}
            allowDeselect={false}
          />
        )}
      </Group>
      {team.invitations && isLast && <Text className="row-line">{say.last}</Text>}
      {team.invitations && !asking && (
        <Group gap="xs" mt={4} ml={-12}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={say.signOutOf(shown)}
            onClick={() => setAsking({ is: 'sign-out' })}
          >
            {say.signOut}
          </Button>
          {!isLast && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={say.removeOf(shown)}
              onClick={() => setAsking({ is: 'remove' })}
            >
              {say.remove}
            </Button>
          )}
        </Group>
      )}
      {asking?.is === 'sign-out' && (
        <Confirm
          question={say.askSignOut(shown)}
          yes={say.signOut}
          does={() => void does(() => accounts.endSessions(name), say.signedOut(shown))}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking?.is === 'remove' && (
        <Confirm
          question={say.askRemove(shown)}
          yes={say.remove}
          does={() => void does(() => accounts.remove(name), say.removed(shown))}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking?.is === 'my-role' && (
        <Confirm
          question={say.askMyRole(roles[asking.role])}
          yes={say.becomeRole(roles[asking.role])}
          does={() => void does(() => accounts.setRole(name, asking.role))}
          cancel={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
