import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { search } from '#domain/search/search.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useSearchIndex } from '../../components/search-indexes.ts';

export type Who = 'everybody' | 'some' | 'one';

/** Names somebody of whom alone a file is to be made, in the address of this screen. */
const onlyOne = 'wie';

/** Who come in a file: all, one, or those that a search finds, as the list of people finds them. */
export function useWho(view: KindView) {
  const [parameters] = useSearchParams();
  const oneId = parameters.get(onlyOne);
  const [chosen, choose] = useState<Who>(oneId === null ? 'everybody' : 'one');
  const [typed, type] = useState('');
  const index = useSearchIndex(view);
  const everybody = useMemo(() => index?.entries.map(({ item }) => item), [index]);
  const one = everybody?.find(({ id }) => id === oneId);
  // Who was thrown away meanwhile is in no list.
  const who: Who = chosen === 'one' && !one ? 'everybody' : chosen;
  const members = useMemo((): readonly Content[] => {
    if (who === 'one') return one ? [one] : [];
    if (who === 'everybody') return everybody ?? [];
    return index && typed.trim() !== '' ? search(index, typed).items : [];
  }, [who, one, everybody, index, typed]);
  return { isForOne: oneId !== null, who, choose, typed, type, everybody, one, members };
}
