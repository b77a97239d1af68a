import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * The Electron program on this machine, or null. Found by looking and not by `import 'electron'`, which would start
 * a download of a hundred megabytes.
 */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [...(named ? [resolve(named)] : []), resolve('node_modules/electron/dist')];
  const programs = folders.map((folder) => join(folder, names[process.platform] ?? 'electron'));
  return programs.find((path) => existsSync(path)) ?? null;
}
