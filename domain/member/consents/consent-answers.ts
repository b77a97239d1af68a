import { textOf } from '../../publication/pick.ts';
import { isRecord } from '../../sync/canonical.ts';
import type { Consent, ConsentPurpose } from '../member-schema.ts';

/** The field `consents` of a member: every answer that was ever recorded, by key. */
type Answers = Readonly<Record<string, unknown>>;

/** A recorded answer as it is kept, with its key. */
export interface KeptAnswer {
  key: string;
  entry: Readonly<Record<string, unknown>>;
}

/** The answers to a purpose, the latest first. */
export const answersTo = (consents: unknown, purpose: ConsentPurpose): KeptAnswer[] =>
  Object.entries(recordsOf(consents))
    .flatMap(([key, entry]) => (isRecord(entry) && entry['purpose'] === purpose ? [{ key, entry }] : []))
    .toSorted((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1));

/** The answer that counts now, which is a no when one of them is; `undefined`: nothing was asked, or it was withdrawn. */
export function standingAnswer(consents: unknown, purpose: ConsentPurpose): KeptAnswer | undefined {
  const standing = answersTo(consents, purpose).filter(isStanding);
  return standing.find(({ entry }) => entry['given'] !== true) ?? standing[0];
}

/**
 * The answers with a new one, a yes or a no. Nothing that was recorded goes: what stood and said otherwise is withdrawn
 * from that moment on.
 */
export function answered(consents: unknown, answer: Consent): Answers {
  const { purpose, given, at } = answer;
  const opposite = answersTo(consents, purpose).filter(({ entry }) => (entry['given'] === true) !== given);
  return {
    ...withdrawn(consents, opposite, at),
    // Who records what was said earlier may do so in one moment with something else.
    [freeKey(recordsOf(consents), `${purpose}-${at.replace(/\D/g, '')}`)]: answer,
  };
}

/** The answers after a yes was taken back; `at` is an ISO moment. As easy as giving it (art. 7, third paragraph, AVG). */
export const takenBack = (consents: unknown, purpose: ConsentPurpose, at: string): Answers =>
  withdrawn(
    consents,
    answersTo(consents, purpose).filter(({ entry }) => entry['given'] === true),
    at,
  );

function withdrawn(consents: unknown, answers: readonly KeptAnswer[], at: string): Answers {
  const changed = answers
    .filter(isStanding)
    .map(({ key, entry }): [string, unknown] => [key, { ...entry, withdrawnAt: at }]);
  return { ...recordsOf(consents), ...Object.fromEntries(changed) };
}

const freeKey = (answers: Answers, key: string): string =>
  Object.hasOwn(answers, key) ? freeKey(answers, `${key}0`) : key;

const isStanding = ({ entry }: KeptAnswer): boolean => entry['withdrawnAt'] === undefined;
const momentOf = ({ entry }: KeptAnswer): string => textOf(entry['at']) ?? '';
const recordsOf = (value: unknown): Answers => (isRecord(value) ? value : {});
