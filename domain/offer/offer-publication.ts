import type { Content, LookUp, Publication } from '../document/kind.ts';
import { hasConsent } from '../member/consent.ts';
import { pick, textOf } from '../publication/pick.ts';

const shown = ['type', 'title', 'text', 'themes', 'villages', 'days', 'hours', 'endsOn'] as const;

/** An offer on the site. Of its member at most the given name is seen, and only with a recorded yes. */
export const offerPublication: Publication = {
  fields: [...shown, 'name'],
  copy: (offer, look) => ({ ...pick(offer, shown), ...pick({ name: nameOf(offer, look) }, ['name']) }),
  person: (offer) => textOf(offer['member']),
};

function nameOf(offer: Content, look: LookUp): string | undefined {
  const organisation = textOf(offer['organisation']);
  if (organisation) return textOf(look(organisation)?.['name']);
  const member = textOf(offer['member']);
  const person = member ? look(member) : undefined;
  return person && hasConsent(person, 'name-on-site') ? textOf(person['givenName']) : undefined;
}
