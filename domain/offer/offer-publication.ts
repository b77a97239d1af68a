import type { Content, LookUp, Publication } from '../document/kind.ts';
import { pick, textOf } from '../publication/pick.ts';

const shown = ['type', 'title', 'text', 'themes', 'villages', 'days', 'hours', 'endsOn'] as const;

/** An offer on the site. Of its member at most the given name is seen, and only with a recorded yes. */
export const offerPublication: Publication = {
  fields: [...shown, 'name'],
  copy: (offer, look) => ({ ...pick(offer, shown), ...nameOf(offer, look) }),
  // Whose name it is was published with it: what is chosen in the offer later changes nothing of that.
  person: (copy) => (textOf(copy['organisation']) === undefined ? (textOf(copy['member']) ?? '') : null),
};

function nameOf(offer: Content, look: LookUp): Record<string, unknown> {
  const { organisation, member } = offer;
  if (typeof organisation === 'string')
    return pick({ organisation, name: look(organisation)?.['name'] }, ['organisation', 'name']);
  // Only whose it is: the name itself stands in the member and nowhere else, so that erasing them erases it.
  return typeof member === 'string' ? { member } : {};
}
