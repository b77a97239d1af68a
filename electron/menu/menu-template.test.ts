import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { events, type MenuCommand } from '../bridge/events.ts';
import { menuTemplate } from './menu-template.ts';
import { languageOf, menuWords } from './menu-words.ts';

type Item = MenuItemConstructorOptions;
const platforms = ['win32', 'darwin', 'linux'] as const;
const itemsOf = (menu: readonly Item[]): Item[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

describe('the menu', () => {
  test.each(platforms)('on %s gives every command of the contract, each once', (platform) => {
    const sent: MenuCommand[] = [];
    for (const { click } of itemsOf(
      menuTemplate({ language: 'nl', platform, send: (name) => sent.push(name) }),
    )) {
      (click as (() => void) | undefined)?.();
    }
    expect(sent.toSorted()).toEqual([...events['menu-command'].enum].toSorted());
  });

  test.each(platforms)('on %s has a word of its own on every item and no shortcut twice', (platform) => {
    const items = itemsOf(menuTemplate({ language: 'nl', platform, send: () => undefined }));
    for (const item of items) expect(item.type === 'separator' || (item.label ?? '') !== '').toBe(true);
    const shortcuts = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  test('speaks Dutch, or English to who has an English system', () => {
    const first = (language: 'nl' | 'en') =>
      menuTemplate({ language, platform: 'linux', send: () => undefined })[0]?.label;
    expect([first('nl'), first('en')]).toEqual(['Bestand', 'File']);
    expect(['nl-NL', 'en-GB', 'en', 'de', 'tr'].map(languageOf)).toEqual(['nl', 'en', 'en', 'nl', 'nl']);
    expect(Object.keys(menuWords.en)).toEqual(Object.keys(menuWords.nl));
  });

  test('keeps reload and developer tools from costing work: there are no developer tools', () => {
    const roles = itemsOf(menuTemplate({ language: 'nl', platform: 'win32', send: () => undefined })).map(
      ({ role }) => role,
    );
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('forceReload');
  });
});
