import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isRecord } from '#domain/sync/canonical.ts';

/** Whose backup it is, and of when: the first line of the file. */
export interface BackupHeader {
  backup: 1;
  buurt: { id: string; slug: string; name: string; domains: readonly string[] };
  /** An ISO moment. */
  at: string;
  /** How many documents follow, each on a line of its own. */
  count: number;
}

/** A document with all its leaves, in CouchDB's form and under their own revisions. */
export interface BackupDocument {
  id: string;
  leaves: readonly Record<string, unknown>[];
}

/** Lines of JSON: the header, the documents, and the sum of it all. A file that is not whole never gets its name. */
export async function writeBackup(
  path: string,
  header: BackupHeader,
  documents: AsyncIterable<BackupDocument>,
): Promise<void> {
  const sum = createHash('sha256');
  const part = `${path}.part`;
  // It holds people, so it is for this account only.
  const file = await open(part, 'w', 0o600);
  try {
    const put = async (line: object) => {
      const text = `${JSON.stringify(line)}\n`;
      sum.update(text);
      await file.writeFile(text);
    };
    await put(header);
    for await (const document of documents) await put(document);
    await file.writeFile(`${JSON.stringify({ sha256: sum.digest('hex') })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

/** Reads all of it and gives the header; throws in plain words when it is not whole or not a backup of ours. */
export async function checkBackup(path: string): Promise<BackupHeader> {
  const sum = createHash('sha256');
  let header: BackupHeader | undefined;
  let count = 0;
  let end: unknown;
  for await (const text of lines(path)) {
    if (end !== undefined) throw broken('something stands after its end');
    const line = parse(text);
    if (isRecord(line) && typeof line['sha256'] === 'string') {
      end = line['sha256'];
      continue;
    }
    sum.update(`${text}\n`);
    if (!header) header = headerIn(line);
    else if (documentIn(line)) count++;
  }
  if (!header) throw broken('it is empty');
  if (end === undefined) throw broken('its end is missing');
  if (end !== sum.digest('hex')) throw broken('it was changed or damaged');
  if (count !== header.count) throw broken(`it holds ${count} of ${header.count} documents`);
  return header;
}

/** The documents of a backup that was checked. */
export async function* readBackup(path: string): AsyncGenerator<BackupDocument> {
  let first = true;
  for await (const text of lines(path)) {
    const line = parse(text);
    if (!first && isRecord(line) && !('sha256' in line)) yield documentIn(line);
    first = false;
  }
}

async function* lines(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8');
  // An error of the file has no line to arrive with.
  const failed = new Promise<never>((_resolve, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const reader = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([reader.next(), failed]);
    if (next.done) return;
    yield next.value;
  }
}

const broken = (why: string) => new Error(`This is not a whole backup: ${why}. Nothing was changed.`);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('a line of it cannot be read');
  }
}

function headerIn(line: unknown): BackupHeader {
  if (!isRecord(line) || line['backup'] !== 1 || !isRecord(line['buurt'])) throw broken('it has no heading');
  const { buurt, at, count } = line;
  const { id, slug, name, domains } = buurt;
  if (
    typeof id !== 'string' ||
    typeof slug !== 'string' ||
    typeof name !== 'string' ||
    typeof at !== 'string' ||
    typeof count !== 'number' ||
    !/^buurt:[0-9A-HJKMNP-TV-Z]{26}$/.test(id)
  )
    throw broken('its heading is incomplete');
  const known = Array.isArray(domains) ? domains.map(String) : [];
  return { backup: 1, buurt: { id, slug, name, domains: known }, at, count };
}

function documentIn(line: unknown): BackupDocument {
  const { id, leaves } = isRecord(line) ? line : {};
  if (typeof id === 'string' && Array.isArray(leaves)) {
    const docs = leaves.filter((leaf) => isLeafOf(id, leaf));
    if (docs.length > 0 && docs.length === leaves.length) return { id, leaves: docs };
  }
  throw broken('a document in it cannot be read');
}

const isLeafOf = (id: string, leaf: unknown): leaf is Record<string, unknown> =>
  isRecord(leaf) &&
  leaf['_id'] === id &&
  typeof leaf['_rev'] === 'string' &&
  /^\d+-[0-9a-f]{32}$/.test(leaf['_rev']);
