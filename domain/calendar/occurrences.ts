import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Exceptions, When } from '../event/event-schema.ts';
import { addDays } from './local-days.ts';

/** One time that something happens; local moments, 2026-12-03T10:00. */
export interface Occurrence {
  /** The key of the occurrence in `exceptions`, also after it was moved: its original start. */
  key: string;
  start: string;
  end: string;
}

const most = 400;

/**
 * The times an event happens that end on or after `from` and start before `until` (local dates, until not included),
 * at most 400. None for a time that cannot be. Reckoned on the clock of the place, so that 10.00 stays 10.00 when summer time ends.
 */
export function occurrences(
  when: When,
  exceptions: Exceptions | undefined,
  window: { from: string; until: string },
): Occurrence[] {
  try {
    return reckon(when, exceptions, window);
  } catch {
    return [];
  }
}

/** Whether a series can be reckoned with at all. */
export function sayableTime(when: When): boolean {
  try {
    starts(when, { from: when.start.slice(0, 10), until: addDays(when.start.slice(0, 10), 366) });
    return true;
  } catch {
    return false;
  }
}

function reckon(
  when: When,
  exceptions: Exceptions | undefined,
  window: { from: string; until: string },
): Occurrence[] {
  const length = Temporal.PlainDateTime.from(when.start).until(when.end);
  return starts(when, window)
    .flatMap((start) => {
      const key = start.replace(/[-:]/g, '');
      const exception = exceptions?.[key];
      if (exception?.skipped) return [];
      const begin = exception?.start ?? start;
      const end = exception?.end ?? minutes(Temporal.PlainDateTime.from(begin).add(length));
      return [{ key, start: begin, end }];
    })
    .filter(({ start, end }) => end.slice(0, 10) >= window.from && start < window.until);
}

function starts(when: When, { from, until }: { from: string; until: string }): string[] {
  if (!when.repeats) return [when.start];
  const zoned = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(when.zone);
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${when.zone}:${compact(when.start)}\nRRULE:${when.repeats}`,
    maxIterations: 20_000,
  });
  const early = Temporal.PlainDate.from(from).subtract({ days: 31 }).toString();
  return rule
    .between(zoned(`${early}T00:00`), zoned(`${until}T00:00`), true)
    .slice(0, most)
    .map((moment) => minutes(Temporal.PlainDateTime.from(moment.toPlainDateTime().toString())));
}

const compact = (local: string) => `${local.replace(/[-:]/g, '')}00`;
const minutes = (moment: Temporal.PlainDateTime) => moment.toString({ smallestUnit: 'minute' });
