import './today.css';
import { Box, Text, Title } from '@mantine/core';
import { dayOf } from '#domain/calendar/local-days.ts';
import { displayName } from '../../components/telling/display-name.ts';
import { ChangedSince } from '../../components/history/changed-since.tsx';
import type { KindViews } from '../../components/kind-view.ts';
import { useTeam } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { QuickAdd } from './quick-add.tsx';
import { ThisWeek } from './this-week.tsx';
import { ToDoList } from './to-do-list.tsx';
import { useToDo } from './use-to-do.ts';
import { words } from './words.ts';

/** What one sees first: what needs doing, then what is coming. */
export function TodayScreen({ views }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { me, now } = useTeam();
  const { toDo, events, places } = useToDo();
  return (
    <>
      <Text c="dimmed">
        {now().toLocaleDateString(language, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          timeZone: 'Europe/Amsterdam',
        })}
      </Text>
      <Box mb="lg">
        <Title order={1}>{say.hello(displayName(me.name))}</Title>
        <ChangedSince />
      </Box>
      <div className="today">
        <ToDoList toDo={toDo} views={views} />
        <div className="today-side">
          <QuickAdd />
          <ThisWeek view={views.event} events={events} places={places} today={dayOf(now())} />
        </div>
      </div>
    </>
  );
}
