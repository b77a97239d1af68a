import type { Publication } from '../document/kind.ts';
import { pick } from '../publication/pick.ts';

const shown = ['name', 'text', 'address', 'access', 'capacity'] as const;

export const placePublication: Publication = { fields: shown, copy: (place) => pick(place, shown) };
