import { isTrashed } from '#domain/sync/trash.ts';
import { fromStored } from './stored-form.ts';
import type { TeamDatabase } from './team-database.ts';

/** The files that the team's photos refer to. */
export interface Referred {
  /** Of the photos that are shown, the newest first. */
  wanted: readonly string[];
  /** Of all photos, also those in the bin. */
  known: ReadonlySet<string>;
}

/** Tells which files there are, now and whenever a photo comes or goes. */
export function watchReferred(database: TeamDatabase, listener: (referred: Referred) => void): () => void {
  const subscription = database
    .collection('media')
    .find()
    .$.subscribe((docs) => {
      const held = docs.map((doc) => fromStored(doc.toJSON())).filter((local) => local.is === 'held');
      const photos = held.flatMap(({ content }) =>
        typeof content['file'] === 'string' ? [{ file: content['file'], shown: !isTrashed(content) }] : [],
      );
      listener({
        wanted: photos
          .flatMap(({ file, shown }) => (shown ? [file] : []))
          // An id begins with the moment it was made.
          .toSorted((a, b) => b.localeCompare(a)),
        known: new Set(photos.map(({ file }) => file)),
      });
    });
  return () => subscription.unsubscribe();
}
