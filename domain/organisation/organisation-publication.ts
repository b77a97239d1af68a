import type { Publication } from '../document/kind.ts';
import { pick } from '../publication/pick.ts';

const shown = ['name', 'type', 'text', 'website', 'themes', 'villages', 'openingHours', 'access'] as const;

/** An entry of the Gids; phone, e-mail and contact persons stay with the team. */
export const organisationPublication: Publication = {
  fields: shown,
  copy: (organisation) => pick(organisation, shown),
};
