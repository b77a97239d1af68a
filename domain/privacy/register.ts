import { keptMonths } from '../activity/activity-term.ts';
import { dayOf } from '../calendar/local-days.ts';
import { idPattern } from '../document/document-schema.ts';
import type { Kind } from '../document/kind.ts';
import { type KindName, kindNames, kinds } from '../kinds.ts';
import { type ConsentPurpose, consentPurposes } from '../member/member-schema.ts';
import { offerDays } from '../offer/offer-schema.ts';
import { isRecord } from '../sync/canonical.ts';
import { undoDays } from '../sync/trash.ts';
import { inviteDays } from '../team/invitation.ts';
import { freeTextFields } from './free-texts.ts';
import { retentionTerms } from './retention.ts';

/** What is kept of people, in the words of a register; `other` are fields that no group was chosen for. */
export const dataGroups = [
  'name',
  'birth',
  'address',
  'contact',
  'interests',
  'consents',
  'notes',
  'record',
  'person',
  'photo',
  'other',
] as const;
export type DataGroup = (typeof dataGroups)[number];

export const recipients = ['team', 'host', 'site', 'person'] as const;
export type Recipient = (typeof recipients)[number];

/** How long something is kept, as the product does it. */
export type KeptFor =
  | { is: 'until-chosen'; field: string; yearsUntouched: number }
  | { is: 'with-the-person' }
  | { is: 'until-thrown-away' }
  | { is: 'days-on-site'; days: number }
  | { is: 'while-in-the-team' }
  | { is: 'days-invited'; days: number }
  | { is: 'months'; least: number; most: number }
  | { is: 'always' };

/** The kinds in which people stand. The buurt itself and a hall are no people's; nobody should be in their notes either. */
type PersonalKind = Exclude<KindName, 'buurt' | 'place'>;

/** One processing of personal data (art. 30, first paragraph, AVG): a kind of document, or what the server keeps itself. */
export interface Processing {
  name: PersonalKind | 'consents' | 'accounts' | 'activity' | 'erased';
  data: { group: DataGroup; fields: string[] }[];
  recipients: Recipient[];
  kept: KeptFor[];
  /** What can be seen on the public site, once it is published; names of persons only while they say yes. */
  shown: string[];
}

/** The register of a team: all of it follows from the kinds and their rules, and so is true of this version. */
export interface Register {
  team: string;
  /** YYYY-MM-DD */
  madeOn: string;
  processings: Processing[];
  purposes: readonly ConsentPurpose[];
  /** For how many days what was thrown away can be taken back, on every computer and on the server. */
  undoDays: number;
}

export function registerOf(team: string, now: Date): Register {
  return {
    team,
    madeOn: dayOf(now),
    processings: [...kindNames.flatMap(ofKind), ...ofServer],
    purposes: consentPurposes,
    undoDays,
  };
}

/** What every document has, and what says nothing of a person. */
const bookkeeping: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'shape',
  'edits',
  'trashed',
  'status',
  'public',
]);

const groups = new Map<string, DataGroup>(
  Object.entries({
    givenName: 'name',
    namePrefix: 'name',
    familyName: 'name',
    birthDate: 'birth',
    address: 'address',
    phone: 'contact',
    email: 'contact',
    contactPreference: 'contact',
    digital: 'contact',
    languages: 'interests',
    interests: 'interests',
    skills: 'interests',
    villages: 'interests',
    volunteer: 'interests',
    households: 'person',
    moments: 'notes',
    consents: 'consents',
    notes: 'notes',
    externalNumber: 'record',
    source: 'record',
    keepUntil: 'record',
    mergedInto: 'record',
  } as const),
);

function ofKind(name: KindName): Processing[] {
  const kind = kinds[name];
  if (name === 'buurt' || name === 'place') return [];
  const data = name === 'member' ? allOf(kind) : aboutPeople(kind);
  return [
    {
      name,
      data,
      recipients: ['team', 'host', ...(kind.publication ? (['site'] as const) : []), 'person'],
      kept: keptOf(name),
      shown: [...(kind.publication?.fields ?? [])],
    },
  ];
}

function keptOf(name: KindName): KeptFor[] {
  const term = retentionTerms[name];
  if (term) return [{ is: 'until-chosen', ...term }];
  if (name === 'offer') return [{ is: 'days-on-site', days: offerDays }, { is: 'until-thrown-away' }];
  return [{ is: 'until-thrown-away' }, { is: 'with-the-person' }];
}

/** Every field of a kind that is all about a person. */
const allOf = (kind: Kind): Processing['data'] =>
  grouped(
    Object.keys(kind.schema.properties)
      .filter((field) => !bookkeeping.has(field))
      .map((field) => [groups.get(field) ?? 'other', field]),
  );

/** Of another kind: who is referred to, how to reach them, and texts in which somebody may be named. */
function aboutPeople(kind: Kind): Processing['data'] {
  const texts = new Set(freeTextFields(kind));
  return grouped(
    Object.entries(kind.schema.properties).flatMap(([field, schema]): [DataGroup, string][] => {
      if (bookkeeping.has(field)) return [];
      if (namesPerson.has(field) || refersTo('member', schema)) return [['person', field]];
      if (refersTo('media', schema) || refersTo('file', schema)) return [['photo', field]];
      if (field === 'phone' || field === 'email') return [['contact', field]];
      return field === 'notes' || (texts.has(field) && isLong(schema)) ? [['notes', field]] : [];
    }),
  );
}

/** Where people stand by name, or by ids among words. */
const namesPerson: ReadonlySet<string> = new Set(['contactPersons', 'credit']);

const refersTo = (kind: string, schema: unknown): boolean =>
  isRecord(schema) && (schema['pattern'] === idPattern(kind) || refersTo(kind, schema['items']));

/** A title of a line names an activity; where there is room for a story, somebody may be in it. */
const isLong = (schema: unknown): boolean =>
  isRecord(schema) && typeof schema['maxLength'] === 'number' && schema['maxLength'] > 400;

function grouped(pairs: readonly (readonly [DataGroup, string])[]): Processing['data'] {
  return dataGroups.flatMap((group) => {
    const fields = pairs.flatMap(([of, field]) => (of === group ? [field] : []));
    return fields.length > 0 ? [{ group, fields }] : [];
  });
}

/** What the server keeps beside the documents. */
const ofServer: readonly Processing[] = [
  {
    name: 'consents',
    data: [{ group: 'consents', fields: ['purpose', 'given', 'wording', 'how', 'at', 'by', 'withdrawnAt'] }],
    recipients: ['team', 'host', 'person'],
    kept: keptOf('member'),
    shown: [],
  },
  {
    name: 'accounts',
    data: [{ group: 'name', fields: ['account', 'role', 'password', 'installation', 'invitation'] }],
    recipients: ['team', 'host'],
    kept: [{ is: 'while-in-the-team' }, { is: 'days-invited', days: inviteDays }],
    shown: [],
  },
  {
    name: 'activity',
    data: [{ group: 'record', fields: ['installation', 'document', 'moment', 'fieldNames'] }],
    recipients: ['team', 'host'],
    kept: [{ is: 'months', ...keptMonths }],
    shown: [],
  },
  {
    name: 'erased',
    data: [{ group: 'record', fields: ['document', 'moment', 'account'] }],
    recipients: ['host'],
    kept: [{ is: 'always' }],
    shown: [],
  },
];
