import { Button, Group, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { type Filter, fits } from '#domain/search/filter.ts';
import { useDocument } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { FilterSentence } from './filter-sentence.tsx';
import { fetchedApart } from '../later/fetched-apart.ts';
import type { KindView } from '../kind-view.ts';
import { SearchedList } from './searched-list.tsx';
import { dropDraft } from '../form/unsaved-work.ts';
import { whenIdle } from '../later/when-idle.ts';
import { words } from '../words.ts';

// The list shows first; the form with its controls and checks is fetched meanwhile, before somebody opens one.
// Not by React's `lazy`: that shows nothing for 0.3 s, also when all is there.
const forms = fetchedApart(() => import('../form/document-form.tsx'));

type Forms = Awaited<ReturnType<typeof forms.fetch>>;

/** The forms, when they are here; fetched at once when one is asked for, else when nobody waits for anything. */
function useForms(isAsked: boolean) {
  const here = forms.useIfHere();
  const [problem, setProblem] = useState<Error>();
  useEffect(() => {
    const fetch = () =>
      void forms.fetch().catch(() => setProblem(new Error('The forms could not be fetched.')));
    if (!isAsked) return whenIdle(fetch, 2000);
    fetch();
    return undefined;
  }, [isAsked]);
  if (problem && isAsked && !here) throw problem;
  return here;
}

/** Which rows are ticked, to do something with all of them. */
export interface Ticking {
  ticked: ReadonlySet<string>;
  tick(id: string, on: boolean): void;
  /** The box of one row, which says whose it is. */
  box(id: string, title: string): ReactNode;
}

interface Props {
  view: KindView;
  tools?: ReactNode;
  /** Only these are listed; absent: all. */
  keep?: ((content: Content) => boolean) | undefined;
  /** What stands above the rows, given what is found. */
  above?: (found: readonly Content[]) => ReactNode;
  /** Absent: rows are there to be opened only. */
  ticking?: Ticking | undefined;
}

/** List and detail of one kind, side by side where there is room. */
export function KindScreen({ view, tools, keep, above, ticking }: Props) {
  const say = useWords(words);
  const { id } = useParams();
  const here = useForms(id !== undefined);
  const filter = useFilter(view);
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={1}>{view.heading}</Title>
        <Group gap="sm">
          {tools}
          <Button component={Link} to={`${view.path}/nieuw`}>
            {view.addLabel}
          </Button>
        </Group>
      </Group>
      <div className="two" data-open={id !== undefined}>
        <div className="list-side">
          <SearchedList
            view={view}
            keep={keep ?? filter?.fits}
            above={above ?? filter?.above}
            show={(found) => <Rows view={view} shown={found} open={id} ticking={ticking} />}
          />
        </div>
        <div>
          {id !== undefined && (
            <Button className="only-narrow" variant="subtle" component={Link} to={view.path} mb="sm">
              {say.back}
            </Button>
          )}
          {id === undefined && (
            <Text c="dimmed" className="choose">
              {say.choose}
            </Text>
          )}
          {here && id === 'nieuw' && <here.NewForm view={view} />}
          {here && id !== undefined && id !== 'nieuw' && (
            <Detail key={id} view={view} id={id} Form={here.EditForm} />
          )}
        </div>
      </div>
    </>
  );
}

/** What the list is narrowed to; it stays so while one goes from the one to the other. */
function useFilter(view: KindView) {
  const [chosen, choose] = useState<Filter>({});
  return useMemo(
    () =>
      view.filters && {
        fits: Object.keys(chosen).length > 0 ? (content: Content) => fits(content, chosen) : undefined,
        above: () => <FilterSentence view={view} filter={chosen} change={choose} />,
      },
    [view, chosen],
  );
}

function Detail({ view, id, Form }: { view: KindView; id: string; Form: Forms['EditForm'] }) {
  const say = useWords(words);
  const found = useDocument(id);
  const isGone = found === null;
  useEffect(() => {
    if (isGone) dropDraft(id);
  }, [id, isGone]);
  if (found === undefined) return null;
  return found ? <Form view={view} content={found.content} /> : <Text>{say.gone}</Text>;
}

/** Only the rows in sight are in the page, so that 6,000 people scroll as lightly as 60. */
function Rows({
  view,
  shown,
  open,
  ticking,
}: {
  view: KindView;
  shown: readonly Content[];
  open: string | undefined;
  ticking: Ticking | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  // The height of a row is of its document, wherever a search puts it. The same function for the same rows, or all
  // heights would be reckoned again with every one that is scrolled into sight.
  const getItemKey = useCallback((index: number) => shown[index]?.id ?? index, [shown]);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 66,
    getItemKey,
    overscan: 12,
  });
  return (
    <div className="list" ref={scroller}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const content = shown[index];
          if (!content) return null;
          const { id } = content;
          const isTicked = ticking?.ticked.has(id) ?? false;
          return (
            <div
              key={id}
              ref={rows.measureElement}
              data-index={index}
              className="list-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {ticking?.box(id, view.titleOf(content))}
              <Link
                className="row"
                to={`${view.path}/${id}`}
                aria-current={id === open ? 'true' : undefined}
                onKeyDown={(event) => {
                  if (!ticking || event.key !== ' ') return;
                  event.preventDefault();
                  ticking.tick(id, !isTicked);
                }}
              >
                <div className="row-title">{view.titleOf(content)}</div>
                <div className="row-line">{view.lineOf(content)}</div>
              </Link>
            </div>
          );
        })}
      </div>
    </div>
  );
}
