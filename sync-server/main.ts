import { readConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { ownSecret } from './own-secret.ts';
import { makeServer } from './server.ts';

const clock = () => new Date();
const config = readConfig(process.env);
const store = await openStore(config, clock);
const app = await makeServer(store, config.tokenSecret ?? ownSecret(config.dataDir, 'token-secret'), clock);

const address = await app.listen({ port: config.port, host: config.host });
console.log(`Buurtverbinder: ${address}/app/`);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await app.close();
  await store.close();
  process.exit(0);
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
