import { useEffect, useState } from 'react';
import { useTeam } from '../database/team.tsx';
import { useFiles } from '../sync/files-context.tsx';
import { useSyncStatus } from '../sync/sync-status.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** One sentence on where the work stands. */
export function useQuietLine(): string {
  const say = useWords(words);
  const { me, now } = useTeam();
  const { online, waiting, filling, lastSynced, signedOut, storageProblem } = useSyncStatus();
  const photos = useFiles().usage?.waiting ?? 0;
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 30_000);
    return () => clearInterval(timer);
  }, []);

  if (storageProblem) return say.notSafe;
  if (filling !== null) return say.filling(filling.done, filling.total);
  if (signedOut) return say.signedOut;
  if (waiting > 0) return online ? say.sending(waiting) : say.waiting(waiting);
  if (photos > 0) return online ? say.photosSending(photos) : say.photosWaiting(photos);
  if (online) return say.connected(me.buurtName);
  if (!lastSynced) return say.offline;
  return say.lastSynced(Math.round((now().getTime() - lastSynced.getTime()) / 60_000));
}
