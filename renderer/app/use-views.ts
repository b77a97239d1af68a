import { useMemo } from 'react';
import { useLocation } from 'react-router';
import type { KindViews } from '../components/kind-view.ts';
import { useBuurtView } from '../features/buurt/buurt-view.ts';
import { useEventsView } from '../features/events/events-view.ts';
import { useMembersView } from '../features/members/members-view.tsx';
import { useOffersView } from '../features/offers/offers-view.ts';
import { useOrganisationsView } from '../features/organisations/organisations-view.tsx';
import { usePhotosView } from '../features/photos/photos-view.ts';
import { usePlacesView } from '../features/places/places-view.ts';

/** How each kind is spoken of. They stay the same objects, so that what was reckoned with them can be kept. */
export function useViews(): KindViews {
  // Some views speak of today: going somewhere else asks again which day it is.
  useLocation();
  const buurt = useBuurtView();
  const member = useMembersView();
  const organisation = useOrganisationsView();
  const place = usePlacesView();
  const event = useEventsView();
  const offer = useOffersView();
  const media = usePhotosView();
  return useMemo(
    () => ({ buurt, member, organisation, place, event, offer, media }),
    [buurt, member, organisation, place, event, offer, media],
  );
}
