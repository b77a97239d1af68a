import { sayableTime } from '../calendar/occurrences.ts';
import { isRecord } from '../sync/canonical.ts';

/** That a time exists, ends after it began, and comes back by a rule that can be reckoned with. */
export function eventRule(field: string, value: unknown): 'time' | 'order' | 'repeats' | undefined {
  if (field !== 'when' || !isRecord(value)) return undefined;
  const { start, end, repeats } = value;
  if (typeof start !== 'string' || typeof end !== 'string') return undefined;
  if (!isMoment(start) || !isMoment(end)) return 'time';
  if (end <= start) return 'order';
  return typeof repeats === 'string' && !sayableTime({ start, end, zone: 'Europe/Amsterdam', repeats })
    ? 'repeats'
    : undefined;
}

/** Whether a local moment is on the calendar: there is no 31 February. */
function isMoment(local: string): boolean {
  const moment = new Date(`${local}:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(local);
}
