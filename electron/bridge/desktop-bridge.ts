import type { Requests, Responses } from './channels.ts';
import type { DeepLink, MenuCommand } from './events.ts';

/** Ends a subscription. */
export type Unsubscribe = () => void;

/**
 * What stands on `window.buurtverbinder` in the desktop host, and is absent in a browser. Plain values only, so that
 * nothing of Electron reaches the page. A promise rejects only on a bug; what can go wrong is in the answers.
 */
export type DesktopBridge = {
  appInfo(): Promise<Responses['app-info']>;
  /** Asks where to save, and saves. */
  saveFile(file: Requests['save-file']): Promise<Responses['save-file']>;
  /** Makes a PDF of what the window shows, with its print style, and asks where to save it. */
  printToPdf(page: Requests['print-to-pdf']): Promise<Responses['print-to-pdf']>;
  /** Opens https, mailto and tel in the program the person uses for it; anything else is refused. */
  openLink(url: string): Promise<Responses['open-link']>;
  /** 1 is the ordinary size. */
  setTextSize(factor: number): Promise<null>;
  /** Puts the number of waiting changes on the icon, where the system can, and `title` on the window. */
  showWaitingChanges(waiting: Requests['show-waiting-changes']): Promise<null>;
  /**
   * Where the team's sync-server is. The app itself speaks to its own origin in both hosts: here the desktop hands
   * /api/ and /db/ on to this address.
   */
  getServerAddress(): Promise<Responses['get-server-address']>;
  setServerAddress(address: string): Promise<Responses['set-server-address']>;
  /** A second wrap by the system's own secret store, round a key that the passphrase has wrapped already. */
  wrapKey(key: string): Promise<Responses['wrap-key']>;
  unwrapKey(wrapped: string): Promise<Responses['unwrap-key']>;
  onMenuCommand(listener: (command: MenuCommand) => void): Unsubscribe;
  /** Also called for the link that started the app, once somebody listens. */
  onDeepLink(listener: (link: DeepLink) => void): Unsubscribe;
};
