import type { Content, Kind } from '../document/kind.ts';
import { isRecord, sameValue } from './canonical.ts';
import type { Change } from './edit.ts';
import { mergingOf } from './fields.ts';

/**
 * What a person changed in a form: the fields of `values` that differ from the document as the form opened it.
 * A field that is not in `values` was not in the form. `null` and the empty text mean emptied. No change: `null`.
 */
export function changesBetween(kind: Kind, opened: Content, values: Record<string, unknown>): Change | null {
  const change: Required<Omit<Change, 'settle'>> = { values: {}, add: {}, remove: {} };
  for (const [field, value] of Object.entries(values)) {
    const merging = mergingOf(kind, field, [opened]);
    if (merging === 'set') setChanges(change, field, texts(opened[field]), texts(value));
    else if (merging === 'map') mapChanges(change, field, records(opened[field]), records(value));
    else if (!sameValue(emptied(opened[field]), emptied(value))) change.values[field] = emptied(value);
  }
  const touched = [change.values, change.add, change.remove].some((part) => Object.keys(part).length > 0);
  return touched ? change : null;
}

function setChanges(
  change: Change,
  field: string,
  before: readonly string[],
  after: readonly string[],
): void {
  const added = after.filter((element) => !before.includes(element));
  const removed = before.filter((element) => !after.includes(element));
  if (added.length > 0) change.add = { ...change.add, [field]: added };
  if (removed.length > 0) change.remove = { ...change.remove, [field]: removed };
}

function mapChanges(
  change: Change,
  field: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!sameValue(emptied(before[key]), emptied(after[key])))
      change.values = { ...change.values, [`${field}/${key}`]: emptied(after[key]) };
}

const emptied = (value: unknown) => (value === null || value === '' ? undefined : value);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const records = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
