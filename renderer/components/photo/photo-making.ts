import { useState } from 'react';
import { useTeam } from '../../database/team.tsx';
import { useFiles } from '../../sync/files-context.tsx';
import { makePhoto, type PhotoProblem } from './photo-maker.ts';

export interface PhotoMaking {
  /** Makes photos of chosen files and keeps them here; gives the ids of those that became one. */
  make(files: readonly File[]): Promise<string[]>;
  /** How far it is, while it is at it. */
  busy: { done: number; total: number } | null;
  /** What did not become a photo the last time, by the name of its file. */
  problems: readonly { name: string; why: PhotoProblem }[];
}

/** The way of a photo from a chosen file to this device: first its bytes, then the document that refers to them. */
export function usePhotoMaking(): PhotoMaking {
  const team = useTeam();
  const files = useFiles();
  const [busy, setBusy] = useState<PhotoMaking['busy']>(null);
  const [problems, setProblems] = useState<PhotoMaking['problems']>([]);

  async function makeOne(chosen: File): Promise<{ id: string } | { why: PhotoProblem }> {
    const made = await makePhoto(chosen);
    if (made.is === 'refused') return made;
    const { bytes, width, height, preview } = made;
    try {
      const file = await files.add(bytes);
      return { id: await team.create('media', { file, width, height, preview }) };
    } catch (error) {
      console.error(error);
      return { why: 'full' };
    }
  }

  return {
    busy,
    problems,
    async make(chosen) {
      const total = chosen.length;
      const outcomes: { name: string; outcome: Awaited<ReturnType<typeof makeOne>> }[] = [];
      // One after the other: an opened photo takes a hundred MB or more.
      for (const file of chosen) {
        setBusy({ done: outcomes.length, total });
        outcomes.push({ name: file.name, outcome: await makeOne(file) });
      }
      setBusy(null);
      setProblems(
        outcomes.flatMap(({ name, outcome }) => ('why' in outcome ? [{ name, why: outcome.why }] : [])),
      );
      return outcomes.flatMap(({ outcome }) => ('id' in outcome ? [outcome.id] : []));
    },
  };
}
