import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { longShown, useNotice } from '../../components/use-notice.ts';
import { useDocuments, useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** What can be done with the whole list. */
export function ListTools() {
  const say = useWords(words);
  const host = useHost();
  const notice = useNotice();
  const { me, now } = useTeam();
  const members = useDocuments('member') ?? [];

  async function save(): Promise<void> {
    const { exportMembers } = await import('#domain/import/export-members.ts');
    // The byte order mark tells spreadsheets that it is UTF-8.
    const outcome = await host.saveFile(
      `mensen-${me.slug}-${now().toISOString().slice(0, 10)}.csv`,
      `\uFEFF${exportMembers(members)}`,
    );
    if (outcome !== 'cancelled') notice(outcome === 'saved' ? say.exported : say.exportFailed, longShown);
  }

  return (
    <>
      {members.length > 0 && (
        <Button variant="subtle" onClick={() => void save()}>
          {say.exportList}
        </Button>
      )}
      <Button variant="subtle" component={Link} to="/opruimen">
        {say.cleanUp}
      </Button>
      <Button variant="default" component={Link} to="/mensen/inlezen">
        {say.importList}
      </Button>
    </>
  );
}
