import type { Content, LookUp, Publication } from '../document/kind.ts';
import { sayAddress } from '../place/say-address.ts';
import { pick, textOf } from '../publication/pick.ts';

const shown = ['title', 'summary', 'text', 'when', 'exceptions', 'cost', 'themes', 'villages'] as const;

/** An event on the site: where it is and who organises it go along in words, so that the page needs nothing else. */
export const eventPublication: Publication = {
  fields: [...shown, 'where', 'organiser'],
  copy: (event, look) => ({
    ...pick(event, shown),
    ...pick({ where: whereOf(event, look), organiser: nameOf(event['organisation'], look) }, [
      'where',
      'organiser',
    ]),
  }),
};

function whereOf(event: Content, look: LookUp): string | undefined {
  const place = typeof event['place'] === 'string' ? look(event['place']) : undefined;
  if (!place) return textOf(event['whereText']);
  return [textOf(place['name']), sayAddress(place['address'])].filter(Boolean).join(', ');
}

const nameOf = (id: unknown, look: LookUp) =>
  typeof id === 'string' ? textOf(look(id)?.['name']) : undefined;
