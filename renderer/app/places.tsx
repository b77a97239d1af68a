import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconHeartHandshake,
  IconHome,
  IconMapPin,
  IconPhoto,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { words } from './words.ts';

type Say = (typeof words)['nl'];

/** Where one can go, in the order of the menu. */
export const placesFor = (say: Say) => [
  { path: '/vandaag', label: say.today, Icon: IconSun },
  { path: '/mensen', label: say.people, Icon: IconUsers },
  { path: '/agenda', label: say.events, Icon: IconCalendarEvent },
  { path: '/elkaar-helpen', label: say.offers, Icon: IconHeartHandshake },
  { path: '/gids', label: say.guide, Icon: IconBuildingCommunity },
  { path: '/locaties', label: say.places, Icon: IconMapPin },
  { path: '/fotos', label: say.photos, Icon: IconPhoto },
  { path: '/buurt', label: say.buurt, Icon: IconHome },
];
