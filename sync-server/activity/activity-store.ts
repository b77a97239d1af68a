import { type Act, isDeed } from '#domain/activity/act.ts';
import { keptYears, yearOf } from '#domain/activity/activity-term.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { BuurtEntry } from '../couchdb/buurt-registry.ts';
import { type Couch, orMissing } from '../couchdb/couch.ts';
import { ensureClosed } from '../couchdb/provisioning.ts';

/**
 * The acts of a buurt, a database a year. Each act stands in it twice, under its moment for the team and under its
 * document for a document's history, so that both are read as a range and no index has to be kept. The second is also
 * what tells that an act is known: its id is made of the document, the installation and the counter alone.
 */
const databaseOf = ({ teamDb }: BuurtEntry, year: number): string => `${teamDb}-activity-${year}`;

const nameOf = ({ document, by, n }: Act): string => `${document}|${by}|${n}`;
const underDocument = (act: Act): string => `of|${nameOf(act)}`;
const underMoment = (act: Act): string => `at|${String(act.at).padStart(15, '0')}|${nameOf(act)}`;

/** Writes acts that are not known yet, in the year they were done; those of a year that is not kept are left out. */
export async function writeActs(
  couch: Couch,
  buurt: BuurtEntry,
  acts: readonly Act[],
  now: Date,
): Promise<void> {
  for (const year of keptYears(now)) {
    const ofYear = acts.filter(({ at }) => yearOf(at) === year);
    if (ofYear.length > 0) await writeInYear(couch, databaseOf(buurt, year), ofYear);
  }
}

async function writeInYear(couch: Couch, database: string, acts: readonly Act[]): Promise<void> {
  const byKey = new Map(acts.map((act) => [underDocument(act), act]));
  const known = await knownAmong(couch, database, [...byKey.keys()]);
  const docs = [...byKey].flatMap(([key, act]) =>
    known.has(key)
      ? []
      : [
          { _id: underMoment(act), ...act },
          { _id: key, ...act },
        ],
  );
  // Another server may have written the same meanwhile; then it stands there, and the conflict means nothing.
  if (docs.length > 0) await couch.db<object>(database).bulk({ docs });
}

async function knownAmong(couch: Couch, database: string, keys: string[]): Promise<Set<string>> {
  const answer = await orMissing(couch.db<object>(database).fetch({ keys }, { include_docs: false }));
  if (!answer) await ensureClosed(couch, database);
  return new Set((answer?.rows ?? []).flatMap((row) => ('error' in row ? [] : [row.id])));
}

export interface ActivityPage {
  /** The latest first. */
  acts: Act[];
  /** Where to go on; absent: there is no more. */
  before?: string;
}

/** A key of an act under its moment, as `before` gives it. */
export const beforePattern = '^at\\|\\d{15}\\|[A-Za-z0-9:_|-]{3,120}$';

/** What the team did, from the latest back, or from before a key that an earlier page gave. */
export async function readTeam(
  couch: Couch,
  buurt: BuurtEntry,
  { now, limit, before }: { now: Date; limit: number; before: string | undefined },
): Promise<ActivityPage> {
  const rows: { id: string; act: Act }[] = [];
  for (const year of keptYears(now)) {
    const answer = await orMissing(
      couch.db<object>(databaseOf(buurt, year)).list({
        include_docs: true,
        descending: true,
        startkey: before ?? 'at|~',
        endkey: 'at|',
        // One more than is wanted, and the one that was given before.
        limit: limit - rows.length + 2,
      }),
    );
    for (const { id, doc } of answer?.rows ?? [])
      if (id !== before && doc && isAct(doc)) rows.push({ id, act: actOf(doc) });
    if (rows.length > limit) break;
  }
  const last = rows[limit - 1];
  return {
    acts: rows.slice(0, limit).map(({ act }) => act),
    ...(rows.length > limit && last && { before: last.id }),
  };
}

/** A document has fewer acts in a year than this, or the rest is not told. */
const mostOfDocument = 1000;

/** All that was done to one document, the latest first. */
export async function readDocument(
  couch: Couch,
  buurt: BuurtEntry,
  { now, document }: { now: Date; document: string },
): Promise<ActivityPage> {
  const acts: Act[] = [];
  for (const year of keptYears(now)) {
    const answer = await orMissing(
      couch.db<object>(databaseOf(buurt, year)).list({
        include_docs: true,
        startkey: `of|${document}|`,
        endkey: `of|${document}|~`,
        limit: mostOfDocument,
      }),
    );
    for (const { doc } of answer?.rows ?? []) if (doc && isAct(doc)) acts.push(actOf(doc));
  }
  return { acts: acts.toSorted((a, b) => b.at - a.at || b.n - a.n) };
}

/** How many former years are looked for: more than a server is ever switched off. */
const formerYears = 5;

/** Takes away the years that are not kept any longer, whole. */
export async function dropFormerYears(couch: Couch, buurt: BuurtEntry, now: Date): Promise<void> {
  const kept = keptYears(now);
  for (let back = 1; back <= formerYears; back++) {
    const year = now.getUTCFullYear() - back;
    if (!kept.includes(year)) await orMissing(couch.server().db.destroy(databaseOf(buurt, year)));
  }
}

/** A document of the store that holds an act; only what this server wrote is there, and it is read as if it were not. */
const isAct = (doc: object): doc is Act & { _id: string } =>
  isRecord(doc) &&
  typeof doc['document'] === 'string' &&
  typeof doc['by'] === 'string' &&
  typeof doc['n'] === 'number' &&
  typeof doc['at'] === 'number' &&
  isDeed(doc['what']) &&
  Array.isArray(doc['fields']);

const actOf = ({ document, by, n, at, what, fields }: Act): Act => ({ document, by, n, at, what, fields });
