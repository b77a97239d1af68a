import { createHash } from 'node:crypto';
import { type FileDocument, fileAttachment, fileType, longestSide } from '#domain/file/file-document.ts';
import { readWebp } from '#domain/file/webp.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { type Couch, statusOf } from '../couchdb/couch.ts';
import { erasedAmong } from '../housekeeping/ledger.ts';

/** Why bytes are no picture of ours; the device shows it in words. */
export type PictureRefusal = 'not-webp' | 'too-wide';

export type Written = 'made' | 'there-already' | 'other-bytes' | 'gone' | PictureRefusal;

/** What may be kept, decided by the bytes alone: what a request calls them says nothing. */
function refusalOf(bytes: Uint8Array): PictureRefusal | undefined {
  const size = readWebp(bytes);
  if (!size || size.width === 0 || size.height === 0) return 'not-webp';
  return Math.max(size.width, size.height) > longestSide ? 'too-wide' : undefined;
}

/** Writes a file once. The same bytes again are fine, so that a device whose answer was lost can ask again. */
export async function writeFile(
  couch: Couch,
  { id: buurtId, teamDb }: BuurtEntry,
  id: string,
  bytes: Buffer,
): Promise<Written> {
  const refusal = refusalOf(bytes);
  if (refusal) return refusal;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = (found: StoredFile): Written =>
    found === 'gone' ? 'gone' : found.sha256 === sha256 ? 'there-already' : 'other-bytes';
  if ((await erasedAmong(couch, buurtId, [id])).has(id)) return 'gone';
  // Looked at first: both stores would let a new document stand up where one was taken away.
  const before = await findFile(couch, teamDb, id);
  if (before) return known(before);
  const file = {
    _id: id,
    kind: 'file',
    type: fileType,
    size: bytes.length,
    sha256,
    // In the document itself: sent in parts, it ends the embedded store.
    _attachments: { [fileAttachment]: { content_type: fileType, data: bytes.toString('base64') } },
  } satisfies FileDocument & Record<string, unknown>;
  try {
    await couch.db<FileDocument>(teamDb).insert(file);
    return 'made';
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    const winner = await findFile(couch, teamDb, id);
    return winner ? known(winner) : 'gone';
  }
}

type StoredFile = FileDocument | 'gone';

/** A file by its id; `gone`: it was there once, `undefined`: it never was. */
export async function findFile(couch: Couch, teamDb: string, id: string): Promise<StoredFile | undefined> {
  const { rows } = await couch.db<object>(teamDb).fetch({ keys: [id] });
  const [row] = rows;
  if (!row || 'error' in row) return undefined;
  return isFile(row.doc) ? row.doc : 'gone';
}

const isFile = (doc: unknown): doc is FileDocument =>
  isRecord(doc) &&
  doc['kind'] === 'file' &&
  typeof doc['size'] === 'number' &&
  typeof doc['sha256'] === 'string' &&
  isRecord(doc['_attachments']) &&
  fileAttachment in doc['_attachments'];
