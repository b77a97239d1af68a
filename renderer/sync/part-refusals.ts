import { problemsOf } from '#domain/document/validate.ts';
import { kindOfId } from '#domain/kinds.ts';
import type { Sent } from '#domain/sync/answered.ts';
import { sameValue } from '#domain/sync/canonical.ts';
import type { Refusal, Remote } from '#domain/sync/local.ts';
import { partRefused, stampsFor } from '#domain/sync/refused.ts';
import type { PageParts } from './receive-page.ts';

export interface PartingParts extends PageParts {
  clock: () => Date;
}

export interface Refused {
  sent: Sent;
  refusal: Refusal;
  /** What the server holds; absent: nothing, or it did not say. */
  parent?: Remote | undefined;
}

/**
 * What can be sent of refused documents without the fields they were refused for. Their refused values are on the disk
 * under new stamps before this ends.
 */
export async function partRefusals(parts: PartingParts, refused: readonly Refused[]): Promise<Sent[]> {
  const rest: Sent[] = [];
  for (const one of refused) {
    const sent = await partOne(parts, one);
    if (sent) rest.push(sent);
  }
  return rest;
}

async function partOne(
  { database, device, clock }: PartingParts,
  { sent, refusal: { fields }, parent }: Refused,
): Promise<Sent | undefined> {
  const { content, rev } = sent;
  const kind = kindOfId(content.id);
  const ofDocument = fields.filter((field) => field in content && field !== 'edits');
  const stood = parent?.is === 'document' && parent.rev === rev ? parent.content : undefined;
  if (!kind || ofDocument.length === 0 || ofDocument.length < fields.length || (rev !== null && !stood))
    return undefined;
  const stamp = { ...(await device.nextDots(stampsFor(kind, content, fields))), t: clock().getTime() };
  const parted = partRefused(kind, content, stood, { fields, stamp });
  if (!parted || problemsOf(kind, parted.send).length > 0) return undefined;
  // Whoever went on typing meanwhile sends it again, and is answered again.
  const kept = await database.update(content.id, (local) =>
    local?.is === 'held' && sameValue(local.content, content) ? { ...local, content: parted.keep } : local,
  );
  const isKept = kept?.is === 'held' && sameValue(kept.content, parted.keep);
  return isKept ? { content: parted.send, rev } : undefined;
}
