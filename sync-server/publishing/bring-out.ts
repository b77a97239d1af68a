import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindOfId, kinds } from '#domain/kinds.ts';
import { mergedInto } from '#domain/member/doubles/merged-into.ts';
import { personOf, projection } from '#domain/publication/projection.ts';
import { sameValue } from '#domain/sync/canonical.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import type { Couch } from '../couchdb/couch.ts';

/** Makes the public database say what it should of these ids; gives whether anything had to be written. */
export async function bringOut(couch: Couch, buurt: BuurtEntry, ids: readonly string[]): Promise<boolean> {
  let open = ids.filter((id) => kindOfId(id)?.publication);
  let written = false;
  while (open.length > 0) {
    // The public rev is read first: whoever changes the team document after that makes the write conflict or a new round.
    const before = await readAll(couch, buurt.publicDb, open);
    const contents = await readContents(couch, buurt, open);
    const docs = open.flatMap((id) => rowFor(id, before.get(id), contents) ?? []);
    if (docs.length === 0) return written;
    const answers = await couch.db<object>(buurt.publicDb).bulk({ docs });
    written ||= answers.some(({ error }) => !error);
    const failed = answers.find(({ error }) => error && error !== 'conflict');
    if (failed) throw new Error(`The public database would not have ${failed.id}: ${failed.reason ?? ''}`);
    // Looked at once more, also what was written: another publisher may have seen a newer team document meanwhile and
    // left the public one as it was, which makes nothing conflict.
    const touched = new Set(answers.map(({ id }) => id));
    open = open.filter((id) => touched.has(id));
  }
  return written;
}

/** What to write of one id; `undefined`: it stands as it should. */
function rowFor(
  id: string,
  before: StoredRow | undefined,
  contents: ReadonlyMap<string, Content>,
): object | undefined {
  const content = contents.get(id);
  const kind = kindOfId(id);
  const shown = kind && content ? projection(kind, content, (other) => contents.get(other)) : null;
  if (!shown) return before?.doc ? { _id: id, _rev: before.rev, _deleted: true } : undefined;
  const { id: _, ...fields } = shown;
  if (before?.doc && sameValue(before.doc, fields)) return undefined;
  return { _id: id, ...(before && { _rev: before.rev }), ...fields };
}

/** The team documents of these ids, and those their names rest on. */
async function readContents(
  couch: Couch,
  { teamDb }: BuurtEntry,
  ids: readonly string[],
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  const add = async (wanted: readonly string[]) => {
    for (const [id, { rev, doc }] of await readAll(couch, teamDb, wanted)) {
      const remote = doc ? fromCouch({ ...doc, _id: id, _rev: rev }) : null;
      if (remote?.is === 'document') contents.set(id, remote.content);
    }
  };
  const asked = new Set<string>();
  for (let wanted = ids; wanted.length > 0;) {
    for (const id of wanted) asked.add(id);
    await add(wanted);
    const people = [...contents.values()].flatMap((content) => personBehind(content) ?? []);
    wanted = [...new Set(people)].filter((id) => kindOfId(id) === kinds.member && !asked.has(id));
  }
  return contents;
}

/** The member whose name stands in what is shown of a document; of a member: whom they were merged into. */
export function personBehind(content: Content): string | undefined {
  const kind = kindOfId(content.id);
  return kind === kinds.member ? mergedInto(content) : kind && personOf(kind, content);
}

interface StoredRow {
  rev: string;
  /** Without `_id` and `_rev`; absent for a tombstone. */
  doc?: Record<string, unknown>;
}

/** What a database holds under these ids, tombstones with their rev too. */
async function readAll(
  couch: Couch,
  database: string,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const { rows } = await couch.db<object>(database).fetch({ keys: [...ids] });
  return new Map(
    rows.flatMap((row) => {
      if ('error' in row) return [];
      const { _id, _rev, ...doc } = row.doc ?? { _id: '', _rev: '' };
      return [[row.id, { rev: row.value.rev, ...(row.doc && { doc }) }] as const];
    }),
  );
}
