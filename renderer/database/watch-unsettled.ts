import { combineLatest, map } from 'rxjs';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import { disputesOf } from '#domain/sync/disputes.ts';
import type { Refusal } from '#domain/sync/local.ts';
import { heldIn, localsIn } from './rows.ts';
import type { TeamDatabase } from './team-database.ts';

/** What the sync panel tells of the documents: what waits, what was refused, where people disagree. */
export function watchUnsettled(
  database: TeamDatabase,
  listener: (unsettled: {
    waiting: number;
    refused: { content: Content; refusal: Refusal }[];
    disputed: Content[];
    /** The erased with whom unsent work of this device went. */
    lostToErasing: string[];
  }) => void,
): () => void {
  const unsent = kindNames.map(
    (kind) => database.collection(kind).find({ selector: { 'sync.state': { $ne: 'clean' } } }).$,
  );
  const disputed = kindNames.map(
    (kind) =>
      database
        .collection(kind)
        .find({ selector: { $or: [{ 'edits.others': { $exists: true } }, { trashed: { $exists: true } }] } })
        .$,
  );
  const subscription = combineLatest([combineLatest(unsent), combineLatest(disputed)])
    .pipe(map(([a, b]) => [localsIn(a.flat()), heldIn(b.flat())] as const))
    .subscribe(([unclean, disagreeing]) => {
      const open = unclean.filter((local) => local.is === 'held');
      listener({
        waiting: open.filter(({ sync }) => sync.state === 'waiting').length,
        refused: open.flatMap(({ content, sync }) =>
          sync.state === 'refused' ? [{ content, refusal: sync.refusal }] : [],
        ),
        disputed: disagreeing
          .map(({ content }) => content)
          .filter((content) => disputesOf(content).length > 0),
        lostToErasing: unclean.flatMap((local) => (local.is === 'erased' && local.lost ? [local.id] : [])),
      });
    });
  return () => subscription.unsubscribe();
}
