import type { Content, Kind, LookUp } from '../document/kind.ts';
import { hasConsent } from '../member/consents/consent.ts';
import { survivorOf } from '../member/doubles/merged-into.ts';
import { isRecord } from '../sync/canonical.ts';
import { hasReturned, isTrashed } from '../sync/trash.ts';
import { pick, textOf } from './pick.ts';

/** A document of the public database: the allow-listed copy, and nothing of the team's own. */
export interface PublicDocument {
  id: string;
  kind: string;
  at: string;
  cancelled?: true;
  [field: string]: unknown;
}

/** Whether a document stands on the public site: published, with its copy, and not in the bin or just out of it. */
export const isOnSite = (content: Content): boolean =>
  isRecord(content['public']) &&
  (content['status'] === 'published' || content['status'] === 'cancelled') &&
  !isTrashed(content) &&
  !hasReturned(content);

/**
 * What visitors may see of a document now; `null`: nothing. Made of the `public` copy alone, never of the document's
 * own fields, and a person's name only while their consent stands at this moment.
 */
export function projection(kind: Kind, content: Content, look: LookUp): PublicDocument | null {
  const { public: copy, status } = content;
  if (!kind.publication || !isOnSite(content) || !isRecord(copy) || typeof copy['at'] !== 'string')
    return null;
  const { name, ...rest } = pick(copy, kind.publication.fields);
  const shownName = nameNow(kind, content, look) ?? name;
  return {
    ...rest,
    ...(typeof shownName === 'string' && shownName !== '' && { name: shownName }),
    id: content.id,
    kind: content.kind,
    at: copy['at'],
    ...(status === 'cancelled' && { cancelled: true }),
  };
}

/** The member whose name stands in a published copy; `undefined`: no person's name does. */
export function personOf(kind: Kind, content: Content): string | undefined {
  const copy = content['public'];
  return isRecord(copy) ? (kind.publication?.person?.(copy) ?? undefined) : undefined;
}

/** A person's given name as it is now, empty without their yes; `undefined`: it is no person's name. */
function nameNow(kind: Kind, content: Content, look: LookUp): string | undefined {
  const id = personOf(kind, content);
  if (id === undefined) return undefined;
  const person = survivorOf(id, look);
  return person && hasConsent(person, 'name-on-site') ? (textOf(person['givenName']) ?? '') : '';
}
