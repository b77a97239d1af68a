import type { Dot, Stamp } from '../document/document-schema.ts';
import type { Content } from '../document/kind.ts';
import { type KeptMoment, momentsOf } from '../member/contact/moments.ts';
import { housematesOf } from '../member/household/household.ts';
import { fullName, personNameOf } from '../member/member-name.ts';
import { mergedWith } from '../member/doubles/merged-into.ts';
import { isRecord, sameValue } from '../sync/canonical.ts';
import { disputesOf } from '../sync/disputes.ts';
import { fieldsOf } from '../sync/fields.ts';
import { isTrashed } from '../sync/trash.ts';
import { anotherPerson, type Elsewhere, elsewhereOf } from './elsewhere.ts';

/** Who wrote something and when; `null`: that is not known here any more. */
export interface Written {
  by: string | null;
  /** ISO 8601 in UTC. A word in a set has no time of its own. */
  at: string | null;
}

export interface FiledValue {
  field: string;
  value: unknown;
  written: readonly Written[];
}

/** One recorded answer of the person: to what, in which words, how, when and to whom, and whether withdrawn. */
export interface FiledConsent {
  consent: Readonly<Record<string, unknown>>;
  written: Written;
}

/** One moment of contact with the team: when, how, with whom and what was noted, and who wrote that down. */
export interface FiledMoment {
  moment: Omit<KeptMoment, 'key'>;
  written: Written;
}

/** What was written down of the person themselves, in one record. */
export interface PersonRecord {
  id: string;
  name: string;
  /** It lies in the bin, from where it goes for good by itself. */
  inBin: boolean;
  /** Of those who live with them only how many there are. */
  fields: readonly FiledValue[];
  /** The latest first. */
  moments: readonly FiledMoment[];
  consents: readonly FiledConsent[];
  /** What people wrote without knowing of each other, per field; the first is the one that is shown. */
  disputes: readonly { field: string; values: readonly { value?: unknown; written: Written }[] }[];
}

/** All that a team holds of one person (art. 15 and 20 AVG), as plain values for a file or a page. */
export interface PersonFile extends PersonRecord {
  madeAt: string;
  team: string;
  /** Records that turned out to be of the same person, and are kept in the bin as long as this one. */
  merged: readonly PersonRecord[];
  elsewhere: readonly Elsewhere[];
}

export interface Filing {
  member: Content;
  /** All documents of the team, also what lies in the bin. */
  documents: readonly Content[];
  /** The names of the people behind installations. */
  names: Readonly<Record<string, string>>;
  /** The name of the team's buurt. */
  team: string;
  now: Date;
}

export function personFileOf({ member, documents, names, team, now }: Filing): PersonFile {
  const people = new Map(Object.entries(names));
  const present = documents.filter((one) => one.kind === 'member' && !isTrashed(one));
  const record = (one: Content) => recordOf(one, people, housematesOf(one, [...present, one]).length);
  return {
    madeAt: now.toISOString(),
    team,
    ...record(member),
    merged: mergedWith(member, documents).map(record),
    elsewhere: elsewhereOf(member, documents),
  };
}

const ofOwnKind = new Set(['consents', 'moments', 'trashed', 'mergedInto']);

function recordOf(member: Content, people: ReadonlyMap<string, string>, housemates: number): PersonRecord {
  const { edits } = member;
  const who = ({ by }: Dot) => people.get(by) ?? null;
  const written = (stamp: Stamp): Written => ({ by: who(stamp), at: new Date(stamp.t).toISOString() });
  const ofField = (name: string) => written(edits.at?.[name] ?? edits.made);
  const ofElement = (field: string, element: string): Written[] => {
    const dots = new Map(Object.entries(edits.tags?.[field] ?? {})).get(element);
    return dots?.map((dot) => ({ by: who(dot), at: null })) ?? [written(edits.made)];
  };
  const { consents } = member;
  return {
    id: member.id,
    name: fullName(personNameOf(member)),
    inBin: isTrashed(member),
    fields: fieldsOf(member)
      .filter((field) => !ofOwnKind.has(field) && (field !== 'households' || housemates > 0))
      .map((field) => {
        const value = member[field];
        const by = Array.isArray(value)
          ? distinct(value.flatMap((element) => ofElement(field, String(element))))
          : [ofField(field)];
        const told = field === 'households' ? Array<string>(housemates).fill(anotherPerson) : value;
        return { field, value: told, written: by };
      }),
    moments: momentsOf(member).map(({ key, ...moment }) => ({
      moment,
      written: ofField(`moments/${key}`),
    })),
    consents: Object.entries(isRecord(consents) ? consents : {}).flatMap(([key, consent]) =>
      isRecord(consent) ? [{ consent, written: ofField(`consents/${key}`) }] : [],
    ),
    disputes: disputesOf(member).map(({ field, choices }) => ({
      field,
      values: choices.map(({ value, ...stamp }) => ({
        ...(value !== undefined && field !== 'trashed' && { value }),
        written: written(stamp),
      })),
    })),
  };
}

/** As a file that a program can read (art. 20 AVG). Texts stay texts: nothing in JSON is calculated or run. */
export const personFileText = (file: PersonFile): string => `${JSON.stringify(file, null, 2)}\n`;

function distinct(list: readonly Written[]): Written[] {
  return list.filter((one, index) => list.findIndex((other) => sameValue(one, other)) === index);
}
