import { describe, expect, test } from 'vitest';
import { SettingsFile } from '../settings/settings-file.ts';
import { type Desktop, handlersOf } from './handlers.ts';
import { type IpcPort, serveChannels } from './router.ts';

const page = { senderFrame: { url: 'app://buurtverbinder/index.html', parent: null } };

/** The router over the real handlers, on a desktop that only notes what it is told. */
function desktop(change: Partial<Desktop> = {}) {
  const told: unknown[] = [];
  const parts: Desktop = {
    version: '1.2.3',
    platform: 'win32',
    language: 'nl',
    settings: new SettingsFile('/dev/null/nowhere/settings.json', {}),
    secrets: {
      isEncryptionAvailable: () => true,
      encryptString: (text) => Buffer.from(`wrapped ${text}`),
      decryptString: (wrapped) => wrapped.toString().replace('wrapped ', ''),
    },
    save: {
      folder: '/home/anja',
      askPath: async (path) => path,
      write: async (path) => void told.push(path),
    },
    openExternal: async (url) => void told.push(url),
    printToPdf: async () => new Uint8Array([37, 80, 68, 70]),
    setZoom: (factor) => told.push(factor),
    showWaiting: (count, title) => told.push([count, title]),
    listenForLinks: () => told.push('listens'),
    ...change,
  };
  const opened = new Map<string, Parameters<IpcPort['handle']>[1]>();
  serveChannels({ handle: (channel, listener) => opened.set(channel, listener) }, handlersOf(parts));
  const ask = (channel: string, request: unknown) => opened.get(channel)?.(page, request);
  return { ask, told };
}

describe('the typed channels', () => {
  test('say which app, system and language this is, and how secrets are kept', async () => {
    expect(await desktop().ask('app-info', null)).toEqual({
      version: '1.2.3',
      platform: 'windows',
      language: 'nl',
      secureStorage: 'strong',
    });
  });

  test('refuse a request of another shape before anything happens', async () => {
    const { ask, told } = desktop();
    await expect(ask('open-link', 'https://x.nl')).rejects.toThrow('another shape');
    await expect(ask('open-link', { url: 'https://x.nl', also: 1 })).rejects.toThrow('another shape');
    await expect(ask('set-text-size', { factor: 40 })).rejects.toThrow('another shape');
    await expect(ask('save-file', { suggestedName: 'a', encoding: 'hex', data: '' })).rejects.toThrow(
      'another shape',
    );
    await expect(ask('open-link', undefined)).rejects.toThrow('another shape');
    await expect(ask('open-link', { url: new Map() })).rejects.toThrow('another shape');
    await expect(ask('app-info', {})).rejects.toThrow('another shape');
    expect(told).toEqual([]);
  });

  test('let no answer of another shape out', async () => {
    const { ask } = desktop({ version: undefined as never });
    await expect(ask('app-info', null)).rejects.toThrow('answer has another shape');
  });

  test('open a good link and refuse a bad one', async () => {
    const { ask, told } = desktop();
    expect(await ask('open-link', { url: 'https://voorbeeld.nl/' })).toEqual({ status: 'opened' });
    expect(await ask('open-link', { url: 'file:///etc/passwd' })).toEqual({ status: 'refused' });
    expect(told).toEqual(['https://voorbeeld.nl/']);
  });

  test('save a file and a PDF where the person says', async () => {
    const { ask, told } = desktop();
    const file = { suggestedName: 'leden.csv', encoding: 'text', data: 'naam' };
    expect(await ask('save-file', file)).toEqual({ status: 'saved', name: 'leden.csv' });
    expect(await ask('print-to-pdf', { suggestedName: 'deurlijst.pdf', landscape: false })).toEqual({
      status: 'saved',
      name: 'deurlijst.pdf',
    });
    expect(told).toEqual(['/home/anja/leden.csv', '/home/anja/deurlijst.pdf']);
  });

  test('pass on the waiting changes, and the moment the page listens for links', async () => {
    const { ask, told } = desktop();
    expect(await ask('show-waiting-changes', { count: 3, title: 'Ons Voorbeeld' })).toBeNull();
    expect(await ask('listen-for-links', null)).toBeNull();
    expect(told).toEqual([[3, 'Ons Voorbeeld'], 'listens']);
  });

  test('refuse a server address without saving it', async () => {
    const { ask } = desktop();
    expect(await ask('set-server-address', { address: 'http://team.nl' })).toEqual({
      status: 'refused',
      reason: 'not-secure',
    });
    expect(await ask('get-server-address', null)).toEqual({ address: null });
  });

  test('give back the key that was wrapped', async () => {
    const { ask } = desktop();
    const wrapped = await ask('wrap-key', { key: 'c2xldXRlbA==' });
    expect(wrapped).toMatchObject({ status: 'wrapped' });
    expect(await ask('unwrap-key', { wrapped: (wrapped as { wrapped: string }).wrapped })).toEqual({
      status: 'unwrapped',
      key: 'c2xldXRlbA==',
    });
  });
});
