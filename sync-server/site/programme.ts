import { addDays } from '#domain/calendar/local-days.ts';
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

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
