import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { problemsOf } from '#domain/document/validate.ts';
import { kindOfId } from '#domain/kinds.ts';
import { fieldsNotAllowed, type Writer as RoleWriter } from '#domain/roles/permissions.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { newWriters, seenBy, unearnedStamps } from '#domain/sync/earned.ts';
import type { Refusal, RefusalReason, Remote } from '#domain/sync/local.ts';
import { covers } from '#domain/sync/version-vector.ts';

export interface Writer extends RoleWriter {
  /** The only id that a document of kind `buurt` may have here. */
  buurtId: string;
  now: Date;
  /** The installation that sends, as it says itself. */
  by?: string | undefined;
  /** Whether an installation is the writer's; one that nobody has used yet becomes theirs. */
  claims(installation: string): Promise<boolean>;
  /** The same, without taking it. */
  owns(installation: string): Promise<boolean>;
  /**
   * Whether edits of this installation, which is not known to be the writer's, may be brought for whoever made them: the
   * store may have lost them, and on a new machine whose it is too.
   */
  carries(installation: string): Promise<boolean>;
}

export type RowCheck =
  | { is: 'write'; id: string; doc: Record<string, unknown>; content: Content }
  | { is: 'refused'; id: string; refusal: Refusal }
  | { is: 'conflict'; id: string }
  | { is: 'erased'; id: string };

/** A clock may be five minutes ahead of ours. */
const ahead = 5 * 60_000;
const largest = 1_000_000;
const deepest = 12;
/** Somebody may come with more than one new installation at once, after a restored computer, but not with many. */
const mostNewWriters = 3;

export const isId = (id: string): boolean => /^[A-Za-z0-9:_-]{3,60}$/.test(id);

/** What to do with one row of `_bulk_docs`, given what the store holds under its id. */
export async function checkRow(row: unknown, stored: Remote | undefined, writer: Writer): Promise<RowCheck> {
  const id = isRecord(row) && typeof row['_id'] === 'string' ? row['_id'] : '';
  const refuse = (reason: RefusalReason, fields: readonly string[] = []): RowCheck => ({
    is: 'refused',
    id,
    refusal: { reason, fields },
  });
  if (!isRecord(row) || !isId(id)) return refuse('bad-id');
  if (stored?.is === 'erased') return { is: 'erased', id };
  const kind = kindOfId(id);
  if (!kind || row['kind'] !== kind.name || (kind.name === 'buurt' && id !== writer.buurtId))
    return refuse('unknown-kind');
  // An app more than one version behind may not know what it would leave out.
  if (typeof row['shape'] === 'number' && row['shape'] < kind.shape - 1) return refuse('update-first');
  if (isTooDeep(row)) return refuse('too-large');
  const text = JSON.stringify(row);
  if (text.length > largest) return refuse('too-large');
  const reserved = Object.keys(row).filter((key) => key.startsWith('_') && key !== '_id' && key !== '_rev');
  if (reserved.length > 0 || namesPrototype(text)) return refuse('not-valid', reserved);

  const rev = typeof row['_rev'] === 'string' ? row['_rev'] : undefined;
  const read = fromCouch({ ...row, _rev: rev ?? '0-0' });
  if (read?.is !== 'document') return refuse('not-valid', ['edits']);
  const { content } = read;
  const parent = stored?.is === 'document' && stored.rev === rev ? stored.content : undefined;
  const problems = problemsOf(kind, content, parent);
  if (problems.length > 0) return refuse('not-valid', [...new Set(problems.map(({ field }) => field))]);

  if (rev !== undefined && !stored) return refuse('missing-parent');
  if (stored && stored.rev !== rev) return { is: 'conflict', id };
  // All of it had been seen by those who threw it away: the device is told, and lets go of it.
  if (stored?.is === 'tombstone' && covers(stored.vv, content.edits.vv)) return { is: 'conflict', id };
  const newcomers = newWriters(stored, content);
  const carried = new Set<string>();
  for (const by of newcomers) if (await writer.carries(by)) carried.add(by);
  const notAllowed = fieldsNotAllowed({ ...writer, carried }, parent, content);
  // Of what is brought back nothing may be left out, or its author would take it for dealt with; it waits for others.
  if (notAllowed.length > 0)
    return carried.size > 0 ? refuse('not-yours') : refuse('not-allowed', notAllowed);
  if (latest(content) > writer.now.getTime() + ahead) return refuse('clock-ahead');

  const own = newcomers.filter((by) => !carried.has(by));
  if (own.length > mostNewWriters) return refuse('not-yours');
  for (const by of own) if (!(await writer.claims(by))) return refuse('not-yours');
  const seen = Object.keys(seenBy(stored));
  const mine = new Set(newcomers);
  if (unearnedStamps(kind, stored, content, mine).length > 0) {
    // Only in a rare merge after a tombstone does an own old value come back; then it is asked whose they are.
    for (const by of seen) if (await writer.owns(by)) mine.add(by);
    const unearned = unearnedStamps(kind, stored, content, mine);
    if (unearned.length > 0) return refuse('not-yours', unearned);
  }
  const { id: _, ...fields } = content;
  return { is: 'write', id, doc: { _id: id, ...(rev !== undefined && { _rev: rev }), ...fields }, content };
}

function latest({ edits }: Content): number {
  const stamps = [edits.made, ...Object.values(edits.at ?? {}), ...Object.values(edits.others ?? {}).flat()];
  return stamps.reduce((most, { t }) => Math.max(most, t), 0);
}

/** Without recursion, because what is measured may be as deep as it likes. */
function isTooDeep(row: object): boolean {
  let level: object[] = [row];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const below: object[] = [];
    for (const value of level)
      for (const inner of Object.values(value))
        if (typeof inner === 'object' && inner !== null) below.push(inner);
    level = below;
  }
  return false;
}

/** The one name that JSON can carry and no object here should have; as a word of a set it becomes one. */
const namesPrototype = (text: string): boolean => text.includes('"__proto__"');
