import type { Content } from '#domain/document/kind.ts';

/** What was typed in a field, and the document as the form showed it then. */
export interface Typed {
  value: unknown;
  from: Content;
}

export type Draft = Readonly<Record<string, Typed>>;

/** What was typed in the form of a document and is not saved (yet), by id; in memory only, so locking takes it away. */
const drafts = new Map<string, Draft>();
/** The same of a new one of each kind. */
const newDrafts = new Map<string, Readonly<Record<string, unknown>>>();

export const draftOf = (id: string): Draft => drafts.get(id) ?? {};

export function keepDraft(id: string, draft: Draft): void {
  if (Object.keys(draft).length > 0) drafts.set(id, draft);
  else drafts.delete(id);
}

/** Lets go of it: the document is no more. */
export const dropDraft = (id: string): void => keepDraft(id, {});

export const newDraftOf = (kind: string): Readonly<Record<string, unknown>> | undefined =>
  newDrafts.get(kind);

export function keepNewDraft(kind: string, values: Readonly<Record<string, unknown>> | undefined): void {
  if (values) newDrafts.set(kind, values);
  else newDrafts.delete(kind);
}

/** Whether closing now would lose something that somebody typed. */
export const isWorkUnsaved = (): boolean => drafts.size + newDrafts.size > 0;
