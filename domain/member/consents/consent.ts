import type { Content } from '../../document/kind.ts';
import { isRecord } from '../../sync/canonical.ts';
import { hasReturned, isTrashed } from '../../sync/trash.ts';
import type { ConsentPurpose } from '../member-schema.ts';

/**
 * Whether a member says yes to a purpose now. Without a recorded yes: no. Withdrawn: no. Thrown away, or come back
 * from the bin without anybody having looked: no.
 */
export function hasConsent(member: Content, purpose: ConsentPurpose): boolean {
  return !isTrashed(member) && !hasReturned(member) && saysYes(member, purpose);
}

/** Whether the answers of a member say yes to a purpose, wherever the member lies. */
export function saysYes(member: Content, purpose: ConsentPurpose): boolean {
  if (!isRecord(member['consents'])) return false;
  const answers = Object.values(member['consents'])
    .filter(isRecord)
    .filter((answer) => answer['purpose'] === purpose && answer['withdrawnAt'] === undefined);
  return answers.length > 0 && answers.every((answer) => answer['given'] === true);
}

/** Of two answers written apart the careful one is shown: withdrawn or refused before given. */
export function consentStrictness(value: unknown): number {
  return isRecord(value) && (value['given'] !== true || value['withdrawnAt'] !== undefined) ? 1 : 0;
}
