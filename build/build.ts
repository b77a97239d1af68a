import { existsSync } from 'node:fs';
import { build as buildElectron } from 'electron-vite';
import { build } from 'vite';
import { rendererConfig } from '../electron.vite.config.ts';

/** Builds the app for both hosts into build/out/renderer, and Electron's own two files into build/out/electron. */
async function buildAll(): Promise<void> {
  const started = performance.now();
  await build({ ...rendererConfig, logLevel: 'warn' });
  console.log(`The app is built (${seconds(started)} s).`);
  if (!existsSync('electron/main.ts')) return;
  const startedDesktop = performance.now();
  await buildElectron({ configFile: 'electron.vite.config.ts', logLevel: 'error' });
  console.log(`The desktop host is built (${seconds(startedDesktop)} s).`);
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

await buildAll();
