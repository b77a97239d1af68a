import { toCouch } from '#domain/document/couch-form.ts';
import { kindOfId } from '#domain/kinds.ts';
import { tryAgain } from '#domain/sync/edit-local.ts';
import { answered, type Sent } from '#domain/sync/answered.ts';
import type { Answer } from '#domain/sync/local.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import { answerIn, type RowAnswer } from './answer-row.ts';
import type { CouchClient } from './couch-client.ts';
import { type PartingParts, partRefusals, type Refused } from './part-refusals.ts';
import { Unreachable } from './unreachable.ts';

export interface PushParts extends PartingParts {
  client: CouchClient;
}

interface Sending extends PushParts {
  /** The installation that sends. */
  by: string | undefined;
}

const [firstBatch, largestBatch] = [150, 350];
/** Batches under way together, so that the gateway looks at one while the store writes another. */
const atOnce = 3;

/**
 * Sends what waits, in batches, in the order of the kinds, so that what others refer to goes first. A refused document
 * keeps its reason and holds up no other. Gives how many were sent.
 */
export async function push(parts: PushParts): Promise<number> {
  const epoch = (await parts.device.followed())?.epoch;
  if (epoch === undefined) return 0;
  const sending = { ...parts, client: parts.client.inEpoch(epoch), by: await parts.device.installation() };
  const waiting: Sent[] = (await parts.database.inState('waiting')).map(({ content, sync }) => ({
    content,
    rev: sync.rev,
  }));
  const batches = inBatches(waiting);
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await sendBatch(sending, batch);
  };
  // All have ended when this ends: nothing may be under way while everything is merged anew.
  const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return waiting.length;
}

/** The first are small, so that the store has something to write while the gateway looks at the next. */
function inBatches(waiting: readonly Sent[]): (readonly Sent[])[] {
  const batches: (readonly Sent[])[] = [];
  for (let from = 0, size = firstBatch; from < waiting.length; size = Math.min(2 * size, largestBatch)) {
    batches.push(waiting.slice(from, from + size));
    from += size;
  }
  return batches;
}

async function sendBatch(parts: Sending, batch: readonly Sent[]): Promise<void> {
  const refused = await send(parts, batch);
  const rest = refused.length > 0 ? await partRefusals(parts, refused) : [];
  if (rest.length > 0) await send(parts, rest);
}

/** Sends and writes down the answers. A batch the server cannot take as a whole is halved down to the one at fault. */
async function send(parts: Sending, batch: readonly Sent[]): Promise<Refused[]> {
  const answers = await answersTo(parts, batch);
  if (answers === 'too-much' && batch.length > 1) {
    const half = Math.ceil(batch.length / 2);
    return [...(await send(parts, batch.slice(0, half))), ...(await send(parts, batch.slice(half)))];
  }
  const rowOf = (id: string): RowAnswer | undefined =>
    answers === 'too-much' ? { answer: tooMuch } : answers.get(id);
  const sentOf = new Map(batch.map((sent) => [sent.content.id, sent]));
  await parts.database.updateAll([...sentOf.keys()], (id, local) => {
    const kind = kindOfId(id);
    const sent = sentOf.get(id);
    const row = rowOf(id);
    return kind && sent && row ? answered(kind, local, sent, row.answer) : local;
  });
  return batch.flatMap((sent) => {
    const row = rowOf(sent.content.id);
    return row?.answer.is === 'refused' ? [{ sent, refusal: row.answer.refusal, parent: row.current }] : [];
  });
}

const tooMuch: Answer = { is: 'refused', refusal: { reason: 'store', fields: [] } };

async function answersTo(
  { client, by }: Sending,
  batch: readonly Sent[],
): Promise<Map<string, RowAnswer> | 'too-much'> {
  try {
    const docs = batch.map(({ content, rev }) => toCouch(content, rev));
    const rows = await client.bulkDocs(docs, by);
    return new Map(rows.flatMap((row) => answerIn(row)));
  } catch (error) {
    if (error instanceof Unreachable && (error.status === 400 || error.status === 413)) return 'too-much';
    throw error;
  }
}

/** Gives what was refused another chance; done when the app starts, for much can have changed since. */
export async function tryRefusedAgain(database: TeamDatabase): Promise<void> {
  const ids = (await database.inState('refused')).map(({ content }) => content.id);
  await database.updateAll(ids, (_, local) => local && tryAgain(local));
}
