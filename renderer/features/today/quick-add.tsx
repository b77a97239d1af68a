import { Button, Title } from '@mantine/core';
import { IconCalendarPlus, IconHeartPlus, IconUserPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { isForTheApp } from '../../components/single-keys.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** The first letters of what is added, in both languages. */
const adds = [
  { key: 'p', to: '/mensen/nieuw', word: 'addMember', Icon: IconUserPlus },
  { key: 'a', to: '/agenda/nieuw', word: 'addEvent', Icon: IconCalendarPlus },
  { key: 'h', to: '/elkaar-helpen/nieuw', word: 'addOffer', Icon: IconHeartPlus },
] as const;

/** What one most often adds, by a button or by one key. */
export function QuickAdd() {
  const say = useWords(words);
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const add = adds.find(({ key }) => key === event.key);
      if (!add || !isForTheApp(event)) return;
      event.preventDefault();
      void navigate(add.to);
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [navigate]);
  return (
    <section aria-labelledby="quick-add" className="quick-add">
      <Title order={2} id="quick-add" mb="xs">
        {say.add}
      </Title>
      {adds.map(({ key, to, word, Icon }) => (
        <Button
          key={key}
          component={Link}
          to={to}
          variant="default"
          fullWidth
          justify="space-between"
          leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
          rightSection={<kbd aria-hidden>{key.toUpperCase()}</kbd>}
          aria-keyshortcuts={key}
        >
          {say[word]}
        </Button>
      ))}
    </section>
  );
}
