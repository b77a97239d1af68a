import { addDays } from '#domain/calendar/local-days.ts';
import type { Occurrence } from '#domain/calendar/occurrences.ts';
import type { Content } from '#domain/document/kind.ts';
import { timesOf } from '#domain/event/event-times.ts';

const known = new Map<string, Occurrence | undefined>();

/** The next time an event happens, today included (a local day); `undefined`: it has been, or its time cannot be read. */
export function nextTime(event: Content, today: string): Occurrence | undefined {
  const key = `${today} ${JSON.stringify([event['when'], event['exceptions']])}`;
  if (!known.has(key)) known.set(key, timesOf(event, { from: today, until: addDays(today, 366) })[0]);
  return known.get(key);
}
