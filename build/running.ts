import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';

/** The first port from `wanted` upwards that nobody listens on. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) if (!(await answers(port))) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + 99}.`);
}

// Asking is surer than binding: a server on the other address family would not stand in the way of a bind.
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(1000);
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(true));
  });
}

/** Waits until `url` answers 200, while `alive` holds. Throws when that takes more than two minutes. */
export async function waitUntilReady(url: string, alive: () => boolean): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    if (!alive()) throw new Error('The sync-server stopped before it was ready; what it said stands above.');
    const ready = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The sync-server did not become ready within two minutes (${url}).`);
}

/** The processes that this command started; all of them end with it, also by Ctrl-C. */
export class Household {
  readonly #children = new Set<ChildProcess>();
  #ended: Promise<never> | null = null;

  constructor() {
    process.on('SIGINT', () => void this.end(0));
    process.on('SIGTERM', () => void this.end(0));
  }

  start(program: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  /**
   * Asks every process to stop, waits at most ten seconds for them, and leaves with `exitCode`. The first call
   * decides: that the others then end as well is no failure.
   */
  end(exitCode: number): Promise<never> {
    this.#ended ??= this.#endWith(exitCode);
    return this.#ended;
  }

  async #endWith(exitCode: number): Promise<never> {
    const ended = [...this.#children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of this.#children) child.kill('SIGTERM');
    await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
    for (const child of this.#children) child.kill('SIGKILL');
    process.exit(exitCode);
  }
}
