import type { KindViews } from '../components/kind-view.ts';
import { useBuurtView } from '../features/buurt/buurt-screen.tsx';
import { useEventsView } from '../features/events/events-screen.tsx';
import { useMembersView } from '../features/members/members-screen.tsx';
import { useOffersView } from '../features/offers/offers-screen.tsx';
import { useOrganisationsView } from '../features/organisations/organisations-screen.tsx';
import { usePhotosView } from '../features/photos/photos-view.ts';
import { usePlacesView } from '../features/places/places-screen.tsx';

/** How each kind is spoken of, for the screens that show all kinds together. */
export function useViews(): KindViews {
  return {
    buurt: useBuurtView(),
    member: useMembersView(),
    organisation: useOrganisationsView(),
    place: usePlacesView(),
    event: useEventsView(),
    offer: useOffersView(),
    media: usePhotosView(),
  };
}
