import { textOf } from '../publication/pick.ts';
import { dutchOrder } from '../search/dutch-order.ts';

/** The parts of a name that Dutch keeps apart. */
export interface PersonName {
  givenName?: string;
  namePrefix?: string;
  familyName?: string;
}

/** The name in the fields of a member; what is no text is no name. */
export const personNameOf = (fields: Readonly<Record<string, unknown>>): PersonName => ({
  givenName: textOf(fields['givenName']),
  namePrefix: textOf(fields['namePrefix']),
  familyName: textOf(fields['familyName']),
});

/** As one says it: "Truus van der Berg". Empty when nothing is known. */
export const fullName = ({ givenName, namePrefix, familyName }: PersonName): string =>
  [givenName, namePrefix, familyName].filter(Boolean).join(' ');

/** As a list has it: "Berg, Truus van der". */
export function listedName({ givenName, namePrefix, familyName }: PersonName): string {
  const rest = [givenName, namePrefix].filter(Boolean).join(' ');
  return [familyName, rest].filter(Boolean).join(', ');
}

/** The Dutch order: by achternaam without its tussenvoegsel, then voornaam, then tussenvoegsel. */
export const familyNameFirst = ({ givenName = '', namePrefix = '', familyName }: PersonName) =>
  [familyName ?? givenName, givenName, namePrefix] as const;

export function compareByFamilyName(a: PersonName, b: PersonName): number {
  const [mine, theirs] = [familyNameFirst(a), familyNameFirst(b)];
  return (
    dutchOrder.compare(mine[0], theirs[0]) ||
    dutchOrder.compare(mine[1], theirs[1]) ||
    dutchOrder.compare(mine[2], theirs[2])
  );
}
