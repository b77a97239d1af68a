import { useMemo } from 'react';
import type { Content, LookUp } from '#domain/document/kind.ts';
import type { KindName } from '#domain/kinds.ts';
import { lookUpIn, mergedInto } from '#domain/member/doubles/merged-into.ts';
import { useDocument, useDocuments, useTrashed } from './team.tsx';

/** Finds the documents that others refer to; `undefined` while they are being read. */
export function useLookUp(): LookUp | undefined {
  const places = useDocuments('place');
  const organisations = useDocuments('organisation');
  const members = useDocuments('member');
  const photos = useDocuments('media');
  const merged = useMergedMembers();
  return useMemo(() => {
    if (!places || !organisations || !members || !photos || !merged) return undefined;
    return lookUpIn([...places, ...organisations, ...members, ...photos, ...merged]);
  }, [places, organisations, members, photos, merged]);
}

const onlyMembers: readonly KindName[] = ['member'];

/** The members who turned out to be somebody else; with them `lookUpIn` follows links. */
export function useMergedMembers(): readonly Content[] | undefined {
  const trashed = useTrashed(onlyMembers);
  return useMemo(() => trashed?.filter((content) => mergedInto(content) !== undefined), [trashed]);
}

/** Whose page it is now, when the one of this id was merged into somebody else. */
export function useSurvivorId(id: string | undefined): string | undefined {
  const found = useDocument(id);
  const into = found ? mergedInto(found.content) : undefined;
  // The smaller id survives, so that going from page to page comes to an end whatever the documents say.
  return into !== undefined && id !== undefined && into < id ? into : undefined;
}
