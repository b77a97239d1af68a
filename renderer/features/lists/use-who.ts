import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { search } from '#domain/search/search.ts';
import type { KindView } from '../../components/kind-view.ts';
import { listAskedIn } from '../../components/list/list-asked.ts';
import { useSearchIndex } from '../../components/list/search-indexes.ts';

export type Who = 'asked' | 'everybody' | 'some';

/** Who come in a file: all, those of whom one came here to make it, or those that a search finds. */
export function useWho(view: KindView) {
  const { state } = useLocation();
  const ids = useMemo(() => new Set(listAskedIn(state)), [state]);
  const [who, choose] = useState<Who>(ids.size > 0 ? 'asked' : 'everybody');
  const [typed, type] = useState('');
  const index = useSearchIndex(view);
  const everybody = useMemo(() => index?.entries.map(({ item }) => item), [index]);
  // Who was thrown away meanwhile is in no list.
  const asked = useMemo(() => (everybody ?? []).filter(({ id }) => ids.has(id)), [everybody, ids]);
  const members = useMemo((): readonly Content[] => {
    if (who === 'asked') return asked;
    if (who === 'everybody') return everybody ?? [];
    return index && typed.trim() !== '' ? search(index, typed).items : [];
  }, [who, asked, everybody, index, typed]);
  return { isForOne: ids.size === 1, who, choose, typed, type, everybody, asked, members };
}
