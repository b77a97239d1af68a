import { isPageOn, type SitePage } from '#domain/buurt/site-pages.ts';
import type { Exceptions, When } from '#domain/event/event-schema.ts';
import { isRecord } from '#domain/sync/canonical.ts';

/** The public copies as the pages read them; every field but the required ones may be missing. */
export interface PublicBuurt {
  name: string;
  tagline?: string;
  about?: string;
  palette?: string;
  mainColour?: string;
  titleFont?: string;
  logo?: string;
  villages?: readonly string[];
  houseRules?: string;
  partners?: readonly { name: string; website?: string }[];
  menuWords?: Readonly<Record<string, string>>;
  pagesOff?: readonly string[];
}

export interface PublicEvent {
  id: string;
  at: string;
  title: string;
  when: When;
  exceptions?: Exceptions;
  summary?: string;
  text?: string;
  cost?: string;
  where?: string;
  organiser?: string;
  villages?: readonly string[];
  cancelled?: true;
}

export interface PublicOffer {
  id: string;
  at: string;
  type: 'request' | 'offer' | 'notice';
  title: string;
  endsOn: string;
  text?: string;
  name?: string;
  villages?: readonly string[];
  days?: readonly string[];
  hours?: { amount: number; per: 'once' | 'week' };
}

export interface PublicOrganisation {
  id: string;
  name: string;
  type?: string;
  text?: string;
  website?: string;
  villages?: readonly string[];
  openingHours?: string;
  access?: readonly string[];
}

/** All that a site shows, in the order of their public moments, newest first. */
export interface SiteContent {
  buurt: PublicBuurt;
  events: readonly PublicEvent[];
  offers: readonly PublicOffer[];
  organisations: readonly PublicOrganisation[];
}

/**
 * Sorts the documents of a public database into what the pages show. What lacks a required field is left out, so that
 * one odd document never takes a page down. What belongs to a page that is off is on no other page either.
 * `fallbackName`: shown while the buurt's own identity is not published.
 */
export function siteContent(documents: readonly unknown[], fallbackName: string): SiteContent {
  const rows = documents.filter(isRecord);
  const ofKind = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const newestFirst = <T extends { at: string }>(items: T[]) =>
    items.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const buurt = ofKind('buurt').find(isBuurt) ?? { name: fallbackName };
  const onPage = (page: SitePage, kind: string) => (isPageOn(buurt, page) ? ofKind(kind) : []);
  return {
    buurt,
    events: newestFirst(onPage('agenda', 'event').filter(isEvent)),
    offers: newestFirst(onPage('elkaar-helpen', 'offer').filter(isOffer)),
    organisations: onPage('gids', 'organisation')
      .filter(isOrganisation)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  };
}

type Row = Record<string, unknown>;
const hasText = (row: Row, ...fields: string[]) => fields.every((field) => typeof row[field] === 'string');

function isBuurt(row: Row): row is Row & PublicBuurt {
  return hasText(row, 'name');
}
function isEvent(row: Row): row is Row & PublicEvent {
  return (
    hasText(row, 'id', 'at', 'title') && isRecord(row['when']) && hasText(row['when'], 'start', 'end', 'zone')
  );
}
function isOffer(row: Row): row is Row & PublicOffer {
  return hasText(row, 'id', 'at', 'type', 'title', 'endsOn');
}
function isOrganisation(row: Row): row is Row & PublicOrganisation {
  return hasText(row, 'id', 'name');
}

/** The part of an id after its kind, which stands in addresses. */
export const shortId = (id: string): string => id.slice(id.indexOf(':') + 1);
