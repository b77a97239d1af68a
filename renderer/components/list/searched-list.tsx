import { Text, TextInput, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { narrowed } from '#domain/search/search-index.ts';
import { search } from '#domain/search/search.ts';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import { useWords } from '../../words/use-words.ts';
import { EmptyPlace } from '../empty-place.tsx';
import type { KindView } from '../kind-view.ts';
import { NothingFound } from './nothing-found.tsx';
import { linkTowards, writes } from './row-keys.ts';
import { searchAskedIn } from './search-asked.ts';
import { useSearchIndex } from './search-indexes.ts';
import { isForTheApp } from '../single-keys.ts';
import { words } from '../words.ts';

interface Props {
  view: KindView;
  show(found: readonly Content[]): ReactNode;
  /** Only these are in the list; absent: all. The same function as long as it lets the same ones through. */
  keep?: ((content: Content) => boolean) | undefined;
  /** What stands between the search and what it finds. */
  above?: ((found: readonly Content[]) => ReactNode) | undefined;
}

/**
 * The list of a view with its search. `/` goes to the search, the arrows go from there through the links of what is
 * shown, and Enter opens.
 */
export function SearchedList({ view, show, keep, above }: Props) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { state, key: visit } = useLocation();
  const asked = searchAskedIn(state);
  const [text, setText] = useState(asked ?? '');
  const [seen, setSeen] = useState(visit);
  if (seen !== visit) {
    setSeen(visit);
    if (asked !== undefined) setText(asked);
  }
  const input = useSearchKey();
  const list = useRef<HTMLDivElement>(null);
  const whole = useSearchIndex(view);
  const index = useMemo(() => (whole && keep ? narrowed(whole, keep) : whole), [whole, keep]);
  const found = useMemo(() => index && search(index, text), [index, text]);
  const isComing = useSyncStatus().filling?.missing.includes(view.kind) === true;
  const isTyped = text.trim() !== '';

  function followKey(event: KeyboardEvent<HTMLElement>): void {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    if (target === input.current) {
      const [first] = found?.items ?? [];
      if (key === 'ArrowDown') go(event, links[0]);
      if (key === 'Enter' && isTyped && first) void navigate(`${view.path}/${first.id}`);
      return;
    }
    if (!links.includes(target)) return;
    const next = linkTowards(links, target, key);
    if (next) go(event, next);
    else if (key === 'ArrowUp' || key === 'Escape') go(event, input.current);
    // Who goes on typing goes on searching: the letter itself still lands in the field.
    else if (writes(event.nativeEvent)) input.current?.focus();
  }

  if (whole?.entries.length === 0 && !isComing) return <EmptyPlace kind={view.kind} text={view.purpose} />;
  return (
    <div className="searched" onKeyDown={followKey}>
      <TextInput
        ref={input}
        label={say.search}
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-keyshortcuts="/"
        autoComplete="off"
        mb="sm"
        maw="24rem"
      />
      {above?.(found?.items ?? [])}
      {(found === undefined || isComing) && <Text c="dimmed">{say.loading}</Text>}
      <div role="status">
        {found && (isTyped || keep) && found.items.length > 0 && found.meant.length === 0 && (
          <VisuallyHidden>{say.found(found.items.length)}</VisuallyHidden>
        )}
        {keep && whole && whole.entries.length > 0 && !isTyped && found?.items.length === 0 && (
          <Text>{say.nothingFits}</Text>
        )}
        {found && isTyped && (found.items.length === 0 || found.meant.length > 0) && (
          <NothingFound
            said={view.nothingFound?.(text.trim()) ?? say.nothingFound(text.trim())}
            meant={found.meant}
            choose={(meant) => {
              setText(meant);
              input.current?.focus();
            }}
          />
        )}
      </div>
      <div ref={list} className="searched-rows">
        {found && found.items.length > 0 && show(found.items)}
      </div>
    </div>
  );
}

function go(event: KeyboardEvent, to: HTMLElement | null | undefined): void {
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** A field that `/` leads to, wherever on the screen one is. */
function useSearchKey() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const follow = (event: globalThis.KeyboardEvent) => {
      const field = input.current;
      // On a small screen the list stands behind what is open.
      if (event.key !== '/' || !field?.checkVisibility() || !isForTheApp(event)) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
  return input;
}
