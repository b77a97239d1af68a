import type { Content, LookUp } from '../document/kind.ts';
import { hasConsent } from '../member/consents/consent.ts';
import { survivorOf } from '../member/doubles/merged-into.ts';

/** The ids of members on a photo who have not said that they may be. One who is not known here said nothing. */
export const withoutPhotoConsent = (people: unknown, look: LookUp): string[] =>
  Array.isArray(people) ? people.map(String).filter((id) => !saidYes(survivorOf(id, look))) : [];

const saidYes = (member: Content | undefined): boolean => member !== undefined && hasConsent(member, 'photo');
