import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** What can be done with the whole list. */
export function ListTools() {
  const say = useWords(words);
  return (
    <>
      <Button variant="subtle" component={Link} to="/mensen/lijsten">
        {say.makeList}
      </Button>
      <Button variant="subtle" component={Link} to="/opruimen">
        {say.cleanUp}
      </Button>
      <Button variant="default" component={Link} to="/mensen/inlezen">
        {say.importList}
      </Button>
    </>
  );
}
