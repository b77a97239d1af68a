import { addDays } from '../calendar/local-days.ts';
import { type Occurrence, occurrences } from '../calendar/occurrences.ts';
import type { Content } from '../document/kind.ts';
import { isRecord } from '../sync/canonical.ts';
import type { Exceptions, When } from './event-schema.ts';

/** From a local day until another, that day not included; YYYY-MM-DD. */
export interface Days {
  from: string;
  until: string;
}

/**
 * The times of an event in some days; none when its time cannot be read. Of most events two dates tell that they are
 * not in it: a list of thousands asks this of each, and reckoning a series is a thousand times as much work.
 */
export function timesOf(event: Content, days: Days): Occurrence[] {
  const { when, exceptions } = event;
  if (!isWhen(when) || (exceptions !== undefined && !isExceptions(exceptions))) return [];
  return exceptions === undefined && isElsewhen(when, days) ? [] : occurrences(when, exceptions, days);
}

/** Whether it is certain that it does not happen then. */
function isElsewhen({ start, end, repeats }: When, { from, until }: Days): boolean {
  if (start.slice(0, 10) >= until) return true;
  if (repeats === undefined) return end.slice(0, 10) < from;
  const [, last] = /UNTIL=(\d{8})/.exec(repeats) ?? [];
  if (last === undefined) return false;
  // The last one may still be going on, and a moment in UTC may fall a day later here.
  const lastDay = `${last.slice(0, 4)}-${last.slice(4, 6)}-${last.slice(6)}`;
  const [length, utc] = [Date.parse(`${end}Z`) - Date.parse(`${start}Z`), 1];
  return addDays(lastDay, Math.ceil(length / 86_400_000) + utc) < from;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const isWhen = (value: unknown): value is When =>
  isRecord(value) &&
  isMoment(value['start']) &&
  isMoment(value['end']) &&
  value['end'] > value['start'] &&
  value['zone'] === 'Europe/Amsterdam' &&
  (value['repeats'] === undefined || typeof value['repeats'] === 'string');

const isMoment = (value: unknown): value is string => typeof value === 'string' && moment.test(value);

const isExceptions = (value: unknown): value is Exceptions =>
  isRecord(value) &&
  Object.values(value).every(
    (one) =>
      isRecord(one) &&
      [one['start'], one['end']].every((at) => at === undefined || isMoment(at)) &&
      (one['skipped'] === undefined || typeof one['skipped'] === 'boolean'),
  );
