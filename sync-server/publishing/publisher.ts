import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindOfId, kinds } from '#domain/kinds.ts';
import { personOf, projection } from '#domain/publication/projection.ts';
import { sameValue } from '#domain/sync/canonical.ts';
import type { BuurtEntry, BuurtRegistry } from '../couchdb/buurt-registry.ts';
import type { Changes } from '../couchdb/changes.ts';
import type { Couch } from '../couchdb/couch.ts';
import { makeReferences, type References } from './references.ts';

export interface PublisherParts {
  couch: Couch;
  changes: Changes;
  registry: BuurtRegistry;
}

export interface Publisher {
  /** Ends after the work at hand. */
  stop(): Promise<void>;
}

const pageSize = 500;

/**
 * Brings what was published into the public databases. It goes through every buurt once when it starts, so that nothing
 * missed while it was away stays standing, and then follows the changes. Several publishers do no harm to each other.
 */
export async function startPublisher({ couch, changes, registry }: PublisherParts): Promise<Publisher> {
  const lines = new Map<string, Line>();
  let stopped = false;

  async function lineOf(teamDb: string): Promise<Line | undefined> {
    const known = lines.get(teamDb);
    if (known) return known;
    const buurt = (await registry.all()).find((entry) => entry.teamDb === teamDb);
    if (!buurt) return undefined;
    const line = lines.get(teamDb) ?? makeLine(() => publishChanges(couch, changes, buurt));
    lines.set(teamDb, line);
    return line;
  }
  async function follow(teamDb: string): Promise<void> {
    if (!stopped && !teamDb.endsWith('-public')) (await lineOf(teamDb))?.run();
  }

  const unsubscribe = changes.subscribe('*', (database) => void follow(database));
  for (const { teamDb } of await registry.all()) await follow(teamDb);
  return {
    async stop() {
      stopped = true;
      unsubscribe();
      await Promise.all([...lines.values()].map((line) => line.stop()));
    },
  };
}

interface Line {
  run(): void;
  stop(): Promise<void>;
}

/** Does a piece of work again whenever it is asked for, never twice at once, and after a pause when it failed. */
function makeLine(makeWork: () => () => Promise<void>): Line {
  const work = makeWork();
  let asked = false;
  let stopped = false;
  let running: Promise<void> | undefined;

  async function loop(): Promise<void> {
    while (asked && !stopped) {
      asked = false;
      try {
        await work();
      } catch (error) {
        console.error('The publisher tries again in a second.', error);
        asked = true;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
    running = undefined;
  }

  return {
    run() {
      asked = true;
      running ??= loop();
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** Publishes what changed in a buurt since it was last called; the first time, everything. */
function publishChanges(couch: Couch, changes: Changes, buurt: BuurtEntry): () => Promise<void> {
  let since = '0';
  const references = makeReferences();
  return async () => {
    for (;;) {
      const page = await couch
        .db<object>(buurt.teamDb)
        .changes({ since, limit: pageSize, include_docs: true });
      const ids = new Set(page.results.map(({ id }) => id));
      for (const row of page.results) note(references, 'doc' in row ? row.doc : undefined);
      for (const id of page.results.flatMap((row) => references.to(row.id))) ids.add(id);
      if (await bringOut(couch, buurt, [...ids])) changes.notify(buurt.publicDb);
      since = String(page.last_seq);
      if (page.results.length < pageSize) return;
    }
  };
}

function note(references: References, doc: unknown): void {
  const remote = fromCouch(doc);
  if (remote?.is !== 'document') return;
  references.set(remote.content.id, personIn(remote.content));
}

/** Makes the public database say what it should of these ids; gives whether anything had to be written. */
async function bringOut(couch: Couch, buurt: BuurtEntry, ids: readonly string[]): Promise<boolean> {
  let open = ids.filter((id) => kindOfId(id)?.publication);
  let written = false;
  while (open.length > 0) {
    // The public rev is read first: whoever changes the team document after that makes the write conflict or a new round.
    const before = await readAll(couch, buurt.publicDb, open);
    const contents = await readContents(couch, buurt, open);
    const docs = open.flatMap((id) => rowFor(id, before.get(id), contents) ?? []);
    if (docs.length === 0) return written;
    const answers = await couch.db<object>(buurt.publicDb).bulk({ docs });
    const again = new Set(answers.flatMap(({ id, error }) => (error === 'conflict' ? [id] : [])));
    written ||= answers.some(({ error }) => !error);
    const failed = answers.find(({ error }) => error && error !== 'conflict');
    if (failed) throw new Error(`The public database would not have ${failed.id}: ${failed.reason ?? ''}`);
    open = open.filter((id) => again.has(id));
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
  await add(ids);
  const people = [...contents.values()].flatMap((content) => personIn(content) ?? []);
  const missing = [...new Set(people)].filter((id) => kindOfId(id) === kinds.member && !contents.has(id));
  if (missing.length > 0) await add(missing);
  return contents;
}

function personIn(content: Content): string | undefined {
  const kind = kindOfId(content.id);
  return kind && personOf(kind, content);
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
