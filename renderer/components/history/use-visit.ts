import { useCallback, useEffect, useState } from 'react';
import { markOf } from '#domain/activity/stamped-acts.ts';
import { readVisit, type Visit, visitNow } from '#domain/activity/visit.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import { useTeam } from '../../database/team.tsx';
import { useSyncStatus } from '../../sync/sync-status.tsx';
import { whenIdle } from '../later/when-idle.ts';

/**
 * Since when this person has to hear what changed, and all documents as they are now. Everything is read for it, so
 * what one came for goes first. `undefined`: not known yet; the first time there is nothing to tell.
 */
export function useVisit(): { visit: Visit; documents: readonly Content[]; look(): void } | undefined {
  const team = useTeam();
  const { filling, lastSynced } = useSyncStatus();
  const isWhole = filling === null && lastSynced !== null;
  const [found, setFound] = useState<{ visit: Visit; documents: readonly Content[] }>();

  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const [kept, ...lists] = await Promise.all([
        team.kept('visit'),
        ...kindNames.map((kind) => team.all(kind)),
      ]);
      const documents = lists.flat();
      const now = team.now().getTime();
      const known = readVisit(kept);
      // On a new device everything is new; it begins to count when all of it is here.
      if (!known && !isWhole) return;
      const visit = known ? visitNow(known, team.opened.getTime(), now) : { since: markOf(documents, now) };
      if (visit !== known) await team.keep('visit', visit);
      if (isWanted) setFound({ visit, documents });
    }
    const callOff = whenIdle(() => void read(), 1500);
    return () => {
      isWanted = false;
      callOff();
    };
  }, [team, isWhole]);

  const look = useCallback(() => {
    if (!found) return;
    const looked = markOf(found.documents, team.now().getTime());
    void team.keep('visit', { since: found.visit.since, looked });
  }, [team, found]);
  return found && { ...found, look };
}
