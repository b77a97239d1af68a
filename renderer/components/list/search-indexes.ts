import { useEffect, useMemo, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import type { KindName } from '#domain/kinds.ts';
import { indexOf, type SearchIndex } from '#domain/search/search-index.ts';
import { useDocuments, useDocumentsOf } from '../../database/team.tsx';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import type { KindView } from '../kind-view.ts';
import { whenIdle } from '../later/when-idle.ts';

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

/** The documents of several kinds; one that is still being read is absent. */
export type Lists = ReadonlyMap<KindName, readonly Content[]>;

/** The same for several kinds, in the order of their views. */
export const useSearchIndexes = (
  views: readonly KindView[],
  lists: Lists,
): readonly (SearchIndex<Content> | undefined)[] =>
  useMemo(
    () =>
      views.map((view) => {
        const documents = lists.get(view.kind);
        return documents ? keep(view, documents) : indexes.get(view);
      }),
    [views, lists],
  );

/** How many documents are prepared between two moments in which the app can do something else. */
const atOnce = 100;

/**
 * The lists of these views, at hand and prepared in moments when nobody asks anything of the app, so that the first
 * search is as quick as the next. While the device is being filled they wait, unless somebody asks.
 */
export function useListsAtHand(views: readonly KindView[], isAsked: boolean): Lists {
  const isFilling = useSyncStatus().filling !== null;
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    if (isLive || (isFilling && !isAsked)) return;
    // Who asks sees what opens first.
    const timer = setTimeout(() => setLive(true), isAsked ? 30 : 1000);
    return () => clearTimeout(timer);
  }, [isLive, isFilling, isAsked]);
  const lists = useDocumentsOf(isLive ? views.map(({ kind }) => kind) : []);

  useEffect(() => {
    let isOver = false;
    void (async () => {
      for (const view of views) {
        const documents = lists.get(view.kind) ?? [];
        for (let ready = 0; ready < documents.length; ready += atOnce) {
          // A screen that was opened meanwhile is ahead.
          const wanted = Math.min(ready + atOnce, documents.length);
          if ((indexes.get(view)?.entries.length ?? 0) >= wanted) continue;
          await idle();
          if (isOver) return;
          keep(view, documents.slice(0, wanted));
        }
        while (indexes.get(view)?.prepare(atOnce)) {
          await idle();
          if (isOver) return;
        }
        // Forgiving an error needs the different words; they too are gathered before somebody waits for them.
        if (documents.length > 0) indexes.get(view)?.vocabulary();
      }
    })();
    return () => {
      isOver = true;
    };
  }, [views, lists]);
  return lists;
}

const idle = () => new Promise<void>((resolve) => whenIdle(resolve, 2000));
