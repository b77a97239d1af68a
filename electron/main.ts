import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import type { EventName, EventPayloads } from './bridge/events.ts';
import { handlersOf } from './ipc/handlers.ts';
import { serveChannels } from './ipc/router.ts';
import { deepLinkIn, linkScheme, parseDeepLink } from './links/deep-link.ts';
import { WaitingLink } from './links/waiting-link.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { languageOf } from './menu/menu-words.ts';
import { appAddress, appScheme } from './protocol/app-origin.ts';
import { answerAppRequest, appSchemePrivileges } from './protocol/app-protocol.ts';
import { forwardToServer } from './protocol/forward.ts';
import { parseServerAddress } from './settings/server-address.ts';
import { readSettings, SettingsFile } from './settings/settings-file.ts';
import { guardContents } from './windows/navigation.ts';
import { askBeforeLosing, unsavedQuestion } from './windows/unsaved-work.ts';
import { guardSession } from './windows/permissions.ts';
import { windowOptions } from './windows/window-options.ts';
import { placeWindow } from './windows/window-state.ts';

// Wiring only: every decision stands in a module of its own that is tested without Electron.
const links = new WaitingLink();
let window: BrowserWindow | null = null;

protocol.registerSchemesAsPrivileged([appSchemePrivileges]);

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  app.enableSandbox();
  // Only when installed: during development it would point every link of the machine at a bare Electron.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  app.on('second-instance', (_event, argv) => arrive(deepLinkIn(argv)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    arrive(parseDeepLink(url));
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openExternal));
  links.arrive(deepLinkIn(process.argv));
  app.whenReady().then(open).catch(stopWith);
}

async function open(): Promise<void> {
  const path = join(app.getPath('userData'), 'settings.json');
  const settings = new SettingsFile(path, withServerOfStart(await readSettings(path)));
  const language = languageOf(app.getLocale());
  guardSession(session.defaultSession);
  protocol.handle(appScheme, (request) =>
    answerAppRequest(
      {
        root: resolve(import.meta.dirname, '../renderer'),
        readFile: async (file) => new Uint8Array(await readFile(file)),
        forward: (asked) =>
          forwardToServer((url, init) => net.fetch(url, init), settings.now.serverAddress ?? null, asked),
      },
      request,
    ),
  );
  serveChannels(
    ipcMain,
    handlersOf({
      version: app.getVersion(),
      platform: process.platform,
      language,
      settings,
      secrets: safeStorage,
      save: { folder: app.getPath('documents'), askPath, write: (file, bytes) => writeFile(file, bytes) },
      openExternal,
      printToPdf: (landscape) =>
        openWindow().webContents.printToPDF({ landscape, pageSize: 'A4', printBackground: false }),
      setZoom: (factor) => window?.webContents.setZoomFactor(factor),
      showWaiting: (count, title) => {
        app.setBadgeCount(count);
        window?.setTitle(title === '' ? 'Buurtverbinder' : `${title} - Buurtverbinder`);
      },
      listenForLinks: () => links.listen((link) => send('deep-link', link)),
    }),
  );
  const template = menuTemplate({
    language,
    platform: process.platform,
    send: (name) => send('menu-command', name),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  createWindow(settings);
  app.on('activate', () => {
    if (window === null) createWindow(settings);
  });
}

function createWindow(settings: SettingsFile): void {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const state = placeWindow(settings.now.window ?? null, areas);
  const preload = join(import.meta.dirname, 'preload.cjs');
  const created = new BrowserWindow(windowOptions(state, preload, nativeTheme.shouldUseDarkColors));
  window = created;
  if (state.maximised) created.maximize();
  created.once('ready-to-show', () => created.show());
  created.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) links.pause();
  });
  created.webContents.on('did-finish-load', () =>
    created.webContents.setZoomFactor(settings.now.textSize ?? 1),
  );
  const question = unsavedQuestion(languageOf(app.getLocale()));
  askBeforeLosing(created.webContents, () => dialog.showMessageBoxSync(created, question));
  created.on('page-title-updated', (event) => event.preventDefault());
  created.on('close', () => {
    const { x, y, width, height } = created.getNormalBounds();
    settings
      .change({ window: { x, y, width, height, maximised: created.isMaximized() } })
      .catch(console.error);
  });
  created.on('closed', () => {
    window = null;
    links.pause();
  });
  created.loadURL(appAddress).catch(stopWith);
}

function arrive(link: ReturnType<typeof parseDeepLink>): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
  links.arrive(link);
}

function send<E extends EventName>(name: E, payload: EventPayloads[E]): void {
  window?.webContents.send(name, payload);
}

function openWindow(): BrowserWindow {
  if (window === null) throw new Error('There is no window to print.');
  return window;
}

async function askPath(defaultPath: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(openWindow(), { defaultPath });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

function openExternal(url: string): Promise<void> {
  return shell.openExternal(url);
}

/** `npm start` says where its sync-server is; that holds for this run and is remembered as the last address. */
function withServerOfStart(settings: Awaited<ReturnType<typeof readSettings>>): typeof settings {
  const named = parseServerAddress(process.env['BUURTVERBINDER_SERVER'] ?? '');
  return named.status === 'set' ? { ...settings, serverAddress: named.address } : settings;
}

function stopWith(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    'Buurtverbinder kan niet openen',
    `Wat je had ingevoerd staat nog op deze computer. Sluit dit venster en open Buurtverbinder opnieuw.\n\n${reason}`,
  );
  app.exit(1);
}
