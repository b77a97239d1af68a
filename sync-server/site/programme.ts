import { occurrences } from '#domain/calendar/occurrences.ts';
import type { PublicEvent } from './site-content.ts';

/** One time that an event of the site happens; local moments, 2026-12-03T10:00. */
export interface Moment {
  event: PublicEvent;
  start: string;
  end: string;
}

/** Everything that happens from a day on, for a number of days, in the order of the clock. */
export function programme(events: readonly PublicEvent[], from: string, days: number): Moment[] {
  const window = { from, until: addDays(from, days) };
  return events
    .flatMap((event) =>
      occurrences(event.when, event.exceptions, window).map(({ start, end }) => ({ event, start, end })),
    )
    .toSorted((a, b) => compare(a.start, b.start) || compare(a.event.title, b.event.title));
}

/** Each event once, at its first time. */
export function firstTimes(moments: readonly Moment[]): Moment[] {
  const seen = new Set<string>();
  return moments.filter(({ event }) => !seen.has(event.id) && seen.add(event.id));
}

/** A day some days later; both 2026-12-03. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
