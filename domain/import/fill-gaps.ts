import { textOf } from '../publication/pick.ts';
import { isRecord, sameValue } from '../sync/canonical.ts';
import type { Change } from '../sync/edit.ts';
import type { ImportedValues, ReadFields } from './read-fields.ts';
import { folded } from './read-text.ts';
import { houseSign, nameIn, type Person } from './same-person.ts';

/** A field in which the list says something else than the member: shown, never overwritten. */
export interface Difference {
  field: string;
  there: unknown;
  list: unknown;
}

export interface Comparison {
  /** What the list knows and the member lacks. */
  fill: ImportedValues;
  differs: Difference[];
}

type Fields = Person['fields'];
type Row = Pick<ReadFields, 'values' | 'newsletter'>;

/** What a row would add to a member, and where the two do not agree. */
export function compareWith(fields: Fields, { values, newsletter }: Row): Comparison {
  const { givenName, namePrefix, familyName, address, consents, notes, ...single } = values;
  const comparisons = [
    compareName(fields, { givenName, namePrefix, familyName }),
    ...Object.entries(single).map(([field, value]) => compareSingle(fields, field, value)),
    ...(address ? [compareAddress(fields, address)] : []),
    ...(newsletter === undefined ? [] : [compareNewsletter(fields, newsletter, consents)]),
    ...(notes ? [compareNotes(fields, notes)] : []),
  ];
  return {
    fill: Object.assign({}, ...comparisons.map(({ fill }) => fill)),
    differs: comparisons.flatMap(({ differs }) => differs),
  };
}

export const saysNothingNew = ({ fill, differs }: Comparison): boolean =>
  Object.keys(fill).length === 0 && differs.length === 0;

/** Fields with the gaps filled. */
export const filled = <F extends Fields>(fields: F, fill: ImportedValues): F & ImportedValues => ({
  ...fields,
  ...fill,
  ...(fill.consents && {
    consents: { ...(isRecord(fields['consents']) && fields['consents']), ...fill.consents },
  }),
});

/** Filling the gaps as a person's change: consents entry by entry, so that others stay. */
export function changeThatFills({ consents, ...values }: ImportedValues): Change {
  const entries = Object.entries(consents ?? {}).map(([key, consent]) => [`consents/${key}`, consent] as const);
  return { values: { ...values, ...Object.fromEntries(entries) } };
}
