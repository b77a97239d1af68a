import type { Held, Local } from '#domain/sync/local.ts';
import { fromStored } from './stored-form.ts';

/** Documents as RxDB gives them. Their data are read where they stand: a copy of each would double the time of a list. */
export type Rows = readonly { _data: Parameters<typeof fromStored>[0] }[];

/** A row that did not change is the same object at every reading, so that a list can tell what did. */
const known = new WeakMap<object, Local>();

export function localOf(doc: Rows[number]): Local {
  const before = known.get(doc._data);
  if (before) return before;
  const local = fromStored(doc._data);
  known.set(doc._data, local);
  return local;
}

export const localsIn = (docs: Rows): Local[] => docs.map(localOf);
export const heldIn = (docs: Rows): Held[] => localsIn(docs).filter((local) => local.is === 'held');
