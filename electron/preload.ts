import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, Requests, Responses } from './bridge/channels.ts';
import type { DesktopBridge } from './bridge/desktop-bridge.ts';
import type { EventName, EventPayloads } from './bridge/events.ts';

// The two wrappers below are all of Electron that the page ever reaches, and it reaches them by name only.
const ask = <C extends Channel>(channel: C, request: Requests[C]): Promise<Responses[C]> =>
  ipcRenderer.invoke(channel, request);

function hear<E extends EventName>(name: E, listener: (payload: EventPayloads[E]) => void): () => void {
  // The event object holds the sender; it stays here.
  const withoutEvent = (_event: unknown, payload: EventPayloads[E]) => listener(payload);
  ipcRenderer.on(name, withoutEvent);
  return () => ipcRenderer.off(name, withoutEvent);
}

contextBridge.exposeInMainWorld('buurtverbinder', {
  appInfo: () => ask('app-info', null),
  saveFile: (file) => ask('save-file', file),
  printToPdf: (page) => ask('print-to-pdf', page),
  openLink: (url) => ask('open-link', { url }),
  setTextSize: (factor) => ask('set-text-size', { factor }),
  showWaitingChanges: (waiting) => ask('show-waiting-changes', waiting),
  getServerAddress: () => ask('get-server-address', null),
  setServerAddress: (address) => ask('set-server-address', { address }),
  wrapKey: (key) => ask('wrap-key', { key }),
  unwrapKey: (wrapped) => ask('unwrap-key', { wrapped }),
  onMenuCommand: (listener) => hear('menu-command', listener),
  onDeepLink: (listener) => {
    const stop = hear('deep-link', listener);
    void ask('listen-for-links', null);
    return stop;
  },
} satisfies DesktopBridge);
