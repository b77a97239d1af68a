import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { dueForCheck } from '#domain/organisation/check-due.ts';
import { KindScreen } from '../../components/list/kind-screen.tsx';
import type { KindView } from '../../components/kind-view.ts';
import { useDocuments } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { useCheckTerm } from './use-check.ts';
import { words } from './words.ts';

/** The Gids, with the way to what has not been looked at for long. */
export function OrganisationsScreen({ view }: { view: KindView }) {
  return <KindScreen view={view} tools={<ToCheck />} />;
}

function ToCheck() {
  const say = useWords(words);
  const term = useCheckTerm();
  const due = dueForCheck(useDocuments('organisation') ?? [], term).length;
  if (due === 0) return null;
  return (
    <Button variant="default" component={Link} to="/gids/nakijken">
      {say.toCheck(due)}
    </Button>
  );
}
