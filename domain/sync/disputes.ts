import type { Stamp } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import { canonicalJson, isRecord } from './canonical.ts';
import type { Change } from './edit.ts';
import { fieldOfStamp } from './fields.ts';
import { hasReturned } from './trash.ts';

/** One field in which people wrote different things without knowing of each other. */
export interface Dispute {
  /** The field, or `field/key` for an entry of a map. `trashed`: one threw it away, another went on with it. */
  field: string;
  /** What is shown now, first, and what stands beside it. */
  choices: readonly Choice[];
}

export interface Choice extends Stamp {
  value?: unknown;
}

/** The disputes a person should look at: a view of the stamps. Equal values written twice are no dispute. */
export function disputesOf(content: Content): Dispute[] {
  const found = Object.entries(content.edits.others ?? {}).flatMap(([field, others]) => {
    if (field === 'trashed') return [];
    const choices = distinct([{ ...shownIn(content, field) }, ...others]);
    return choices.length > 1 ? [{ field, choices }] : [];
  });
  return hasReturned(content)
    ? [...found, { field: 'trashed', choices: [shownIn(content, 'trashed')] }]
    : found;
}

/** The change that settles a dispute on one of its values, also when it is the one already shown. */
export const settle = (field: string, value: unknown): Change => ({
  values: { [field]: value },
  settle: [field],
});

function shownIn(content: Content, name: string): Choice {
  const field = fieldOfStamp(name);
  const whole = content[field];
  const value = field === name ? whole : isRecord(whole) ? whole[name.slice(field.length + 1)] : undefined;
  return { ...(value === undefined ? {} : { value }), ...(content.edits.at?.[name] ?? content.edits.made) };
}

function distinct(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ value }) => {
    const text = canonicalJson(value);
    return !seen.has(text) && seen.add(text);
  });
}
