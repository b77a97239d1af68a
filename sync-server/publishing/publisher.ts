import { fromCouch } from '#domain/document/couch-form.ts';
import type { BuurtEntry, BuurtRegistry } from '../couchdb/buurt-registry.ts';
import type { Epochs } from '../couchdb/epochs.ts';
import type { RecentDocuments } from '../couchdb/recent-documents.ts';
import type { EraseParts } from '../housekeeping/erase.ts';
import { isBehind } from '../gateway/feed.ts';
import { settleChanged } from '../housekeeping/settle.ts';
import { sayProblem } from '../say-problem.ts';
import { bringOut, personBehind } from './bring-out.ts';
import { makeReferences, type References } from './references.ts';

export interface PublisherParts extends EraseParts {
  registry: BuurtRegistry;
  epochs: Epochs;
  /** Hears of every document, so that whoever edits it next is spared reading it. */
  recent: RecentDocuments;
}

export interface Publisher {
  /** Ends after the work at hand. */
  stop(): Promise<void>;
}

const pageSize = 500;
/** Milliseconds between a write and the look at what to bring out. */
const gathering = 250;

/**
 * Brings what was published into the public databases. It goes through every buurt once when it starts, so that nothing
 * missed while it was away stays standing, and then follows the changes. Several publishers do no harm to each other.
 */
export async function startPublisher(parts: PublisherParts): Promise<Publisher> {
  const { changes, registry } = parts;
  const lines = new Map<string, Line>();
  let stopped = false;

  async function lineOf(teamDb: string): Promise<Line | undefined> {
    const known = lines.get(teamDb);
    if (known) return known;
    const buurt = (await registry.all()).find((entry) => entry.teamDb === teamDb);
    if (!buurt) return undefined;
    const line = lines.get(teamDb) ?? makeLine(() => publishChanges(parts, buurt));
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
      // What is written in a row is brought out together: the store has only so many hands.
      await new Promise((resolve) => setTimeout(resolve, gathering));
      asked = false;
      try {
        await work();
      } catch (error) {
        sayProblem('The publisher tries again in a second.', error);
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
function publishChanges(parts: PublisherParts, buurt: BuurtEntry): () => Promise<void> {
  const { couch, changes, recent, epochs } = parts;
  let since = '0';
  let seen: Set<string> | undefined;
  let epoch = '';
  const references = makeReferences();
  const publish = async (ids: readonly string[]) => {
    if (await bringOut(couch, buurt, ids)) changes.notify(buurt.publicDb);
  };
  const beginAnew = () => ([since, seen] = ['0', new Set()]);
  return async () => {
    const now = await epochs.of(buurt.teamDb);
    // The first time, and when the store is another one or may have lost writes, all of it is gone through.
    if (now !== epoch) beginAnew();
    epoch = now;
    for (;;) {
      const page = await couch
        .db<object>(buurt.teamDb)
        .changes({ since, limit: pageSize, include_docs: true, style: 'all_docs' });
      // Something was said and there is nothing new: the store may have been put back unnoticed.
      if (page.results.length === 0 && (await isBehind(couch, buurt, since))) {
        beginAnew();
        continue;
      }
      await settleChanged(parts, buurt, page.results);
      const ids = new Set(page.results.map(({ id }) => id));
      for (const row of page.results) {
        const doc = 'doc' in row ? row.doc : undefined;
        note(references, doc);
        if (doc) recent.note(buurt.teamDb, doc);
      }
      for (const id of page.results.flatMap((row) => references.to(row.id))) ids.add(id);
      await publish([...ids]);
      for (const id of ids) seen?.add(id);
      since = String(page.last_seq);
      if (page.results.length < pageSize) break;
    }
    if (!seen) return;
    // A team database that was restored may never have heard of what was published since its backup.
    const shown = await couch.db<object>(buurt.publicDb).list();
    const known = seen;
    await publish(shown.rows.flatMap(({ id }) => (known.has(id) ? [] : [id])));
    seen = undefined;
  };
}

function note(references: References, doc: unknown): void {
  const remote = fromCouch(doc);
  if (remote?.is !== 'document') return;
  references.set(remote.content.id, personBehind(remote.content));
}
