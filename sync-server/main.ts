import { readConfig } from './config.ts';
import { makeDemo } from './demo/make-demo.ts';
import { startHousekeeping } from './housekeeping/housekeeping.ts';
import { openStore } from './open-store.ts';
import { ownSecret } from './own-secret.ts';
import { startPublisher } from './publishing/publisher.ts';
import { makeServer } from './server.ts';

const clock = () => new Date();
const config = readConfig(process.env);
const store = await openStore(config, clock);
if (config.demo && (await store.registry.all()).length === 0) console.log(await makeDemo(store, clock));
const publisher = await startPublisher(store);
const housekeeping = startHousekeeping(store);
const { behindProxy, tokenSecret = ownSecret(config.dataDir, 'token-secret') } = config;
const app = await makeServer(store, { tokenSecret, behindProxy, clock });

const address = await app.listen({ port: config.port, host: config.host });
console.log(`Buurtverbinder: ${new URL('/app/', config.publicUrl ?? address).href}`);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await app.close();
  await publisher.stop();
  await housekeeping.stop();
  await store.close();
  process.exit(0);
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
