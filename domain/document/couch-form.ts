import { isRecord } from '../sync/canonical.ts';
import type { Entry } from '../sync/entries.ts';
import type { Remote } from '../sync/local.ts';
import type { Content } from './kind.ts';

/** A document as CouchDB keeps it: `_id` and `_rev` in place of our `id`. */
export type CouchForm = Omit<Content, 'id'> & { _id: string; _rev?: string };

/** What is sent to the server; without a rev it is new there. */
export function toCouch(content: Content, rev: string | null): CouchForm {
  const { id, ...fields } = content;
  return { _id: id, ...(rev !== null && { _rev: rev }), ...fields };
}

/** What a row from the server says; `null`: it cannot be read as one of our documents. */
export function fromCouch(doc: unknown): Remote | null {
  if (!isRecord(doc)) return null;
  const { _id: id, _rev: rev, _deleted: deleted, ...fields } = doc;
  if (typeof id !== 'string' || typeof rev !== 'string') return null;
  if (deleted === true) {
    if (fields['erased'] === true) return { is: 'erased', rev, id };
    const { vv, binned, trashed } = fields;
    const more = { ...(isVector(binned) && { binned }), ...(isEntry(trashed) && { trashed }) };
    return { is: 'tombstone', rev, id, vv: isVector(vv) ? vv : {}, ...more };
  }
  // What the engine and the store mark with, no document may call its own.
  if (reserved.some((name) => name in fields)) return null;
  const content = { ...fields, id };
  return isContent(content) ? { is: 'document', rev, content: content } : null;
}

const reserved = ['id', 'sync', 'erased', 'lost', 'vv'];

function isContent(value: Record<string, unknown>): value is Content {
  const { id, kind, shape, edits } = value;
  return (
    typeof id === 'string' &&
    typeof kind === 'string' &&
    typeof shape === 'number' &&
    isRecord(edits) &&
    isVector(edits['vv']) &&
    isEntry(edits['made'])
  );
}

const isVector = (value: unknown): value is Record<string, number> =>
  isRecord(value) && Object.values(value).every((n) => typeof n === 'number');

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  typeof value['by'] === 'string' &&
  typeof value['n'] === 'number' &&
  typeof value['t'] === 'number';
