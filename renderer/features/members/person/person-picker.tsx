import { Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { searchBest } from '#domain/search/search.ts';
import type { KindView } from '../../../components/kind-view.ts';
import { useSearchIndex } from '../../../components/list/search-indexes.ts';
import { useWords } from '../../../words/use-words.ts';
import { words } from './words.ts';

/** So few that one sees them at once. */
const mostOffered = 6;

interface Props {
  view: KindView;
  isOffered(member: Content): boolean;
  choose(member: Content): void;
}

/** Chooses somebody of the list by typing a part of their name. */
export function PersonPicker({ view, isOffered, choose }: Props) {
  const say = useWords(words);
  const index = useSearchIndex(view);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found =
    index && typed.trim() !== '' ? searchBest(index, typed, mostOffered + 4).items.filter(isOffered) : [];
  const offered = found.slice(0, mostOffered);
  return (
    <Select
      ref={input}
      label={say.whoLivesHere}
      placeholder={say.typeName}
      w="20rem"
      maw="100%"
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // What is offered was searched already, in any spelling.
      filter={({ options }) => options}
      data={offered.map((member) => ({
        value: member.id,
        label: [view.titleOf(member), view.lineOf(member)].filter(Boolean).join(' · '),
      }))}
      value={null}
      onChange={(id) => {
        const chosen = offered.find((member) => member.id === id);
        if (chosen) choose(chosen);
      }}
      nothingFoundMessage={typed.trim() === '' ? undefined : say.nobodyFound}
    />
  );
}
