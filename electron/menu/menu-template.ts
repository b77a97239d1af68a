import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../bridge/events.ts';
import { type Language, type MenuWords, menuWords } from './menu-words.ts';

export type MenuSetting = {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  readonly send: (command: MenuCommand) => void;
};

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** The menu of the app. Every item has its own word: Electron's own words follow the system and not the app. */
export function menuTemplate({ language, platform, send }: MenuSetting): Item[] {
  const words = menuWords[language];
  const command = (label: string, name: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => send(name),
    ...(accelerator ? { accelerator } : {}),
  });
  const settings = command(words.settings, 'settings', 'CmdOrCtrl+,');
  const personal = [command(words.lock, 'lock', 'CmdOrCtrl+L'), command(words.signOut, 'sign-out')];
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macMenu(words, settings, personal)] : []),
    {
      label: words.file,
      submenu: [
        command(words.newMember, 'new-member', 'CmdOrCtrl+Shift+N'),
        command(words.newEvent, 'new-event', 'CmdOrCtrl+N'),
        command(words.newOffer, 'new-offer', 'CmdOrCtrl+Shift+H'),
        separator,
        command(words.print, 'print', 'CmdOrCtrl+P'),
        ...(isMac ? [] : [separator, settings, ...personal]),
        separator,
        isMac ? { label: words.close, role: 'close' } : { label: words.quit, role: 'quit' },
      ],
    },
    editMenu(words, command(words.search, 'search', 'CmdOrCtrl+F')),
    viewMenu(words),
    { label: words.team, submenu: [command(words.syncNow, 'sync-now', 'F5')] },
    ...(isMac
      ? [{ label: words.window, submenu: [{ label: words.minimise, role: 'minimize' }] } satisfies Item]
      : []),
    {
      label: words.help,
      role: 'help',
      submenu: [command(words.guide, 'help', 'F1'), ...(isMac ? [] : [aboutItem(words)])],
    },
  ];
}

const aboutItem = (words: MenuWords): Item => ({ label: words.about, role: 'about' });

function macMenu(words: MenuWords, settings: Item, personal: readonly Item[]): Item {
  return {
    label: 'Buurtverbinder',
    submenu: [
      aboutItem(words),
      separator,
      settings,
      ...personal,
      separator,
      { label: words.hide, role: 'hide' },
      { label: words.hideOthers, role: 'hideOthers' },
      { label: words.showAll, role: 'unhide' },
      separator,
      { label: words.quit, role: 'quit' },
    ],
  };
}

function editMenu(words: MenuWords, search: Item): Item {
  return {
    label: words.edit,
    submenu: [
      { label: words.undo, role: 'undo' },
      { label: words.redo, role: 'redo' },
      separator,
      { label: words.cut, role: 'cut' },
      { label: words.copy, role: 'copy' },
      { label: words.paste, role: 'paste' },
      { label: words.selectAll, role: 'selectAll' },
      separator,
      search,
    ],
  };
}

function viewMenu(words: MenuWords): Item {
  return {
    label: words.view,
    submenu: [
      { label: words.larger, role: 'zoomIn' },
      { label: words.smaller, role: 'zoomOut' },
      { label: words.normal, role: 'resetZoom' },
      separator,
      { label: words.fullScreen, role: 'togglefullscreen' },
      { label: words.reload, role: 'reload' },
    ],
  };
}
