import type { ImportWork } from '#domain/import/carry-out.ts';
import type { Team } from '../../database/team.tsx';

const step = 100;

/**
 * Saves what a plan makes and changes, a hundred at a time; gives how many were saved. Ends early when `signal` says
 * so. Ids come from the rows, so doing it again makes no doubles.
 */
export async function runImport(
  team: Team,
  { create, change }: ImportWork,
  { progress, signal }: { progress(done: number): void; signal: AbortSignal },
): Promise<number> {
  let done = 0;
  for (let from = 0; from < create.length && !signal.aborted; from += step) {
    const part = create.slice(from, from + step);
    await team.createAll('member', part);
    progress((done += part.length));
  }
  for (const { id, change: filling } of change) {
    if (signal.aborted) break;
    const now = await team.get(id);
    if (now) await team.edit(id, now, filling);
    progress((done += 1));
  }
  return done;
}
