import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { problemsOf } from '#domain/document/validate.ts';
import { kindOfId } from '#domain/kinds.ts';
import { fieldsNotAllowed, type TeamAgreements } from '#domain/roles/permissions.ts';
import type { Role } from '#domain/roles/role.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { Refusal, RefusalReason, Remote } from '#domain/sync/local.ts';
import { hasSeen } from '#domain/sync/version-vector.ts';

export interface Writer {
  name: string;
  roles: readonly Role[];
  team: TeamAgreements;
  now: Date;
  owns(installation: string): Promise<boolean>;
}

export type RowCheck =
  | { is: 'write'; id: string; doc: Record<string, unknown> }
  | { is: 'refused'; id: string; refusal: Refusal }
  | { is: 'conflict'; id: string };

/** A clock may be five minutes ahead of ours. */
const ahead = 5 * 60_000;
const largest = 1_000_000;
const deepest = 12;

/** What to do with one row of `_bulk_docs`, given what the store holds under its id. */
export async function checkRow(row: unknown, stored: Remote | undefined, writer: Writer): Promise<RowCheck> {
  const id = isRecord(row) && typeof row['_id'] === 'string' ? row['_id'] : '';
  const refuse = (reason: RefusalReason, fields: readonly string[] = []): RowCheck => ({
    is: 'refused',
    id,
    refusal: { reason, fields },
  });
  if (!isRecord(row) || !/^[A-Za-z0-9:_-]{3,60}$/.test(id)) return refuse('bad-id');
  const kind = kindOfId(id);
  if (!kind || row['kind'] !== kind.name) return refuse('unknown-kind');
  if (JSON.stringify(row).length > largest || depth(row) > deepest) return refuse('too-large');
  const reserved = Object.keys(row).filter((key) => key.startsWith('_') && key !== '_id' && key !== '_rev');
  if (reserved.length > 0) return refuse('not-valid', reserved);

  const rev = typeof row['_rev'] === 'string' ? row['_rev'] : undefined;
  const read = fromCouch({ ...row, _rev: rev ?? '0-0' });
  if (read?.is !== 'document') return refuse('not-valid', ['edits']);
  const { content } = read;
  const problems = problemsOf(kind, content);
  if (problems.length > 0) return refuse('not-valid', [...new Set(problems.map(({ field }) => field))]);

  if (rev !== undefined && !stored) return refuse('missing-parent');
  if (stored && stored.rev !== rev) return { is: 'conflict', id };
  const parent = stored?.is === 'document' ? stored.content : undefined;
  const notAllowed = fieldsNotAllowed(writer, parent, content);
  if (notAllowed.length > 0) return refuse('not-allowed', notAllowed);
  if (latest(content) > writer.now.getTime() + ahead) return refuse('clock-ahead');
  const seen =
    stored?.is === 'document' ? stored.content.edits.vv : stored?.is === 'tombstone' ? stored.vv : {};
  for (const [by, n] of Object.entries(content.edits.vv))
    if (!hasSeen(seen, { by, n }) && !(await writer.owns(by))) return refuse('not-yours');
  const { id: _, ...fields } = content;
  return { is: 'write', id, doc: { _id: id, ...(rev !== undefined && { _rev: rev }), ...fields } };
}

function latest({ edits }: Content): number {
  const others = Object.values(edits.others ?? {}).flat();
  return Math.max(
    edits.made.t,
    ...Object.values(edits.at ?? {}).map(({ t }) => t),
    ...others.map(({ t }) => t),
  );
}

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}
