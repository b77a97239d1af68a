import { Text } from '@mantine/core';
import { Street } from '../../components/street.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Said when nothing needs anybody: a cup on a table, and the houses of the buurt behind it. */
export function NothingToDo() {
  const say = useWords(words);
  return (
    <div className="nothing-to-do">
      <Street>
        <path
          opacity="0.45"
          d="M104 80V56m0 0c-12 2-17-6-13-14-2-10 8-15 15-10 9-2 14 7 10 14 1 8-6 12-12 10zm0 8 7-6"
        />
        <path d="M140 50h44v16a14 14 0 0 1-14 14h-16a14 14 0 0 1-14-14z" />
        <path d="M184 55h5a8 8 0 0 1 0 17h-6" />
        <path d="M152 40c-3-4 3-6 0-11M163 40c-3-5 3-8 0-14M174 40c-3-4 3-6 0-11" />
        <path d="M132 86h64" />
      </Street>
      <Text fw={600}>{say.nothing}</Text>
      <Text c="dimmed">{say.nothingMore}</Text>
    </div>
  );
}
