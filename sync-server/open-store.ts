import { join } from 'node:path';
import type { Config } from './config.ts';
import { type Changes, makeChanges } from './couchdb/changes.ts';
import { type Couch, couchAt } from './couchdb/couch.ts';
import { startEmbeddedStore } from './couchdb/embedded-store.ts';
import { type Epochs, openEpochs } from './couchdb/epochs.ts';
import { openRegistry, type BuurtRegistry } from './couchdb/buurt-registry.ts';
import { makeRecentDocuments, type RecentDocuments } from './couchdb/recent-documents.ts';
import { prepareStore } from './couchdb/provisioning.ts';
import { lifeOf } from './couchdb/store-life.ts';
import { followUpdates } from './couchdb/updates.ts';
import { ownSecret } from './own-secret.ts';

export interface Store {
  couch: Couch;
  changes: Changes;
  epochs: Epochs;
  recent: RecentDocuments;
  registry: BuurtRegistry;
  clock: () => Date;
  close(): Promise<void>;
}

/** Opens the real CouchDB of the settings, or starts the embedded store; what follows cannot tell which. */
export async function openStore(config: Config, clock: () => Date): Promise<Store> {
  const changes = makeChanges();
  const { couchdbUrl } = config;
  const embedded = couchdbUrl
    ? undefined
    : await startEmbeddedStore(join(config.dataDir, 'store'), ownSecret(config.dataDir, 'store-secret'));
  const couch = couchAt(() => embedded?.address() ?? couchdbUrl ?? '');
  await prepareStore(couch);
  const epochs = openEpochs(couch, clock);
  const registry = await openRegistry(couch, clock);
  const life = embedded && lifeOf(config.dataDir);
  if (life?.endedBadly) for (const { teamDb } of await registry.all()) await epochs.renew(teamDb);
  const unfollow = embedded ? () => undefined : followUpdates(couch, changes);
  return {
    couch,
    changes,
    epochs,
    recent: makeRecentDocuments(),
    registry,
    clock,
    async close() {
      unfollow();
      await embedded?.stop();
      life?.end();
    },
  };
}
