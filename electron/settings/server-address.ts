import type { Responses } from '../bridge/channels.ts';

/**
 * The origin of a sync-server as a person types it: "team.nl" means https. Only a server on this very computer may
 * do without https, because passwords and people's data pass.
 */
export function parseServerAddress(text: string): Responses['set-server-address'] {
  const typed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.hostname === '' || url.username !== '' || url.password !== '') {
    return { status: 'refused', reason: 'not-an-address' };
  }
  if (url.protocol === 'http:' && !isThisComputer(url.hostname))
    return { status: 'refused', reason: 'not-secure' };
  return { status: 'set', address: url.origin };
}

const isThisComputer = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
