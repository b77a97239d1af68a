import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { isEmptyFilter, keeperFor, type PeopleFilter } from '#domain/member/filter/people-filter.ts';
import { listAsked } from '../../../components/list/list-asked.ts';
import { useTeam } from '../../../database/team.tsx';
import { useWords } from '../../../words/use-words.ts';
import { FilterPanel } from './filter-panel.tsx';
import './list.css';
import type { Narrowing } from './narrowing.ts';
import { SavedFilters } from './saved-filters.tsx';
import { sayFilter } from './say-filter.ts';
import { TagPanel } from './tag-panel.tsx';
import { useSavedFilters } from './use-saved-filters.ts';
import { words } from './words.ts';

interface Props {
  /** What the list shows now. */
  found: readonly Content[];
  narrowing: Narrowing | undefined;
  narrow(narrowing: Narrowing | undefined): void;
  /** Whose rows are ticked; `undefined`: nobody is choosing. */
  ticked: ReadonlySet<string> | undefined;
  setTicked(ticked: ReadonlySet<string> | undefined): void;
}

/** Between the search and the list: whom it is about, said as a sentence, and what is done to several at once. */
export function ListBar({ found, narrowing, narrow, ticked, setTicked }: Props) {
  const say = useWords(words);
  const { now } = useTeam();
  const [isOpen, setOpen] = useState(false);
  const saved = useSavedFilters();
  const filter = narrowing?.filter ?? {};
  const listed = ticked && ticked.size > 0 ? [...ticked] : narrowing ? found.map(({ id }) => id) : [];

  const choose = (next: PeopleFilter) => {
    const asked = Object.fromEntries(Object.entries(next).filter(([, part]) => part !== undefined));
    narrow(isEmptyFilter(asked) ? undefined : { filter: asked, keep: keeperFor(asked, dayOf(now())) });
  };

  return (
    <Stack gap="xs" mb="sm">
      <Group gap="xs">
        <Button size="compact-md" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say.closeFilter : say.filter}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-pressed={ticked !== undefined}
          onClick={() => setTicked(ticked ? undefined : new Set())}
        >
          {ticked ? say.stopChoosing : say.choose}
        </Button>
        {listed.length > 0 && (
          <Button
            size="compact-md"
            variant="default"
            component={Link}
            to="/mensen/lijsten"
            state={listAsked(listed)}
          >
            {say.makeList(listed.length)}
          </Button>
        )}
      </Group>
      {isOpen && <FilterPanel filter={filter} choose={choose} />}
      <div role="status">
        {narrowing && (
          <Text fw={600}>
            {sayFilter(say.sentence, filter)} ({say.matching(found.length)})
          </Text>
        )}
      </div>
      <SavedFilters saved={saved} filter={filter} mayForget={isOpen} choose={choose} />
      {ticked && <TagPanel found={found} ticked={ticked} setTicked={setTicked} />}
    </Stack>
  );
}
