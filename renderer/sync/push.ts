import { fromCouch, toCouch } from '#domain/document/couch-form.ts';
import { kindOfId } from '#domain/kinds.ts';
import { tryAgain } from '#domain/sync/edit-local.ts';
import { answered, type Sent } from '#domain/sync/answered.ts';
import type { Answer, RefusalReason } from '#domain/sync/local.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import { type CouchClient, Unreachable } from './couch-client.ts';

const batchSize = 200;

/** Sends what waits, in batches. A refused document keeps its reason and holds up no other. Gives how many were sent. */
export async function push(client: CouchClient, database: TeamDatabase): Promise<number> {
  const waiting: Sent[] = (await database.inState('waiting')).map(({ content, sync }) => ({
    content,
    rev: sync.rev,
  }));
  for (let from = 0; from < waiting.length; from += batchSize)
    await sendBatch(client, database, waiting.slice(from, from + batchSize));
  return waiting.length;
}

/** A batch that the server cannot take as a whole is halved down to the document that is at fault. */
async function sendBatch(client: CouchClient, database: TeamDatabase, batch: readonly Sent[]): Promise<void> {
  const answers = await answersTo(client, batch);
  if (answers === 'too-much' && batch.length > 1) {
    const half = Math.ceil(batch.length / 2);
    await sendBatch(client, database, batch.slice(0, half));
    await sendBatch(client, database, batch.slice(half));
    return;
  }
  for (const sent of batch) {
    const { id } = sent.content;
    const kind = kindOfId(id);
    const answer: Answer | undefined =
      answers === 'too-much' ? { is: 'refused', refusal: { reason: 'store', fields: [] } } : answers.get(id);
    if (kind && answer) await database.update(id, (local) => answered(kind, local, sent, answer));
  }
}

async function answersTo(
  client: CouchClient,
  batch: readonly Sent[],
): Promise<Map<string, Answer | undefined> | 'too-much'> {
  try {
    const rows = await client.bulkDocs(batch.map(({ content, rev }) => toCouch(content, rev)));
    return new Map(rows.map((row) => [String(row['id']), answerIn(row)]));
  } catch (error) {
    if (error instanceof Unreachable && (error.status === 400 || error.status === 413)) return 'too-much';
    throw error;
  }
}

/** Gives what was refused another chance; done when the app starts, for much can have changed since. */
export async function tryRefusedAgain(database: TeamDatabase): Promise<void> {
  for (const { content } of await database.inState('refused'))
    await database.update(content.id, (local) => local && tryAgain(local));
}

function answerIn(row: Record<string, unknown>): Answer | undefined {
  if (row['ok'] === true && typeof row['rev'] === 'string') return { is: 'accepted', rev: row['rev'] };
  if (row['error'] === 'erased') return { is: 'erased' };
  if (row['error'] === 'conflict') {
    const current = fromCouch(row['current']);
    return current ? { is: 'conflict', current } : undefined;
  }
  const fields = Array.isArray(row['fields']) ? row['fields'].map(String) : [];
  return { is: 'refused', refusal: { reason: reasonIn(row['reason']), fields } };
}

const reasons: readonly RefusalReason[] = [
  'not-allowed',
  'not-valid',
  'not-yours',
  'clock-ahead',
  'unknown-kind',
  'bad-id',
  'too-large',
  'missing-parent',
];

const reasonIn = (text: unknown): RefusalReason => reasons.find((known) => known === text) ?? 'store';
