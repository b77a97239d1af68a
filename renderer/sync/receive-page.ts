import { fromCouch } from '#domain/document/couch-form.ts';
import { kindOfId } from '#domain/kinds.ts';
import type { Kind } from '#domain/document/kind.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { Local, Remote } from '#domain/sync/local.ts';
import { receive } from '#domain/sync/receive.ts';
import type { DeviceCopy, Unread } from '../database/device-store.ts';
import type { TeamDatabase } from '../database/team-database.ts';

/** What takes a page in. */
export interface PageParts {
  database: TeamDatabase;
  device: DeviceCopy;
}

type Receive = (kind: Kind, local: Local | undefined, remote: Remote) => Local | undefined;

/** Writes a page of documents from the server; when this has ended, it is durable. */
export async function receivePage(
  parts: PageParts,
  docs: readonly unknown[],
  how: Receive = receive,
): Promise<void> {
  const page = readPage(docs);
  await parts.database.updateAll([...page.remotes.keys()], decideBy(page, how));
  await noteUnread(parts, page);
}

/** The same for a device that is still empty. */
export async function fillPage(parts: PageParts, docs: readonly unknown[]): Promise<void> {
  const page = readPage(docs);
  await parts.database.fillAll([...page.remotes.keys()], decideBy(page, receive));
  if (page.unread.size > 0) await noteUnread(parts, page);
}

interface Page {
  remotes: Map<string, Remote>;
  /** What is no document this app knows: it is kept in mind, and holds up nothing. */
  unread: Map<string, Unread>;
}

function readPage(docs: readonly unknown[]): Page {
  const remotes = new Map<string, Remote>();
  const unread = new Map<string, Unread>();
  for (const doc of docs) {
    const id = idIn(doc);
    if (isOther(id)) continue;
    const remote = fromCouch(doc);
    if (remote && kindOfId(id)) remotes.set(id, remote);
    else if (!isGone(remote))
      unread.set(id, {
        rev: isRecord(doc) ? String(doc['_rev']) : '',
        reason: kindOfId(id) ? 'form' : 'kind',
      });
  }
  return { remotes, unread };
}

/** The id of a row as it came; empty: it has none. */
export const idIn = (doc: unknown): string => (isRecord(doc) ? String(doc['_id']) : '');

/** Files come another way, and the store's own documents are not ours. */
const isOther = (id: string): boolean => id.startsWith('file:') || id.startsWith('_');

const isGone = (remote: Remote | null): boolean => remote !== null && remote.is !== 'document';

const decideBy =
  ({ remotes }: Page, how: Receive) =>
  (id: string, local: Local | undefined): Local | undefined => {
    const kind = kindOfId(id);
    const remote = remotes.get(id);
    return kind && remote ? how(kind, local, remote) : local;
  };

/** Keeps in mind what could not be read, and forgets what now could; on the disk before the feed goes on. */
async function noteUnread({ device }: PageParts, { remotes, unread }: Page): Promise<void> {
  const known = await device.unread();
  const readNow = Object.keys(known).filter((id) => remotes.has(id));
  if (unread.size === 0 && readNow.length === 0) return;
  const left = Object.entries(known).filter(([id]) => !remotes.has(id));
  await device.saveUnread(Object.fromEntries([...left, ...unread]));
}
