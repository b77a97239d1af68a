import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { EditForm } from '../../components/document-form.tsx';
import { useDocument, useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { useBuurtView } from './buurt-view.ts';
import { words } from './words.ts';

/** The identity of the buurt and what its team has agreed on; for coordinators. */
export function BuurtScreen() {
  const say = useWords(words);
  const { me } = useTeam();
  const buurt = useDocument(me.buurtId);
  const view = useBuurtView();
  return (
    <>
      <Title order={1} mb="md">
        {say.heading}
      </Title>
      <div className="one">{buurt && <EditForm view={view} content={buurt.content} />}</div>
      <Anchor component={Link} to="/verwerkingen" display="inline-block" mt="md">
        {say.register}
      </Anchor>
    </>
  );
}
