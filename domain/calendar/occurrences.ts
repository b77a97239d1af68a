import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Exceptions, When } from '../event/event-schema.ts';
import { addDays, daysBetween } from './local-days.ts';

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
  const weeks = weeksBetween(when.start, when.repeats);
  if (weeks !== undefined) return everyWeeks(when.start, weeks, { from, until });
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

/** Of a series that comes back after so many weeks and says nothing else: how many. Most series of a buurt are such. */
function weeksBetween(start: string, repeats: string): number | undefined {
  const [plain, interval = '1'] = /^FREQ=WEEKLY(?:;INTERVAL=([1-9]\d?))?$/.exec(repeats) ?? [];
  // In the hour that is skipped once a year the clock itself has to be asked.
  return plain === undefined || start.slice(11, 13) === '02' ? undefined : Number(interval);
}

/** The same as a rule would reckon, a hundred times as fast: on the clock of the place a week is seven days. */
function everyWeeks(
  start: string,
  weeks: number,
  { from, until }: { from: string; until: string },
): string[] {
  const [first, time] = [start.slice(0, 10), start.slice(10)];
  const passed = Math.max(0, Math.ceil(daysBetween(first, addDays(from, -31)) / (7 * weeks)));
  const found: string[] = [];
  for (let n = passed; found.length < most; n++) {
    const day = addDays(first, n * 7 * weeks);
    if (!(day < until)) break;
    found.push(day + time);
  }
  return found;
}

const compact = (local: string) => `${local.replace(/[-:]/g, '')}00`;
const minutes = (moment: Temporal.PlainDateTime) => moment.toString({ smallestUnit: 'minute' });
