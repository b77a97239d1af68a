import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { channels } from './bridge/channels.ts';
import { type IpcPort, serveChannels } from './ipc/router.ts';
import { appSchemePrivileges, answerAppRequest } from './protocol/app-protocol.ts';
import { contentSecurityPolicy } from './protocol/content-security-policy.ts';
import { parseServerAddress } from './settings/server-address.ts';
import { parseExternalLink } from './windows/external-link.ts';
import { type ContentsPort, guardContents } from './windows/navigation.ts';
import { guardSession, type SessionPort } from './windows/permissions.ts';
import { windowOptions } from './windows/window-options.ts';

const preferences = windowOptions(
  { width: 800, height: 600, maximised: false },
  '/preload.cjs',
  false,
).webPreferences;
const ownPage = 'app://buurtverbinder/index.html';

type Guarded = {
  opened: string[];
  prevented: (event: string, url: string) => boolean;
  open: (url: string) => string;
};

function guarded(): Guarded {
  const listeners = new Map<string, (details: { url: string; preventDefault(): void }) => void>();
  let windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const contents: ContentsPort = {
    on: (event: string, listener: (details: { url: string; preventDefault(): void }) => void) =>
      listeners.set(event, listener),
    setWindowOpenHandler: (handler) => (windowOpen = handler),
  };
  const opened: string[] = [];
  guardContents(contents, (url) => opened.push(url));
  return {
    opened,
    prevented: (event, url) => {
      let stopped = false;
      listeners.get(event)?.({ url, preventDefault: () => (stopped = true) });
      return stopped;
    },
    open: (url) => windowOpen({ url }).action,
  };
}

function guardedSession() {
  let request: Parameters<SessionPort['setPermissionRequestHandler']>[0] = () => undefined;
  let check: Parameters<SessionPort['setPermissionCheckHandler']>[0] = () => true;
  let device: () => boolean = () => true;
  guardSession({
    setPermissionRequestHandler: (handler) => (request = handler),
    setPermissionCheckHandler: (handler) => (check = handler),
    setDevicePermissionHandler: (handler) => (device = handler),
  });
  return {
    asks: (permission: string, requestingUrl: string) => {
      let answer: boolean | null = null;
      request(null, permission, (granted) => (answer = granted), { requestingUrl });
      return answer;
    },
    checks: (permission: string, origin: string) => check(null, permission, origin),
    device: () => device(),
  };
}

describe('the security checklist of Electron', () => {
  test('checklist 1: only secure content, so a server elsewhere must speak https', () => {
    expect(parseServerAddress('http://team.example.nl')).toEqual({ status: 'refused', reason: 'not-secure' });
    expect(contentSecurityPolicy).not.toContain('http:');
  });

  test('checklist 2: no Node in the page, its workers or its frames', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('checklist 3: the preload lives in a context of its own', () => {
    expect(preferences?.contextIsolation).toBe(true);
  });

  test('checklist 4: every process is sandboxed', () => {
    expect(preferences?.sandbox).toBe(true);
    expect(readFileSync('electron/main.ts', 'utf8')).toContain('app.enableSandbox()');
  });

  test('checklist 5: refuses every permission the app has no use for, also to its own page', () => {
    const session = guardedSession();
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'openExternal',
      'display-capture',
    ]) {
      expect(session.asks(permission, ownPage)).toBe(false);
      expect(session.checks(permission, ownPage)).toBe(false);
    }
    expect(session.device()).toBe(false);
    expect(session.asks('persistent-storage', ownPage)).toBe(true);
    expect(session.asks('persistent-storage', 'https://elders.example')).toBe(false);
  });

  test('checklist 6: web security stays on', () => {
    expect(preferences?.webSecurity).toBe(true);
  });

  test('checklist 7: every page carries a policy by header, with scripts from our own files only', async () => {
    const response = await answerAppRequest(
      {
        root: '/app',
        readFile: async () => new Uint8Array([1]),
        forward: async () => new Response(),
      },
      new Request(ownPage),
    );
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toContain('unsafe-eval');
  });

  test('checklist 8: insecure content stays refused', () => {
    expect(preferences?.allowRunningInsecureContent).toBe(false);
  });

  test('checklist 9: no experimental features', () => {
    expect(preferences?.experimentalFeatures).toBe(false);
  });

  test('checklist 10: no Blink features are switched on', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('checklist 11: there is no webview that could open popups', () => {
    expect(preferences?.webviewTag).toBe(false);
  });

  test('checklist 12: a webview that is made all the same is not attached', () => {
    expect(guarded().prevented('will-attach-webview', '')).toBe(true);
  });

  test('checklist 13: limits navigation to the app itself, whatever the way', () => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      const { prevented } = guarded();
      expect(prevented(event, 'app://buurtverbinder/index.html#/mensen')).toBe(false);
      for (const url of [
        'https://elders.example/',
        'file:///etc/passwd',
        'app://anders/index.html',
        'javascript:1',
        'geen',
      ]) {
        expect(prevented(event, url)).toBe(true);
      }
    }
  });

  test('checklist 14: opens no windows; a link to elsewhere goes to the browser', () => {
    const contents = guarded();
    expect(contents.open('https://www.rijksoverheid.nl/')).toBe('deny');
    expect(contents.open(ownPage)).toBe('deny');
    expect(contents.opened).toEqual(['https://www.rijksoverheid.nl/']);
  });

  test('checklist 15: hands only https, mail and phone to the system', () => {
    expect(parseExternalLink('mailto:truus@voorbeeld.nl')).toBe('mailto:truus@voorbeeld.nl');
    expect(parseExternalLink('tel:+31485000000')).toBe('tel:+31485000000');
    const hostile = [
      'file:///C:/Windows/calc.exe',
      'smb://elders/x',
      'ms-msdt:/id',
      'javascript:alert(1)',
      'http://x.nl',
      'x',
    ];
    for (const url of [...hostile, 'https://bank.nl@elders.example/'])
      expect(parseExternalLink(url)).toBeNull();
    const contents = guarded();
    for (const url of hostile) contents.open(url);
    expect(contents.opened).toEqual([]);
  });

  test('checklist 16: a current Electron, pinned to one version', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: { electron: string };
    };
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  test('checklist 17: answers no message from any other sender, on no channel', async () => {
    const opened = new Map<string, Parameters<IpcPort['handle']>[1]>();
    let reached = 0;
    const reach = () => {
      reached += 1;
      throw new Error('reached');
    };
    const handlers = Object.fromEntries(Object.keys(channels).map((channel) => [channel, reach]));
    serveChannels({ handle: (channel, listener) => opened.set(channel, listener) }, handlers as never);
    expect([...opened.keys()].toSorted()).toEqual(Object.keys(channels).toSorted());
    const senders = [
      null,
      { url: 'https://elders.example/', parent: null },
      { url: 'app://buurtverbinder.elders.example/', parent: null },
      { url: 'app://anders/index.html', parent: null },
      { url: '', parent: null },
      { url: ownPage, parent: {} },
    ];
    for (const listener of opened.values()) {
      for (const senderFrame of senders)
        await expect(listener({ senderFrame }, null)).rejects.toThrow('refused');
    }
    expect(reached).toBe(0);
  });

  test('checklist 18: a scheme of its own instead of file:, with an origin and fetch', () => {
    expect(appSchemePrivileges).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    });
    expect(readFileSync('electron/main.ts', 'utf8')).not.toMatch(/loadFile|file:\/\//);
  });

  test('checklist 19: the fuses are set as wanted', () => {
    const builder = readFileSync('electron-builder.yml', 'utf8');
    const fuses = Object.fromEntries(
      [...(/electronFuses:\n((?: {2}.*\n)+)/.exec(builder)?.[1] ?? '').matchAll(/(\w+): (true|false)/g)].map(
        ([, name, value]) => [name, value === 'true'],
      ),
    );
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('checklist 20: the page gets plain functions, never Electron itself or an event of it', () => {
    const preload = readFileSync('electron/preload.ts', 'utf8');
    const exposed = preload.slice(preload.indexOf('exposeInMainWorld'));
    expect(exposed).not.toContain('ipcRenderer');
    expect(preload).toContain('(_event: unknown, payload: EventPayloads[E]) => listener(payload)');
  });
});
