import type { Publication } from '../document/kind.ts';
import { pick } from '../publication/pick.ts';
import { isRecord } from '../sync/canonical.ts';

const shown = [
  'name',
  'tagline',
  'about',
  'palette',
  'mainColour',
  'titleFont',
  'logo',
  'villages',
  'houseRules',
  'menuWords',
  'pagesOff',
] as const;

/** The identity of the buurt, and its partners by name. */
export const buurtPublication: Publication = {
  fields: [...shown, 'partners'],
  copy: (buurt) => ({
    ...pick(buurt, shown),
    ...(isRecord(buurt['partners']) && { partners: Object.values(buurt['partners']) }),
  }),
};
