import { Suspense, lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { calendar } from '../components/telling/calendar.ts';
import { KindScreen } from '../components/list/kind-screen.tsx';
import type { KindViews } from '../components/kind-view.ts';
import { MembersScreen } from '../features/members/members-screen.tsx';

// What one opens now and then is fetched when it is opened; the server's cache and the desktop app have it at hand.
const ActivityScreen = lazy(async () => ({
  default: (await import('../features/activity/activity-screen.tsx')).ActivityScreen,
}));
const SinceScreen = lazy(async () => ({
  default: (await import('../features/activity/since-screen.tsx')).SinceScreen,
}));
const BinScreen = lazy(async () => ({ default: (await import('../features/bin/bin-screen.tsx')).BinScreen }));
const BuurtScreen = lazy(async () => ({
  default: (await import('../features/buurt/buurt-screen.tsx')).BuurtScreen,
}));
const CleanUpScreen = lazy(async () => ({
  default: (await import('../features/clean-up/clean-up-screen.tsx')).CleanUpScreen,
}));
const EraseScreen = lazy(async () => ({
  default: (await import('../features/erase/erase-screen.tsx')).EraseScreen,
}));
const HelpScreen = lazy(async () => ({
  default: (await import('../features/help/help-screen.tsx')).HelpScreen,
}));
const RegisterScreen = lazy(async () => ({
  default: (await import('../features/register/register-screen.tsx')).RegisterScreen,
}));
// Its list is in the order of times.
const EventsScreen = lazy(async () => {
  await calendar.fetch();
  return { default: KindScreen };
});
const ImportScreen = lazy(async () => ({
  default: (await import('../features/import/import-screen.tsx')).ImportScreen,
}));
const ListsScreen = lazy(async () => ({
  default: (await import('../features/lists/lists-screen.tsx')).ListsScreen,
}));
const MergeScreen = lazy(async () => ({
  default: (await import('../features/merge-members/merge-screen.tsx')).MergeScreen,
}));
const CheckScreen = lazy(async () => ({
  default: (await import('../features/organisations/check-screen.tsx')).CheckScreen,
}));
const OrganisationsScreen = lazy(async () => ({
  default: (await import('../features/organisations/organisations-screen.tsx')).OrganisationsScreen,
}));
const PersonDataScreen = lazy(async () => ({
  default: (await import('../features/person-data/person-data-screen.tsx')).PersonDataScreen,
}));
const PhotosScreen = lazy(async () => ({
  default: (await import('../features/photos/photos-screen.tsx')).PhotosScreen,
}));
const SyncPanel = lazy(async () => ({
  default: (await import('../features/sync-panel/sync-panel.tsx')).SyncPanel,
}));
const ThisComputerScreen = lazy(async () => ({
  default: (await import('../features/this-computer/this-computer-screen.tsx')).ThisComputerScreen,
}));
const TeamScreen = lazy(async () => ({
  default: (await import('../features/team/team-screen.tsx')).TeamScreen,
}));
const fetchToday = () => import('../features/today/today-screen.tsx');
const TodayScreen = lazy(async () => ({ default: (await fetchToday()).TodayScreen }));

/** Fetches where one begins, unless the address says that it is somewhere else. */
export function fetchFirstScreen(): void {
  if (/^(#\/?|#\/vandaag)?$/.test(location.hash)) void fetchToday();
}

/** Every screen and its address. */
export function AppRoutes({ views }: { views: KindViews }) {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/vandaag" element={<TodayScreen views={views} />} />
        <Route path="/mensen/inlezen" element={<ImportScreen />} />
        <Route path="/mensen/lijsten" element={<ListsScreen view={views.member} />} />
        <Route path="/mensen/:id/wissen" element={<EraseScreen views={views} />} />
        <Route path="/mensen/:id/samenvoegen/:other" element={<MergeScreen view={views.member} />} />
        <Route path="/mensen/:id/gegevens" element={<PersonDataScreen views={views} />} />
        <Route path="/mensen/:id?" element={<MembersScreen view={views.member} />} />
        <Route path="/agenda/:id?" element={<EventsScreen key="event" view={views.event} />} />
        <Route path="/elkaar-helpen/:id?" element={<KindScreen key="offer" view={views.offer} />} />
        <Route path="/gids/nakijken" element={<CheckScreen views={views} />} />
        <Route path="/gids/:id?" element={<OrganisationsScreen view={views.organisation} />} />
        <Route path="/locaties/:id?" element={<KindScreen key="place" view={views.place} />} />
        <Route path="/fotos/:id?" element={<PhotosScreen view={views.media} />} />
        <Route path="/buurt" element={<BuurtScreen view={views.buurt} />} />
        <Route path="/buurt/team" element={<TeamScreen />} />
        <Route path="/verbinding" element={<SyncPanel views={views} />} />
        <Route path="/activiteit" element={<ActivityScreen views={views} />} />
        <Route path="/sinds" element={<SinceScreen views={views} />} />
        <Route path="/hulp" element={<HelpScreen />} />
        <Route path="/verwerkingen" element={<RegisterScreen views={views} />} />
        <Route path="/opruimen" element={<CleanUpScreen views={views} />} />
        <Route path="/prullenbak" element={<BinScreen views={views} />} />
        <Route path="/op-deze-computer" element={<ThisComputerScreen />} />
        <Route path="*" element={<Navigate to="/vandaag" replace />} />
      </Routes>
    </Suspense>
  );
}
