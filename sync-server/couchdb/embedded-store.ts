import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The embedded store, kept alive: where it is now, and how to end it. */
export interface EmbeddedStore {
  /** With the service account in it. Stays the same when the store is restarted. */
  address(): string;
  /** The process of the store as it runs now. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./embedded-main.ts', import.meta.url));

/** Starts the embedded store in `directory` and starts it again, at the same port, whenever it dies. */
export async function startEmbeddedStore(directory: string, secret: string): Promise<EmbeddedStore> {
  let child: ChildProcess | undefined;
  let port = 0;
  let stopping = false;

  async function start(): Promise<void> {
    const started = fork(program, [directory, String(port)], {
      env: { ...process.env, STORE_SECRET: secret },
    });
    child = started;
    const [message] = await Promise.race([
      once(started, 'message'),
      once(started, 'exit').then(() => [undefined]),
    ]);
    const listening = portIn(message);
    if (listening === undefined) throw new Error('The embedded store ended before it was ready.');
    port = listening;
    started.once('exit', () => void restart());
  }

  async function restart(): Promise<void> {
    while (!stopping) {
      try {
        await start();
        return;
      } catch (error) {
        console.error('The embedded store does not start; trying again in a second.', error);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  await start();
  return {
    address: () => `http://service:${secret}@127.0.0.1:${port}`,
    pid: () => child?.pid,
    async stop() {
      stopping = true;
      if (!child || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const once = (child: ChildProcess, event: 'message' | 'exit'): Promise<unknown[]> =>
  new Promise((resolve) => child.once(event, (...values: unknown[]) => resolve(values)));

function portIn(message: unknown): number | undefined {
  return typeof message === 'object' &&
    message !== null &&
    'port' in message &&
    typeof message.port === 'number'
    ? message.port
    : undefined;
}
