import { buurtPublication } from './buurt/buurt-publication.ts';
import { buurtSchema } from './buurt/buurt-schema.ts';
import type { Kind } from './document/kind.ts';
import { statusStrictness } from './document/publishable-schema.ts';
import { eventPublication } from './event/event-publication.ts';
import { eventSchema } from './event/event-schema.ts';
import { mediaSchema } from './media/media-schema.ts';
import { consentStrictness } from './member/consents/consent.ts';
import { memberSchema } from './member/member-schema.ts';
import { offerPublication } from './offer/offer-publication.ts';
import { offerSchema } from './offer/offer-schema.ts';
import { organisationPublication } from './organisation/organisation-publication.ts';
import { organisationSchema } from './organisation/organisation-schema.ts';
import { placePublication } from './place/place-publication.ts';
import { placeSchema } from './place/place-schema.ts';

export type KindName = 'buurt' | 'member' | 'organisation' | 'place' | 'media' | 'event' | 'offer';

const byStatus = (field: string, value: unknown) => (field === 'status' ? statusStrictness(value) : 0);
const byConsent = (field: string, value: unknown) => (field === 'consents' ? consentStrictness(value) : 0);

/** Every kind of document there is: the one list that a new kind joins. */
export const kinds: Readonly<Record<KindName, Kind & { readonly plural: string }>> = {
  buurt: {
    name: 'buurt',
    plural: 'buurt',
    schema: buurtSchema,
    shape: 1,
    strictness: byStatus,
    publication: buurtPublication,
  },
  member: { name: 'member', plural: 'members', schema: memberSchema, shape: 1, strictness: byConsent },
  organisation: {
    name: 'organisation',
    plural: 'organisations',
    schema: organisationSchema,
    shape: 1,
    strictness: byStatus,
    publication: organisationPublication,
  },
  place: {
    name: 'place',
    plural: 'places',
    schema: placeSchema,
    shape: 1,
    strictness: byStatus,
    publication: placePublication,
  },
  media: { name: 'media', plural: 'media', schema: mediaSchema, shape: 1 },
  event: {
    name: 'event',
    plural: 'events',
    schema: eventSchema,
    shape: 1,
    strictness: byStatus,
    publication: eventPublication,
  },
  offer: {
    name: 'offer',
    plural: 'offers',
    schema: offerSchema,
    shape: 1,
    strictness: byStatus,
    publication: offerPublication,
  },
};

/** What others refer to comes first. */
export const kindNames: readonly KindName[] = [
  'buurt',
  'member',
  'organisation',
  'place',
  'media',
  'event',
  'offer',
];

export const isKindName = (name: string): name is KindName => kindNames.some((known) => known === name);

export const kindOf = (name: string) => (isKindName(name) ? kinds[name] : undefined);

/** The kind that an id names: `event:01J…` is an event. */
export const kindOfId = (id: string) => kindOf(id.replace(/:.*$/s, ''));
