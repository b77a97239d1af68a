import type { Responses } from '../bridge/channels.ts';
import { saveFile, type SavePort, savePdf } from '../files/save-file.ts';
import { parseServerAddress } from '../settings/server-address.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { type SecretStore, strengthOf, unwrapKey, wrapKey } from '../vault/key-wrap.ts';
import { parseExternalLink } from '../windows/external-link.ts';
import type { Handlers } from './router.ts';

/** The desktop as the handlers see it; main.ts makes it of Electron's own parts. */
export type Desktop = {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly language: Responses['app-info']['language'];
  readonly settings: SettingsFile;
  readonly secrets: SecretStore;
  readonly save: SavePort;
  readonly openExternal: (url: string) => Promise<void>;
  readonly printToPdf: (landscape: boolean) => Promise<Uint8Array>;
  readonly setZoom: (factor: number) => void;
  readonly showWaiting: (count: number, title: string) => void;
  readonly listenForLinks: () => void;
};

/** What each channel of the contract does. */
export function handlersOf(desktop: Desktop): Handlers {
  return {
    'app-info': () => ({
      version: desktop.version,
      platform: platformNames[desktop.platform] ?? 'linux',
      language: desktop.language,
      secureStorage: strengthOf(desktop.secrets, desktop.platform),
    }),
    'save-file': (file) => saveFile(desktop.save, file),
    'print-to-pdf': ({ suggestedName, landscape }) =>
      savePdf(desktop.save, suggestedName, () => desktop.printToPdf(landscape)),
    'open-link': async ({ url }) => {
      const link = parseExternalLink(url);
      if (link === null) return { status: 'refused' };
      await desktop.openExternal(link);
      return { status: 'opened' };
    },
    'set-text-size': async ({ factor }) => {
      desktop.setZoom(factor);
      await desktop.settings.change({ textSize: factor });
      return null;
    },
    'show-waiting-changes': ({ count, title }) => {
      desktop.showWaiting(count, title);
      return null;
    },
    'get-server-address': () => ({ address: desktop.settings.now.serverAddress ?? null }),
    'set-server-address': async ({ address }) => {
      const parsed = parseServerAddress(address);
      if (parsed.status === 'set') await desktop.settings.change({ serverAddress: parsed.address });
      return parsed;
    },
    'listen-for-links': () => {
      desktop.listenForLinks();
      return null;
    },
    'wrap-key': (request) => wrapKey(desktop.secrets, request),
    'unwrap-key': (request) => unwrapKey(desktop.secrets, request),
  };
}

const platformNames: Partial<Record<NodeJS.Platform, Responses['app-info']['platform']>> = {
  win32: 'windows',
  darwin: 'mac',
  linux: 'linux',
};
