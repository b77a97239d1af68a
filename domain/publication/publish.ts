import type { Content, Kind, LookUp } from '../document/kind.ts';
import { isRecord, sameValue } from '../sync/canonical.ts';
import type { Change } from '../sync/edit.ts';
import { pick } from './pick.ts';

/** Asks a colleague who may publish to look at it. */
export const submitChange = (): Change => ({ values: { status: 'review' } });

/** Takes it back from the review: there is more to write first. */
export const returnChange = (): Change => ({ values: { status: 'draft' } });

/** Puts the document as it is now on the public site. `at` is an ISO moment, `by` the name of who does so. */
export function publishChange(
  kind: Kind,
  content: Content,
  look: LookUp,
  { at, by }: { at: string; by: string },
): Change {
  const copy = kind.publication?.copy(content, look) ?? {};
  return { values: { status: 'published', public: { ...copy, at, by } }, settle: ['status', 'public'] };
}

/** Takes the document off the public site. */
export const withdrawChange = (): Change => ({
  values: { status: 'withdrawn', public: undefined },
  settle: ['status', 'public'],
});

/** The event does not go on; the site says so where it stood. */
export const cancelChange = (): Change => ({ values: { status: 'cancelled' } });

/** Whether what visitors see differs from the document as it is now. */
export function changedSincePublication(kind: Kind, content: Content, look: LookUp): boolean {
  if (!kind.publication || !isRecord(content['public'])) return false;
  const { fields, copy } = kind.publication;
  return !sameValue(pick(content['public'], fields), pick(copy(content, look), fields));
}
