import { join } from 'node:path';
import type { Config } from './config.ts';
import { type Changes, makeChanges } from './couchdb/changes.ts';
import { type Couch, couchAt } from './couchdb/couch.ts';
import { startEmbeddedStore } from './couchdb/embedded-store.ts';
import { openRegistry, type BuurtRegistry } from './couchdb/buurt-registry.ts';
import { prepareStore } from './couchdb/provisioning.ts';
import { followUpdates } from './couchdb/updates.ts';
import { ownSecret } from './own-secret.ts';

export interface Store {
  couch: Couch;
  changes: Changes;
  registry: BuurtRegistry;
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
  const unfollow = embedded ? () => undefined : followUpdates(couch, changes);
  return {
    couch,
    changes,
    registry: await openRegistry(couch, clock),
    async close() {
      unfollow();
      await embedded?.stop();
    },
  };
}
