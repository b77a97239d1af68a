import { fromCouch } from '#domain/document/couch-form.ts';
import type { Answer, RefusalReason, Remote } from '#domain/sync/local.ts';

/** What one row of the answer to `_bulk_docs` says. */
export interface RowAnswer {
  answer: Answer;
  /** What the server holds under the id, where it says so with a refusal. */
  current?: Remote;
}

/** The id of a row with what it says; none: it says nothing that could be believed, as if it were lost. */
export function answerIn(row: Record<string, unknown>): [string, RowAnswer][] {
  const id = String(row['id']);
  if (row['ok'] === true && typeof row['rev'] === 'string')
    return [[id, { answer: { is: 'accepted', rev: row['rev'] } }]];
  if (row['error'] === 'erased') return [[id, { answer: { is: 'erased' } }]];
  const current = fromCouch(row['current']);
  if (row['error'] === 'conflict') return current ? [[id, { answer: { is: 'conflict', current } }]] : [];
  if (typeof row['error'] !== 'string') return [];
  const fields = Array.isArray(row['fields']) ? row['fields'].map(String) : [];
  const refusal = { reason: reasonIn(row['reason']), fields };
  return [[id, { answer: { is: 'refused', refusal }, ...(current && { current }) }]];
}

const reasons: readonly RefusalReason[] = [
  'not-allowed',
  'not-valid',
  'not-yours',
  'clock-ahead',
  'unknown-kind',
  'update-first',
  'bad-id',
  'too-large',
  'missing-parent',
];

const reasonIn = (text: unknown): RefusalReason => reasons.find((known) => known === text) ?? 'store';
