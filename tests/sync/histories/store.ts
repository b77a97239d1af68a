import { join } from 'node:path';
import { fromCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import type { Remote } from '#domain/sync/local.ts';
import { isTrashed } from '#domain/sync/trash.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { BuurtEntry } from '../../../sync-server/couchdb/buurt-registry.ts';
import { writeAsIs } from '../../../sync-server/couchdb/leaves.ts';
import { ensureClosed } from '../../../sync-server/couchdb/provisioning.ts';
import { emptyBin } from '../../../sync-server/housekeeping/bin.ts';
import type { Store } from '../../../sync-server/open-store.ts';
import { backup } from '../../../sync-server/operate/backup.ts';
import { readBackup } from '../../../sync-server/operate/backup-file.ts';
import { restore } from '../../../sync-server/operate/restore.ts';
import { read, startPublishers, type World } from './world.ts';

/** What the team database says, tombstones too. */
export async function remotesIn({ couch }: Store, { teamDb }: BuurtEntry): Promise<Remote[]> {
  const { results } = await couch.db<object>(teamDb).changes({ since: '0', include_docs: true });
  return results.flatMap((row) => ('doc' in row ? (fromCouch(row.doc) ?? []) : []));
}

export const contentsIn = (remotes: readonly Remote[]): Map<string, Content> =>
  new Map(
    remotes.flatMap((remote) =>
      remote.is === 'document' ? [[remote.content.id, remote.content] as const] : [],
    ),
  );

/** The tombstones of a database as they are, with whatever body they have. */
export async function tombstonesIn({ couch }: Store, database: string): Promise<Record<string, unknown>[]> {
  const { results } = await couch.db<object>(database).changes({ since: '0', include_docs: true });
  return results.flatMap((row) => ('doc' in row && row.deleted && isRecord(row.doc) ? [row.doc] : []));
}

const backupOf = ({ stage, buurt }: Pick<World, 'stage' | 'buurt'>) =>
  join(stage.server.directory, `${buurt.slug}.backup`);

export async function backUp(world: World): Promise<void> {
  await backup(world.stage.server.store, world.buurt, backupOf(world));
}

export async function restoreBackup(world: World): Promise<void> {
  const { store } = world.stage.server;
  await restore(store, world.buurt.slug, backupOf(world));
  // As the feed of updates of a CouchDB would say.
  store.changes.notify(world.buurt.teamDb);
}

/**
 * The store comes up with an older state of its files. Some device that has read further may notice; as after an unclean
 * start, the server says so itself when `isTold`.
 */
export async function loseWrites({ stage, buurt, ...world }: World, isTold: boolean): Promise<void> {
  const { couch, changes, epochs } = stage.server.store;
  const { teamDb } = buurt;
  const epoch = await epochs.of(teamDb);
  const leaves: object[] = [];
  for await (const document of readBackup(backupOf({ stage, buurt }))) leaves.push(...document.leaves);
  await couch.server().db.destroy(teamDb);
  await ensureClosed(couch, teamDb);
  await writeAsIs(couch, teamDb, leaves);
  await couch.db<{ epoch: string }>(teamDb).insert({ epoch }, '_local/epoch');
  // Who is connected comes back at once.
  if (!isTold) for (const player of world.players) await read(player);
  if ((await epochs.of(teamDb)) === epoch) await epochs.renew(teamDb);
  changes.notify(teamDb);
}

const days = (n: number) => n * 86_400_000;

/** Thirty days pass for what lies in the bin now. */
export async function passThirtyDays(world: World): Promise<void> {
  const { store } = world.stage.server;
  const later = new Date(store.clock().getTime() + days(31));
  await emptyBin(store, world.buurt);
  const bin = [...contentsIn(await remotesIn(store, world.buurt)).values()].filter(isTrashed);
  await emptyBin({ ...store, clock: () => later }, world.buurt);
  for (const { id, edits } of bin) world.deeds.binned(id, edits.vv);
}

export async function restartServer({ stage }: World): Promise<void> {
  await Promise.all(stage.publishers.map((publisher) => publisher.stop()));
  await stage.server.restart();
  stage.publishers = await startPublishers(stage.server);
}
