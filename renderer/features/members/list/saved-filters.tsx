import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { isEmptyFilter, type PeopleFilter, type SavedFilter } from '#domain/member/filter/people-filter.ts';
import { sameValue } from '#domain/sync/canonical.ts';
import { useNotice } from '../../../components/use-notice.ts';
import { useUndoNotice } from '../../../components/use-undo-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { sayFilter } from './say-filter.ts';
import type { useSavedFilters } from './use-saved-filters.ts';
import { words } from './words.ts';

interface Props {
  saved: ReturnType<typeof useSavedFilters>;
  filter: PeopleFilter;
  /** While the filter stands open, what is saved can be taken away. */
  mayForget: boolean;
  choose(filter: PeopleFilter): void;
}

/** The filters that somebody keeps, each one press away, and the present one to be kept. */
export function SavedFilters({ saved: { filters, change }, filter, mayForget, choose }: Props) {
  const say = useWords(words);
  const notice = useNotice();
  const undoNotice = useUndoNotice();
  const isNow = (one: SavedFilter) => sameValue(one.filter, filter);
  const sentence = sayFilter(say.sentence, filter);
  const [isNaming, setNaming] = useState(false);
  const canSave = !isEmptyFilter(filter) && !filters.some(isNow);

  async function forget(gone: SavedFilter): Promise<void> {
    await change((now) => now.filter(({ name }) => name !== gone.name));
    undoNotice(say.forgotten(gone.name), () => change((now) => withFilter(now, gone)), {
      label: say.takeBack,
    });
  }

  return (
    <>
      {filters.length > 0 && (
        <Group gap="xs" role="group" aria-label={say.saved}>
          {filters.map((one) => (
            <Group key={one.name} gap={2}>
              <Button
                size="compact-sm"
                variant={isNow(one) ? 'filled' : 'light'}
                aria-pressed={isNow(one)}
                onClick={() => choose(isNow(one) ? {} : one.filter)}
              >
                {one.name}
              </Button>
              {mayForget && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={say.forgetOf(one.name)}
                  onClick={() => void forget(one)}
                >
                  {say.forget}
                </Button>
              )}
            </Group>
          ))}
        </Group>
      )}
      {!isEmptyFilter(filter) && (
        <Group gap="xs">
          <Button size="compact-sm" variant="subtle" onClick={() => choose({})}>
            {say.everybody}
          </Button>
          {canSave && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isNaming}
              onClick={() => setNaming(!isNaming)}
            >
              {say.saveFilter}
            </Button>
          )}
        </Group>
      )}
      {canSave && isNaming && (
        <SaveFilter
          key={sentence}
          proposed={sentence}
          save={async (name) => {
            await change((now) => withFilter(now, { name, filter }));
            setNaming(false);
            notice(say.savedAs(name));
          }}
        />
      )}
    </>
  );
}

const withFilter = (filters: readonly SavedFilter[], added: SavedFilter): SavedFilter[] => [
  ...filters.filter(({ name }) => name !== added.name),
  added,
];

function SaveFilter({ proposed, save }: { proposed: string; save(name: string): Promise<void> }) {
  const say = useWords(words);
  const [name, setName] = useState(proposed);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(name.trim() || proposed);
      }}
    >
      <TextInput
        ref={input}
        size="sm"
        label={say.name}
        description={say.nameHelp}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" variant="light" mt="xs">
        {say.save}
      </Button>
    </form>
  );
}
