import { isAppUrl } from '../protocol/app-origin.ts';
import { parseExternalLink } from './external-link.ts';

type Navigation = { readonly url: string; preventDefault(): void };

/** Of Electron's web contents, what guarding needs. */
export type ContentsPort = {
  on(event: 'will-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(event: 'will-frame-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
};

/**
 * Keeps a window on the app's own page: it navigates nowhere else, opens no windows and holds no webview. A link to
 * elsewhere goes to the system's browser when a person follows it.
 */
export function guardContents(contents: ContentsPort, openExternal: (url: string) => unknown): void {
  const stay = (details: Navigation) => {
    if (!isAppUrl(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', (details) => {
    stay(details);
    followOutside(details.url, openExternal);
  });
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    followOutside(url, openExternal);
    return { action: 'deny' };
  });
}

function followOutside(url: string, openExternal: (url: string) => unknown): void {
  const link = parseExternalLink(url);
  if (link !== null) openExternal(link);
}
