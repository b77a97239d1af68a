import {
  IconArrowBackUp,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCalendarPlus,
  IconFileExport,
  IconDeviceLaptop,
  IconFileImport,
  IconHeartHandshake,
  IconHeartPlus,
  IconHelp,
  IconHistory,
  IconKeyboard,
  IconList,
  IconLock,
  IconMapPin,
  IconMoon,
  IconPhoto,
  IconRefresh,
  IconSun,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react';
import type { Content } from '#domain/document/kind.ts';
import type { Listed } from '#domain/search/search-index.ts';
import type { KindName } from '#domain/kinds.ts';
import type { KindView } from '../../components/kind-view.ts';
import type { words } from './words.ts';

type Say = (typeof words)['nl'];
type IconType = typeof IconUser;

/** A place of the menu, as the app gives it. */
export interface MenuPlace {
  path: string;
  label: string;
  Icon: IconType;
}

/** What can be chosen: a place to go to, or something that is done at once. */
export interface Choice {
  id: string;
  title: string;
  line: string;
  Icon: IconType;
  does: { go: string; search?: string } | { act: 'change-light' | 'see-keys' | 'lock' };
  /** Other words by which it is found, unseen. */
  also?: string;
}

const icons: Partial<Record<KindName, IconType>> = {
  member: IconUser,
  event: IconCalendarEvent,
  offer: IconHeartHandshake,
  organisation: IconBuildingCommunity,
  place: IconMapPin,
  media: IconPhoto,
};

/** A document of the team as a choice. */
export const documentChoice = (view: KindView, content: Content): Choice => ({
  id: content.id,
  title: view.titleOf(content),
  line: view.lineOf(content),
  Icon: icons[view.kind] ?? IconMapPin,
  does: { go: `${view.path}/${content.id}` },
});

/** The way to all that was found of a kind, in its own list. */
export const allChoice = (view: KindView, text: string, title: string): Choice => ({
  id: `all ${view.kind}`,
  title,
  line: '',
  Icon: IconList,
  does: { go: view.path, search: text },
});

/** Where one can go, the menu first and then what has no place in it. */
export const placeChoices = (say: Say, places: readonly MenuPlace[]): Choice[] => [
  ...places.map(({ path, label, Icon }) => ({ id: path, title: label, line: '', Icon, does: { go: path } })),
  {
    id: '/prullenbak',
    title: say.bin,
    line: '',
    also: say.binAlso,
    Icon: IconArrowBackUp,
    does: { go: '/prullenbak' },
  },
  {
    id: '/op-deze-computer',
    title: say.thisComputer,
    line: '',
    also: say.thisComputerAlso,
    Icon: IconDeviceLaptop,
    does: { go: '/op-deze-computer' },
  },
  {
    id: '/verbinding',
    title: say.connection,
    line: '',
    also: say.connectionAlso,
    Icon: IconRefresh,
    does: { go: '/verbinding' },
  },
  action('/sinds', [say.since, say.sinceAlso], IconHistory, { go: '/sinds' }),
  action('/activiteit', [say.activity, say.activityAlso], IconHistory, { go: '/activiteit' }),
  action('/hulp', [say.help, say.helpAlso], IconHelp, { go: '/hulp' }),
];

/** What one can do from anywhere. */
export const actionChoices = (say: Say, isDark: boolean): Choice[] => [
  action('add-member', [say.addMember, say.addMemberAlso], IconUserPlus, { go: '/mensen/nieuw' }),
  action('add-event', [say.addEvent, say.addEventAlso], IconCalendarPlus, { go: '/agenda/nieuw' }),
  action('add-offer', [say.addOffer, say.addOfferAlso], IconHeartPlus, { go: '/elkaar-helpen/nieuw' }),
  action('read-list', [say.readList, say.readListAlso], IconFileImport, { go: '/mensen/inlezen' }),
  action('make-list', [say.makeList, say.makeListAlso], IconFileExport, { go: '/mensen/lijsten' }),
  action('light', [isDark ? say.light : say.dark, say.darkAlso], isDark ? IconSun : IconMoon, {
    act: 'change-light',
  }),
  action('keys', [say.keys, say.keysAlso], IconKeyboard, { act: 'see-keys' }),
  action('lock', [say.lock, say.lockAlso], IconLock, { act: 'lock' }),
];

const action = (
  id: string,
  [title, also]: readonly [string, string],
  Icon: IconType,
  does: Choice['does'],
): Choice => ({ id, title, line: '', also, Icon, does });

/** Places and actions are found by their titles and by what else one may call them; they keep their order. */
export const listedChoices = (choices: readonly Choice[]): Listed<Choice> => {
  const order = new Map(choices.map(({ id }, at) => [id, at]));
  return {
    titleOf: ({ title }) => title,
    lineOf: ({ also }) => also ?? '',
    compare: (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  };
};
