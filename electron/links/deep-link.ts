import { type DeepLink, events } from '../bridge/events.ts';
import { schemaCheck } from '../ipc/schema-check.ts';

export const linkScheme = 'buurtverbinder';

const isDeepLink = schemaCheck<DeepLink>(events['deep-link']);

/** Reads buurtverbinder://open/<kind>/<ULID>; anything else is null, because any web page can send such a link. */
export function parseDeepLink(text: string): DeepLink | null {
  if (text.length > 200) return null;
  const match = /^buurtverbinder:\/\/open\/([a-z]+)\/([0-9A-HJKMNP-TV-Z]{26})\/?$/.exec(text);
  if (!match) return null;
  const link: unknown = { kind: match[1], id: `${match[1]}:${match[2]}` };
  return isDeepLink(link) ? link : null;
}

/** The link among a program's arguments, where Windows and Linux put it; the last one, if there are more. */
export function deepLinkIn(argv: readonly string[]): DeepLink | null {
  return argv.map(parseDeepLink).findLast((link) => link !== null) ?? null;
}
