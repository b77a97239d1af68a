import { dayOf } from '../calendar/local-days.ts';
import { isRecord } from '../sync/canonical.ts';
import type { Mark } from './stamped-acts.ts';

/**
 * Since when somebody wants to hear what changed, and when they last looked at that. What they looked at stays to be
 * read until the app is opened again, or until the next day.
 */
export interface Visit {
  since: Mark;
  looked?: Mark;
}

/** The visit as it is now, for an app that was opened at a moment; both in milliseconds. */
export function visitNow(visit: Visit, opened: number, now: number): Visit {
  const { looked } = visit;
  const isOver = looked && (looked.at < opened || dayOf(new Date(looked.at)) < dayOf(new Date(now)));
  return isOver ? { since: looked } : visit;
}

/** What was kept, if it is a visit. */
export function readVisit(kept: unknown): Visit | undefined {
  const since = isRecord(kept) ? readMark(kept['since']) : undefined;
  const looked = isRecord(kept) ? readMark(kept['looked']) : undefined;
  return since && { since, ...(looked && { looked }) };
}

function readMark(kept: unknown): Mark | undefined {
  if (!isRecord(kept) || typeof kept['at'] !== 'number' || !isRecord(kept['seen'])) return undefined;
  const seen = Object.entries(kept['seen']).filter((entry): entry is [string, number] =>
    Number.isInteger(entry[1]),
  );
  return { at: kept['at'], seen: Object.fromEntries(seen) };
}
