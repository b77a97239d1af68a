import { idPattern } from '../document/document-schema.ts';
import { addressSchema, emailSchema, wordSetSchema } from '../document/field-schemas.ts';
import { fullName, listedName, type PersonName } from '../member/member-name.ts';
import { memberSchema, type Member } from '../member/member-schema.ts';
import { normalisePhone } from '../member/phone.ts';
import { normalisePostcode } from '../member/postcode.ts';
import { type CellReader, cellReader, type FieldProblem, type FilledCell, upTo } from './cell-reader.ts';
import { readDate } from './read-date.ts';
import { folded } from '../member/doubles/folded.ts';
import {
  oneLine,
  personName,
  placeName,
  prefixName,
  readHouseNumber,
  readYesNo,
  splitAddressLine,
  splitName,
} from './read-text.ts';

/** What a list can tell of a person, as fields of a member. */
export type ImportedValues = Pick<
  Member,
  | keyof PersonName
  | 'externalNumber'
  | 'birthDate'
  | 'address'
  | 'phone'
  | 'email'
  | WordSet
  | 'volunteer'
  | 'consents'
  | 'notes'
>;

/** The fields that hold a set of words. */
export const wordSets = ['villages', 'skills', 'interests', 'languages'] as const;
type WordSet = (typeof wordSets)[number];

export interface ReadFields {
  values: ImportedValues;
  /** The id that our own export gave. */
  memberId?: string;
  /** What the list says of the newsletter, if anything; only a yes becomes a value. */
  newsletter?: boolean;
  /** The year of birth stood there in two digits. */
  centurySupplied: boolean;
  problems: FieldProblem[];
}

/** The entry of `consents` that an import makes. */
const importedConsent = 'newsletter-import';

const fields = memberSchema.properties;
const parts = addressSchema.properties;

/** The fields that a row's cells hold; `today` is YYYY-MM-DD. What has no field goes into the notes, with its heading. */
export function readFields(cells: readonly FilledCell[], today: string): ReadFields {
  const reader = cellReader(cells);
  const memberId = reader.cell('memberId')?.value ?? '';
  const ours = idOfMember.test(memberId);
  if (!ours) reader.keep('memberId');

  const name = readName(reader);
  const address = readAddress(reader);
  const externalNumber = reader.take('externalNumber', 'too-long', upTo(fields.externalNumber));
  const phone = reader.take('phone', 'phone', normalisePhone);
  const email = reader.take('email', 'email', readEmail);
  const birth = reader.take('birthDate', 'date', (text) => readDate(text.replace(midnight, ''), today));
  const words = wordSets.flatMap((field) => {
    const found = reader.take(field, 'too-long', readWords);
    return found ? [[field, found] as const] : [];
  });
  const volunteer = reader.take('volunteer', 'yes-no', readYesNo);
  const newsletter = reader.take('newsletter', 'yes-no', readYesNo);
  const notes = [
    reader.cell('notes')?.value,
    ...reader.kept.map(({ header, value }) => `${header}: ${value}`),
  ]
    .filter(Boolean)
    .join('\n');
  return {
    values: {
      ...name,
      ...(Object.keys(address).length > 0 && { address }),
      ...(externalNumber && { externalNumber }),
      ...(phone && { phone }),
      ...(email && { email }),
      ...(birth && { birthDate: birth.date }),
      ...Object.fromEntries(words),
      ...(volunteer && { volunteer }),
      ...(newsletter && { consents: { [importedConsent]: consent(reader.cell('newsletter'), today) } }),
      ...(notes && { notes }),
    },
    ...(ours && { memberId }),
    ...(newsletter !== undefined && { newsletter }),
    centurySupplied: birth?.centurySupplied ?? false,
    problems: reader.problems,
  };
}

const idOfMember = new RegExp(idPattern('member'));

/** What a program adds to a day without a time. */
const midnight = /[T ]0?0:00(:00)?(\.0+)?Z?$/;

const readEmail = (text: string): string | null => {
  const email = oneLine(text).toLowerCase();
  return new RegExp(emailSchema.pattern).test(email) && email.length <= emailSchema.maxLength ? email : null;
};

/** Words behind each other, with a sign or a line between them. */
function readWords(text: string): string[] | null {
  const found = new Map(
    text
      .split(/[,;|\n]/)
      .map(oneLine)
      .filter(Boolean)
      .map((word) => [folded(word), word]),
  );
  const words = [...found.values()];
  const fits = words.every(({ length }) => length <= wordSetSchema.items.maxLength);
  return fits && words.length <= wordSetSchema.maxItems ? words : null;
}

const consent = (cell: FilledCell | undefined, today: string) => ({
  purpose: 'newsletter' as const,
  given: true,
  how: 'import' as const,
  at: `${today}T00:00:00Z`,
  ...(cell && { wording: `${cell.header}: ${cell.value}`.slice(0, 400) }),
});

/** The parts of a name by their own columns; a column with the whole name counts where those say nothing. */
function readName(reader: CellReader): PersonName {
  const givenName = reader.take('givenName', 'too-long', upTo(fields.givenName, personName));
  const namePrefix = reader.take('namePrefix', 'too-long', upTo(fields.namePrefix, prefixName));
  const familyName = reader.take('familyName', 'too-long', upTo(fields.familyName, personName));
  if (!reader.cell('givenName') && !reader.cell('familyName'))
    return { ...(namePrefix && { namePrefix }), ...reader.take('name', 'too-long', wholeName) };
  const name = {
    ...(givenName && { givenName }),
    ...(namePrefix && { namePrefix }),
    ...(familyName && { familyName }),
  };
  const whole = folded(reader.cell('name')?.value ?? '');
  if (whole !== folded(fullName(name)) && whole !== folded(listedName(name))) reader.keep('name');
  return name;
}

function wholeName(text: string): PersonName | null {
  const name = splitName(text);
  const parts = ['givenName', 'namePrefix', 'familyName'] as const;
  return parts.every((part) => (name[part] ?? '').length <= fields[part].maxLength) ? name : null;
}

function readAddress(reader: CellReader): NonNullable<Member['address']> {
  const street = reader.take('street', 'too-long', upTo(parts.street));
  const house = reader.take('houseNumber', 'house-number', readHouseNumber);
  const postcode = reader.take('postcode', 'postcode', normalisePostcode);
  const city = reader.take('city', 'too-long', upTo(parts.city, placeName));
  const own = reader.cell('street') ?? reader.cell('houseNumber');
  const line = own ? undefined : reader.take('addressLine', 'too-long', addressLine);
  if (own) reader.keep('addressLine');
  return {
    ...(street && { street }),
    ...house,
    ...line,
    ...(postcode && { postcode }),
    ...(city && { city }),
  };
}

/** What cannot be told apart stays together, as the street. */
function addressLine(text: string): NonNullable<Member['address']> | null {
  const { street, houseNumber } = splitAddressLine(text) ?? { street: oneLine(text), houseNumber: '' };
  const house = readHouseNumber(houseNumber);
  if (street.length > parts.street.maxLength) return null;
  return house ? { street, ...house } : { street: oneLine(text) };
}
