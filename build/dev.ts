import { createServer } from 'vite';
import { rendererConfig } from '../electron.vite.config.ts';
import { freePort, Household, waitUntilReady } from './running.ts';

/** `npm run dev`: the sync-server restarts and the app reloads with every saved file. */
async function develop(household: Household): Promise<void> {
  const port = await freePort(Number(process.env['PORT'] ?? 3080));
  const server = household.start(
    process.execPath,
    ['--watch', '--watch-preserve-output', 'sync-server/main.ts'],
    {
      DATA_DIR: process.env['DATA_DIR'] ?? './data',
      DEMO: process.env['DEMO'] ?? '1',
      PORT: String(port),
    },
  );
  const target = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${target}/ready`, () => server.exitCode === null);
  const vite = await createServer({
    ...rendererConfig,
    server: { host: '127.0.0.1', proxy: { '/api': target, '/db': target } },
  });
  await vite.listen();
  vite.printUrls();
}

const household = new Household();
try {
  await develop(household);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await household.end(1);
}
