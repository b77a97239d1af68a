import type { VersionVector } from '../document/document-schema.ts';
import type { Kind } from '../document/kind.ts';
import type { Entries } from './entries.ts';
import { hasSeen } from './version-vector.ts';

/** What says whether and how a document is on the public site. */
const ofTheSite = ['public', 'status'];

/** Whether leaving this field out altogether is no more than taking a document off the site, as everybody may. */
export const isOfTheSite = (name: string): boolean => ofTheSite.includes(name);

/**
 * The values of a document that comes back although the bin was emptied of it, which had seen `emptied`. What it had seen
 * of the site stays behind: it is not there any more, and whoever brings the rest back did not publish it.
 */
export function withoutPublication(
  kind: Kind,
  values: Entries['values'],
  emptied: VersionVector,
): Entries['values'] {
  if (!kind.publication) return values;
  return new Map(
    [...values].map(([name, list]) => [
      name,
      isOfTheSite(name) ? list.filter((entry) => !hasSeen(emptied, entry)) : list,
    ]),
  );
}
