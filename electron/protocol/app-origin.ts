export const appScheme = 'app';
export const appHost = 'buurtverbinder';

/** Where the app lives in the desktop host; its storage belongs to this origin, so it may never change. */
export const appAddress = `${appScheme}://${appHost}/index.html`;

/** Whether a page's address is the app's own. */
export function isAppUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost;
}
