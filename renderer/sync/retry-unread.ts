import type { FirstSyncParts } from './first-sync.ts';
import { idIn, receivePage } from './receive-page.ts';

const atOnce = 500;

/** Reads once more what an earlier version of the app could not; what is gone from the server is forgotten. */
export async function retryUnread(parts: FirstSyncParts): Promise<void> {
  const followed = await parts.device.followed();
  const ids = Object.keys(await parts.device.unread());
  if (!followed || ids.length === 0) return;
  const client = parts.client.inEpoch(followed.epoch);
  for (let from = 0; from < ids.length; from += atOnce) {
    const wanted = ids.slice(from, from + atOnce);
    const docs = await client.byIds(wanted);
    await receivePage(parts, docs);
    const there = new Set(docs.map(idIn));
    const left = Object.entries(await parts.device.unread()).filter(
      ([id]) => !wanted.includes(id) || there.has(id),
    );
    await parts.device.saveUnread(Object.fromEntries(left));
  }
}
