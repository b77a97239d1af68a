import type { Followed } from '../database/device-store.ts';
import { beginFilling, firstSync, type FirstSyncParts } from './first-sync.ts';
import { mergeAnew } from './new-epoch.ts';
import { receivePage } from './receive-page.ts';
import { isDue, reconcile } from './reconcile.ts';
import { NewEpoch } from './unreachable.ts';

export interface CatchUpParts extends FirstSyncParts {
  clock: () => Date;
  /** Runs work while nothing is being pushed. */
  withoutPushing<T>(work: () => Promise<T>): Promise<T>;
  /** Hears of documents that differed from the server's although the feed had told of nothing. */
  mended?(count: number): void;
}

export interface Asking {
  /** Wait at the server until there is something. */
  longpoll: boolean;
  signal: AbortSignal;
}

/** How many documents came, and whether more may be there at once. */
export interface CaughtUp {
  received: number;
  more: boolean;
}

const pageSize = 1000;

/**
 * One round of coming in step with the server: fill an empty device, or merge everything anew with a store that is
 * another one; then a page of the feed, durable before the feed goes on; then, when it is time, compare all.
 */
export async function catchUp(parts: CatchUpParts, asking: Asking): Promise<CaughtUp> {
  try {
    const begun = (await parts.device.followed()) ?? (await beginFilling(parts));
    const isFilling = Object.keys(begun.toFill).length > 0;
    const followed = isFilling ? await firstSync(parts, begun) : begun;
    return await readOn(parts, followed, { ...asking, longpoll: asking.longpoll && !isFilling });
  } catch (error) {
    if (!(error instanceof NewEpoch)) throw error;
    await parts.withoutPushing(() => mergeAnew(parts));
    return { received: 0, more: true };
  }
}

async function readOn(
  parts: CatchUpParts,
  followed: Followed,
  { longpoll, signal }: Asking,
): Promise<CaughtUp> {
  const client = parts.client.inEpoch(followed.epoch);
  const page = await client.changes({ since: followed.since, limit: pageSize, longpoll }, signal);
  await receivePage(parts, page.docs);
  const now = { ...followed, since: page.since };
  if (page.since !== followed.since) await parts.device.saveFollowed(now);
  const more = page.docs.length >= pageSize;
  if (!more && isDue(now, parts.clock().getTime())) {
    const mended = await reconcile(parts, now);
    // After a first sync or a new epoch differences are to be expected; from day to day they are not.
    if (mended > 0 && now.comparedAt !== undefined) parts.mended?.(mended);
    await parts.device.saveFollowed({ ...now, comparedAt: parts.clock().getTime() });
  }
  return { received: page.docs.length, more };
}
