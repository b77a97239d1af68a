import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { findElectron } from './electron-binary.ts';
import { freePort, Household, waitUntilReady } from './running.ts';
import { onNode, runStep } from './steps.ts';

/** `npm start`: build what is old, start the sync-server with a demo buurt, and open the app. */
async function start(household: Household): Promise<void> {
  await buildWhatIsOld();
  const wanted = Number(process.env['PORT'] ?? 3080);
  const port = await freePort(wanted);
  if (port !== wanted) {
    console.log(
      `Poort ${wanted} is al in gebruik; we nemen ${port}. (Port ${wanted} is taken; using ${port}.)`,
    );
  }
  const address = `http://127.0.0.1:${port}`;
  const server = household.start(process.execPath, ['sync-server/main.ts'], {
    DATA_DIR: process.env['DATA_DIR'] ?? './data',
    DEMO: process.env['DEMO'] ?? '1',
    PORT: String(port),
  });
  await waitUntilReady(`${address}/ready`, () => server.exitCode === null && server.signalCode === null);
  server.once('exit', () => void household.end(1));
  open(household, address);
  console.log('Stoppen: Ctrl-C. (Stop with Ctrl-C.)');
}

async function buildWhatIsOld(): Promise<void> {
  const built = 'build/out/renderer/index.html';
  const sources = [
    '{domain,electron,renderer}/**/*.{ts,tsx,css,html}',
    'build/resources/**',
    'package-lock.json',
  ];
  const newest = Math.max(
    ...sources.flatMap((pattern) => globSync(pattern)).map((path) => statSync(path).mtimeMs),
  );
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log('De app wordt gebouwd, dat duurt even. (Building the app, this takes a moment.)');
  const build = await runStep({ name: 'build', command: onNode('build/build.ts') });
  if (!build.ok) throw new Error(`The build failed:\n${build.output}`);
}

function open(household: Household, address: string): void {
  const electron = findElectron();
  const app = `${address}/app/`;
  console.log(`\nDe buurtsite: ${address}/   De app: ${app}`);
  if (electron && existsSync('build/out/electron/main.js')) {
    const window = household.start(electron, ['.'], { BUURTVERBINDER_SERVER: address });
    window.once('exit', () => void household.end(0));
    return;
  }
  console.log(
    'Er is hier geen Electron; de app opent in je browser. (No Electron here: the app opens in your browser.)',
  );
  if (!openInBrowser(app)) console.log(`Open zelf dit adres: ${app} (Open this address yourself.)`);
}

/** Whether a browser could be asked; a machine without a screen has none. */
function openInBrowser(url: string): boolean {
  const withScreen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.env['CI'] || (process.platform === 'linux' && !withScreen)) return false;
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
  };
  const [program, args] = commands[process.platform] ?? ['xdg-open', [url]];
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  opener.once('error', () => console.log(`Open zelf dit adres: ${url} (Open this address yourself.)`));
  opener.unref();
  return true;
}

const household = new Household();
try {
  await start(household);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await household.end(1);
}
