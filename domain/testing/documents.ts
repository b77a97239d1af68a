import type { Stamp } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import { kinds } from '../kinds.ts';
import { type Change, create, editContent } from '../sync/edit.ts';
import type { Held, Local, Remote } from '../sync/local.ts';

/** Truus, a member, as tests on merging like to have her: on two devices, A and B. */
export const member = kinds.member;
export const memberId = 'member:01K00000000000000000000000';

/** The n-th edit on device A or B; the clock follows the counter unless told. */
export const stampOf = (by: 'A' | 'B' | 'C', n: number, t = n): Stamp => ({ by: `device000${by}`, n, t });

export const truus = (values: Record<string, unknown> = {}): Content =>
  create(member, memberId, { givenName: 'Truus', ...values }, stampOf('A', 1));

/** A change by somebody whose form showed the document as it is, unless told how it showed. */
export const changed = (content: Content, change: Change, stamp: Stamp, opened = content): Content =>
  editContent(member, content, opened, change, stamp);

export const clean = (content: Content, rev: string): Held => ({
  is: 'held',
  content,
  sync: { state: 'clean', rev },
});

export const waiting = (content: Content, rev: string | null): Held => ({
  is: 'held',
  content,
  sync: { state: 'waiting', rev },
});

export const row = (content: Content, rev: string): Remote => ({ is: 'document', rev, content });

export const contentOf = (local: Local | undefined): Content => {
  if (local?.is !== 'held') throw new Error('nothing is held');
  return local.content;
};
