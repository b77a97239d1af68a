import type { DesktopBridge } from '../../electron/bridge/desktop-bridge.ts';
import type { DeepLink, MenuCommand } from '../../electron/bridge/events.ts';

declare global {
  interface Window {
    /** Absent in a browser. */
    buurtverbinder?: DesktopBridge;
  }
}

/** What the app asks of the program it runs in. Only this folder knows which one that is. */
export interface Host {
  /** Saves a text or bytes as a file where the person wants it. */
  saveFile(
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
  ): Promise<'saved' | 'cancelled' | 'failed'>;
  /** Opens a page of the public site; `path` begins with a slash. */
  openSite(path: string): Promise<void>;
  /** Where others find the app in their browser; `null`: no server was chosen yet. */
  appAddress(): Promise<string | null>;
  showWaiting(count: number, title: string): void;
  onCommand(listener: (command: MenuCommand) => void): () => void;
  onLink(listener: (link: DeepLink) => void): () => void;
  /** Where the server is, on the desktop; a browser got the app from its server. */
  server?: {
    address(): Promise<string | null>;
    choose(address: string): Promise<'set' | 'not-an-address' | 'not-secure'>;
  };
}

export const thisHost = (): Host => (window.buurtverbinder ? desktop(window.buurtverbinder) : browser());

function desktop(bridge: DesktopBridge): Host {
  return {
    async saveFile(suggestedName, content) {
      const data =
        typeof content === 'string'
          ? { encoding: 'text' as const, data: content }
          : { encoding: 'base64' as const, data: base64(content) };
      const outcome = await bridge.saveFile({ suggestedName, ...data });
      return outcome.status;
    },
    async openSite(path) {
      const { address } = await bridge.getServerAddress();
      if (address !== null) await bridge.openLink(new URL(path, address).href);
    },
    async appAddress() {
      const { address } = await bridge.getServerAddress();
      return address === null ? null : new URL('/app/', address).href;
    },
    showWaiting: (count, title) => void bridge.showWaitingChanges({ count, title }),
    onCommand: (listener) => bridge.onMenuCommand(listener),
    onLink: (listener) => bridge.onDeepLink(listener),
    server: {
      address: async () => (await bridge.getServerAddress()).address,
      async choose(address) {
        const outcome = await bridge.setServerAddress(address);
        return outcome.status === 'set' ? 'set' : outcome.reason;
      },
    },
  };
}

const fileTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  pdf: 'application/pdf',
  vcf: 'text/vcard',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** In parts, because a function takes only so many signs at once. */
function base64(bytes: Uint8Array): string {
  let signs = '';
  for (let from = 0; from < bytes.length; from += 8192)
    signs += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(signs);
}

function browser(): Host {
  const never = () => () => undefined;
  return {
    saveFile(name, content) {
      const type = fileTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      const address = URL.createObjectURL(new Blob([content], { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      return Promise.resolve('saved');
    },
    openSite(path) {
      window.open(path, '_blank', 'noopener');
      return Promise.resolve();
    },
    appAddress: () => Promise.resolve(window.location.origin + window.location.pathname),
    showWaiting(_count, title) {
      document.title = title;
    },
    onCommand: never,
    onLink: never,
  };
}
