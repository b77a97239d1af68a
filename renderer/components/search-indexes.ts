import { useEffect, useMemo } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { indexOf, type SearchIndex } from '#domain/search/search-index.ts';
import { isTrashed } from '#domain/sync/trash.ts';
import { useDocuments, useDocumentsOf, useTeam } from '../database/team.tsx';
import { useSyncStatus } from '../sync/sync-status.tsx';
import type { KindView } from './kind-view.ts';

/** What was last known of each view; lists and the palette share it, and only changed documents are prepared again. */
const indexes = new WeakMap<KindView, SearchIndex<Content>>();

function keep(view: KindView, documents: readonly Content[]): SearchIndex<Content> {
  const index = indexOf(view, documents, indexes.get(view));
  indexes.set(view, index);
  return index;
}

/**
 * The documents of a view in their order, ready to be searched. While they are being read it is what was known of them
 * last, and `undefined` the first time.
 */
export function useSearchIndex(view: KindView): SearchIndex<Content> | undefined {
  const documents = useDocuments(view.kind);
  return useMemo(() => (documents ? keep(view, documents) : indexes.get(view)), [view, documents]);
}

/** The same for several kinds, in the order of their views, which must not change in number. */
export function useSearchIndexes(views: readonly KindView[]): readonly (SearchIndex<Content> | undefined)[] {
  const lists = useDocumentsOf(views.map(({ kind }) => kind));
  return useMemo(
    () =>
      views.map((view) => {
        const documents = lists.get(view.kind);
        return documents ? keep(view, documents) : indexes.get(view);
      }),
    [views, lists],
  );
}

/** How many documents are prepared between two moments in which the app can do something else. */
const atOnce = 250;

/** Prepares the lists of these views while nobody asks anything of the app, so that the first search is quick too. */
export function useReadyIndexes(views: readonly KindView[]): void {
  const team = useTeam();
  const isFilling = useSyncStatus().filling !== null;
  useEffect(() => {
    if (isFilling) return;
    let isOver = false;
    void (async () => {
      for (const view of views) {
        await idle();
        if (isOver) return;
        const documents = (await team.all(view.kind)).filter((document) => !isTrashed(document));
        for (let ready = atOnce; ready < documents.length + atOnce; ready += atOnce) {
          await idle();
          if (isOver) return;
          // A screen that was opened meanwhile is ahead.
          if ((indexes.get(view)?.entries.length ?? 0) < Math.min(ready, documents.length))
            keep(view, documents.slice(0, ready));
        }
      }
    })();
    return () => {
      isOver = true;
    };
  }, [views, team, isFilling]);
}

/** When the browser has nothing else to do, or two seconds later. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
