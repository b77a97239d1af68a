import type { Content } from '#domain/document/kind.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import { type Meant, search, searchBest } from '#domain/search/search.ts';
import type { KindView } from '../../components/kind-view.ts';
import { allChoice, type Choice, documentChoice } from './choices.ts';

/** Choices under one heading, with how many there are in all. */
export interface ChoiceGroup {
  heading: string;
  choices: readonly Choice[];
  total: number;
}

export interface Sources {
  /** The documents of each kind; `undefined` while they are being read. */
  documents: readonly { view: KindView; index: SearchIndex<Content> | undefined }[];
  places: { heading: string; index: SearchIndex<Choice> };
  actions: { heading: string; index: SearchIndex<Choice> };
}

/** A handful: what one sees at a glance. */
const atMost = 5;

/** What fits a text, the group with the best fit first; when nothing does, what nearly fits and what may be meant. */
export function groupsFor(
  sources: Sources,
  text: string,
  sayAll: SayAll,
): { groups: ChoiceGroup[]; meant: readonly Meant[] } {
  const lists = searchable(sources, sayAll);
  const found = lists
    .map(({ heading, best }) => ({ heading, ...best(text) }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => a.fit - b.fit);
  if (found.length > 0) return { groups: found, meant: [] };
  const almost = lists
    .map(({ heading, almost: nearly }) => ({ heading, ...nearly(text) }))
    .filter(({ total }) => total > 0);
  const meant = almost.flatMap((group) => group.meant).toSorted((a, b) => b.count - a.count);
  const unlike = meant.filter(({ text: one }, at) => meant.findIndex((other) => other.text === one) === at);
  return { groups: almost, meant: unlike.slice(0, 3) };
}

/** What is shown before anything is typed: what was opened lately, then where one can go and what one can do. */
export function groupsAtFirst(sources: Sources, recent: readonly string[], heading: string): ChoiceGroup[] {
  const opened = recent.flatMap((id) => {
    for (const { view, index } of sources.documents) {
      const entry = index?.entries.find(({ item }) => item.id === id);
      if (entry) return [documentChoice(view, entry.item)];
    }
    return [];
  });
  const all = [
    { heading, choices: opened.slice(0, atMost) },
    ...[sources.actions, sources.places].map((source) => ({
      heading: source.heading,
      choices: source.index.entries.map(({ item }) => item),
    })),
  ];
  return all
    .filter(({ choices }) => choices.length > 0)
    .map((group) => ({ ...group, total: group.choices.length }));
}

interface SearchableList {
  heading: string;
  best(text: string): { choices: Choice[]; total: number; fit: number };
  almost(text: string): { choices: Choice[]; total: number; meant: readonly Meant[] };
}

type SayAll = (total: number, place: string) => string;

const searchable = ({ documents, places, actions }: Sources, sayAll: SayAll): SearchableList[] => [
  ...documents.flatMap(({ view, index }) =>
    index
      ? [
          listOf(view.heading, index, {
            one: (content) => documentChoice(view, content),
            all: (text, total) => [allChoice(view, text, sayAll(total, view.heading))],
          }),
        ]
      : [],
  ),
  ...[places, actions].map(({ heading, index }) =>
    listOf(heading, index, { one: (choice) => choice, all: () => [] }),
  ),
];

/** How the things of a list become choices, and what leads to all of them when there are more. */
interface AsChoices<T> {
  one(item: T): Choice;
  all(text: string, total: number): Choice[];
}

function listOf<T>(heading: string, index: SearchIndex<T>, as: AsChoices<T>): SearchableList {
  const choices = (items: readonly T[], text: string, total: number) => [
    ...items.slice(0, atMost).map((item) => as.one(item)),
    ...(total > atMost ? as.all(text, total) : []),
  ];
  return {
    heading,
    best(text) {
      const { items, total, fit } = searchBest(index, text, atMost);
      return { choices: choices(items, text, total), total, fit };
    },
    almost(text) {
      const { items, meant } = search(index, text);
      return { choices: choices(items, text, items.length), total: items.length, meant };
    },
  };
}
