import { Button, Group, Text, Title } from '@mantine/core';
import { roleWords } from '../../components/telling/role-words.ts';
import { sayDayOf } from '../../components/telling/say-date.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useSyncActions } from '../../sync/sync-status.tsx';
import type { OpenInvitation, TeamRefusal } from '../../sync/team-accounts.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

interface OpenProps {
  invitations: readonly OpenInvitation[];
  changed(): Promise<void>;
  refused(refusal: TeamRefusal | undefined): void;
}

/** The invitations that nobody has used yet, each of which can be taken back. */
export function OpenInvitations({ invitations, changed, refused }: OpenProps) {
  const say = useWords(words);
  const roles = useWords(roleWords);
  const { language } = useLanguage();
  const { team: accounts } = useSyncActions();
  const undoNotice = useUndoNotice();

  async function set(id: string, takenBack: boolean): Promise<boolean> {
    const { is } = await accounts.setTakenBack(id, takenBack);
    await changed();
    refused(is === 'done' ? undefined : is);
    return is === 'done';
  }

  async function takeBack({ id }: OpenInvitation): Promise<void> {
    if (await set(id, true)) undoNotice(say.takenBack, () => set(id, false), { label: say.undo });
  }

  return (
    <section>
      <Title order={2} mb="xs">
        {say.open}
      </Title>
      {invitations.length === 0 && <Text c="dimmed">{say.none}</Text>}
      <ul className="rows team-rows">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="row">
            <Group justify="space-between" gap="sm">
              <div>
                <div className="row-title">{say.forWhom(invitation.for)}</div>
                <div className="row-line">
                  {say.until(roles[invitation.role], sayDayOf(invitation.until, language))}
                </div>
              </div>
              <Button
                variant="default"
                size="sm"
                aria-label={say.takeBackOf(say.forWhom(invitation.for))}
                onClick={() => void takeBack(invitation)}
              >
                {say.takeBack}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
