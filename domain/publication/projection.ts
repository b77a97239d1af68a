import type { Content, Kind, LookUp } from '../document/kind.ts';
import { hasConsent } from '../member/consent.ts';
import { isRecord } from '../sync/canonical.ts';
import { hasReturned, isTrashed } from '../sync/trash.ts';
import { pick } from './pick.ts';

/** A document of the public database: the allow-listed copy, and nothing of the team's own. */
export interface PublicDocument {
  id: string;
  kind: string;
  at: string;
  cancelled?: true;
  [field: string]: unknown;
}

/**
 * What visitors may see of a document now; `null`: nothing. Made of the `public` copy alone, never of the document's
 * own fields, and a person's name only while their consent stands at this moment.
 */
export function projection(kind: Kind, content: Content, look: LookUp): PublicDocument | null {
  const { public: copy, status } = content;
  if (!kind.publication || !isRecord(copy) || typeof copy['at'] !== 'string') return null;
  if (status !== 'published' && status !== 'cancelled') return null;
  if (isTrashed(content) || hasReturned(content)) return null;
  const { name, ...rest } = pick(copy, kind.publication.fields);
  const named = name !== undefined && mayBeNamed(kind, content, look);
  return {
    ...rest,
    ...(named && { name }),
    id: content.id,
    kind: content.kind,
    at: copy['at'],
    ...(status === 'cancelled' && { cancelled: true }),
  };
}

function mayBeNamed(kind: Kind, content: Content, look: LookUp): boolean {
  const id = kind.publication?.person?.(content);
  if (id === undefined) return true;
  const person = look(id);
  return person !== undefined && hasConsent(person, 'name-on-site');
}
