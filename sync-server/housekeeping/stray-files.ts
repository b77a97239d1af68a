import { textsIn } from '#domain/erasure/texts-in.ts';
import { isFileId, madeAt } from '#domain/file/file-document.ts';
import { undoDays } from '#domain/sync/trash.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Couch } from '../couchdb/couch.ts';
import { erase, type EraseParts } from './erase.ts';
import { everyDocument } from './every-document.ts';

/** So long a file may stand alone: a device that was refused its photo, or stayed away, may bring it yet. */
const grace = undoDays * 24 * 60 * 60_000;

/**
 * Erases the files that no photo refers to any more, because it was erased or left the bin; gives how many. A photo in
 * the bin still refers to its file, and so does a value that stands in a dispute.
 */
export async function eraseStrayFiles(parts: EraseParts, buurt: BuurtEntry): Promise<number> {
  const before = parts.clock().getTime() - grace;
  // The files first: one that comes in after that is young, and its photo may come after it.
  const old = (await fileIds(parts.couch, buurt)).filter((id) => madeAt(id) < before);
  if (old.length === 0) return 0;
  const referred = await referredFiles(parts.couch, buurt);
  const strays = old.filter((id) => !referred.has(id));
  await erase(parts, buurt, strays, 'housekeeping');
  return strays.length;
}

async function fileIds(couch: Couch, { teamDb }: BuurtEntry): Promise<string[]> {
  const { rows } = await couch.db<object>(teamDb).list({ startkey: 'file:', endkey: 'file:~' });
  return rows.map(({ id }) => id);
}

async function referredFiles(couch: Couch, { teamDb }: BuurtEntry): Promise<Set<string>> {
  const referred = new Set<string>();
  for await (const { doc } of everyDocument(couch, teamDb, 'media'))
    for (const text of textsIn(doc)) if (isFileId(text)) referred.add(text);
  return referred;
}
