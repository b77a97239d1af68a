import { Text, VisuallyHidden } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { indexOf } from '#domain/search/search-index.ts';
import type { KindView } from '../../components/kind-view.ts';
import { NothingFound } from '../../components/list/nothing-found.tsx';
import { type Lists, useSearchIndexes } from '../../components/list/search-indexes.ts';
import { useWords } from '../../words/use-words.ts';
import { words as shared } from '../../components/words.ts';
import { groupsAtFirst, groupsFor, type Sources } from './choice-groups.ts';
import { actionChoices, type Choice, listedChoices, type MenuPlace, placeChoices } from './choices.ts';
import { PaletteGroups } from './palette-groups.tsx';
import { words } from './words.ts';

interface Given {
  views: readonly KindView[];
  lists: Lists;
  places: readonly MenuPlace[];
  recent: readonly string[];
  isDark: boolean;
}

/** The field and what it finds: the focus stays in the field, the arrows move the chosen line. */
export function PaletteSearch({
  choose,
  close,
  ...given
}: Given & { choose(choice: Choice): void; close(): void }) {
  const say = useWords(words);
  const sayShared = useWords(shared);
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const sources = useSources(given);
  const { recent } = given;
  const isTyped = text.trim() !== '';
  const { groups, meant } = useMemo(
    () =>
      isTyped
        ? groupsFor(sources, text.trim(), say.all)
        : { groups: groupsAtFirst(sources, recent, say.recent), meant: [] },
    [sources, text, isTyped, recent, say],
  );
  const choices = groups.flatMap((group) => group.choices);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const chosen = choices[Math.min(at, choices.length - 1)];
  const idOf = (choice: Choice) => `${listId}${choice.id}`;
  const chosenId = chosen && idOf(chosen);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  function type(next: string): void {
    setText(next);
    setAt(0);
  }

  function followKey(event: KeyboardEvent): void {
    const last = choices.length - 1;
    if (event.nativeEvent.isComposing || last < 0) return;
    const now = Math.min(at, last);
    const moves: Partial<Record<string, number>> = {
      ArrowDown: now === last ? 0 : now + 1,
      ArrowUp: now === 0 ? last : now - 1,
      PageDown: Math.min(now + 5, last),
      PageUp: Math.max(now - 5, 0),
    };
    const next = moves[event.key];
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="palette-field">
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <input
          role="combobox"
          aria-label={say.label}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosenId}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={say.placeholder}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={followKey}
        />
        <button type="button" className="palette-close" aria-label={sayShared.close} onClick={close}>
          <IconX size={20} stroke={1.7} aria-hidden />
        </button>
      </div>
      <div role="status" className="palette-said">
        {isTyped && total > 0 && meant.length === 0 && (
          <VisuallyHidden>{sayShared.found(total)}</VisuallyHidden>
        )}
        {isTyped && (total === 0 || meant.length > 0) && (
          <NothingFound said={say.nothingFound(text.trim())} meant={meant} choose={type} />
        )}
        {sources.documents.some(({ index }) => !index) && <Text c="dimmed">{say.loading}</Text>}
      </div>
      <PaletteGroups
        id={listId}
        groups={groups}
        idOf={idOf}
        chosenId={chosenId}
        choose={choose}
        point={(choice) => setAt(choices.indexOf(choice))}
      />
      <div className="palette-foot" aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {say.choose}
        </span>
        <span>
          <kbd>Enter</kbd> {say.openIt}
        </span>
        <span>
          <kbd>Esc</kbd> {say.shut}
        </span>
      </div>
    </>
  );
}

/** All that can be found, ready to be searched. */
function useSources({ views, lists, places, isDark }: Given): Sources {
  const say = useWords(words);
  const indexes = useSearchIndexes(views, lists);
  const menu = useMemo(() => {
    const indexed = (choices: readonly Choice[]) => indexOf(listedChoices(choices), choices);
    return {
      places: { heading: say.goTo, index: indexed(placeChoices(say, places)) },
      actions: { heading: say.act, index: indexed(actionChoices(say, isDark)) },
    };
  }, [say, places, isDark]);
  return useMemo(
    () => ({ documents: views.map((view, at) => ({ view, index: indexes[at] })), ...menu }),
    [views, indexes, menu],
  );
}
