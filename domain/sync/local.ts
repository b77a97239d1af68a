import type { VersionVector } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import type { Entry } from './entries.ts';

/** How a document on this device stands to the server. `rev` is the server's revision it builds on. */
export type SyncState =
  | { state: 'clean'; rev: string }
  | { state: 'waiting'; rev: string | null }
  | { state: 'refused'; rev: string | null; refusal: Refusal };

/** Why the server would not have a document: a code that the app has words for, and the fields it is about. */
export interface Refusal {
  reason: RefusalReason;
  fields: readonly string[];
}

export type RefusalReason =
  | 'not-allowed'
  | 'not-valid'
  | 'not-yours'
  | 'clock-ahead'
  | 'unknown-kind'
  | 'update-first'
  | 'bad-id'
  | 'too-large'
  | 'missing-parent'
  | 'store';

export interface Held {
  is: 'held';
  content: Content;
  sync: SyncState;
}

/** An erased person: nothing of it comes back. `lost` says that unsent edits went with it, so that the person is told. */
export interface Erased {
  is: 'erased';
  id: string;
  lost: boolean;
}

export type Local = Held | Erased;

/** What the server says of a document. A tombstone has no body but what is needed to judge later edits. */
export type Remote =
  | { is: 'document'; rev: string; content: Content }
  | { is: 'tombstone'; rev: string; id: string; vv: VersionVector; binned?: VersionVector; trashed?: Entry }
  | { is: 'erased'; rev: string; id: string };

/** What the server answered to one pushed document. */
export type Answer =
  | { is: 'accepted'; rev: string }
  | { is: 'conflict'; current: Remote }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'erased' };

/** CouchDB's generation, the number before the dash; nothing sent yet is generation 0. */
export const generation = (rev: string | null): number => (rev === null ? 0 : Number.parseInt(rev, 10) || 0);
