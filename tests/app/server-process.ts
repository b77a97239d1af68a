import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, waitUntilReady } from '../../build/running.ts';

/** The sync-server as operators run it, in a process of its own, with the demo buurt in a new directory. */
export interface ServerProcess {
  address: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same directory and port. */
  restart(): Promise<void>;
  /** Stops it, runs one of the operator's commands on its store, and starts it again. */
  operate(...words: string[]): Promise<void>;
  /** Ends it and takes its directory away. */
  close(): Promise<void>;
}

export async function startServer(env: Record<string, string> = {}): Promise<ServerProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'buurtverbinder-test-'));
  const port = await freePort(4300 + (process.pid % 500));
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function restart(): Promise<void> {
    const started = spawn(process.execPath, ['sync-server/main.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Always the embedded store: a shared CouchDB would hold what an earlier run left. The integration tests use it.
      env: { ...process.env, ...env, COUCHDB_URL: '', PORT: String(port), DATA_DIR: directory, DEMO: '1' },
    });
    child = started;
    await waitUntilReady(`${address}/ready`, () => started.exitCode === null && started.signalCode === null);
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    // The store ends with its parent; only then is its directory free again.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }

  await restart();
  return {
    address,
    kill,
    restart,
    async operate(...words) {
      await kill();
      const operatorEnv = { ...process.env, COUCHDB_URL: '', DATA_DIR: directory };
      await promisify(execFile)(process.execPath, ['sync-server/operate/buurt.ts', ...words], {
        env: operatorEnv,
      });
      await restart();
    },
    async close() {
      await kill();
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
