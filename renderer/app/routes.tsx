import { Navigate, Route, Routes } from 'react-router';
import { BinScreen } from '../features/bin/bin-screen.tsx';
import { BuurtScreen } from '../features/buurt/buurt-screen.tsx';
import { CleanUpScreen } from '../features/clean-up/clean-up-screen.tsx';
import { EraseScreen } from '../features/erase/erase-screen.tsx';
import { EventsScreen } from '../features/events/events-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { MembersScreen } from '../features/members/members-screen.tsx';
import { MergeScreen } from '../features/merge-members/merge-screen.tsx';
import { OffersScreen } from '../features/offers/offers-screen.tsx';
import { OrganisationsScreen } from '../features/organisations/organisations-screen.tsx';
import { PhotosScreen } from '../features/photos/photos-screen.tsx';
import { PersonDataScreen } from '../features/person-data/person-data-screen.tsx';
import { PlacesScreen } from '../features/places/places-screen.tsx';
import { SyncPanel } from '../features/sync-panel/sync-panel.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';
import type { KindViews } from '../components/kind-view.ts';

/** Every screen and its address. */
export function AppRoutes({ views }: { views: KindViews }) {
  return (
    <Routes>
      <Route path="/vandaag" element={<TodayScreen views={views} />} />
      <Route path="/mensen/inlezen" element={<ImportScreen />} />
      <Route path="/mensen/:id/wissen" element={<EraseScreen views={views} />} />
      <Route path="/mensen/:id/samenvoegen/:other" element={<MergeScreen view={views.member} />} />
      <Route path="/mensen/:id/gegevens" element={<PersonDataScreen views={views} />} />
      <Route path="/mensen/:id?" element={<MembersScreen view={views.member} />} />
      <Route path="/agenda/:id?" element={<EventsScreen view={views.event} />} />
      <Route path="/elkaar-helpen/:id?" element={<OffersScreen view={views.offer} />} />
      <Route path="/gids/:id?" element={<OrganisationsScreen view={views.organisation} />} />
      <Route path="/locaties/:id?" element={<PlacesScreen view={views.place} />} />
      <Route path="/fotos/:id?" element={<PhotosScreen view={views.media} />} />
      <Route path="/buurt" element={<BuurtScreen />} />
      <Route path="/verbinding" element={<SyncPanel views={views} />} />
      <Route path="/opruimen" element={<CleanUpScreen views={views} />} />
      <Route path="/prullenbak" element={<BinScreen views={views} />} />
      <Route path="*" element={<Navigate to="/vandaag" replace />} />
    </Routes>
  );
}
