import { addDays } from '#domain/calendar/local-days.ts';
import { occurrences, type Occurrence } from '#domain/calendar/occurrences.ts';
import { problemsOf } from '#domain/document/validate.ts';
import type { Content } from '#domain/document/kind.ts';
import type { Event } from '#domain/event/event-schema.ts';
import { kinds } from '#domain/kinds.ts';

const known = new Map<string, Occurrence | undefined>();

/** The next time an event happens, today included (a local day); `undefined`: it has been, or its time cannot be read. */
export function nextTime(event: Content, today: string): Occurrence | undefined {
  const key = `${today} ${JSON.stringify([event['when'], event['exceptions']])}`;
  if (!known.has(key)) known.set(key, timesOf(event, today, addDays(today, 366))[0]);
  return known.get(key);
}

/** The times of an event from one local day until another, that day not included. */
export function timesOf(event: Content, from: string, until: string): Occurrence[] {
  if (!isEvent(event)) return [];
  return occurrences(event.when, event.exceptions, { from, until });
}

function isEvent(content: Content): content is Content & Event {
  // Only its times are looked at: interpreting all of an event takes ten times as long.
  const { id, kind, shape, edits, when, exceptions } = content;
  const times = { id, kind, shape, edits, when, ...(exceptions !== undefined && { exceptions }) };
  return (
    kind === 'event' &&
    problemsOf(kinds.event, times).every(({ field }) => field !== 'when' && field !== 'exceptions')
  );
}
