import { Worker } from 'node:worker_threads';
import type { BuurtEntry } from '../../sync-server/couchdb/buurt-registry.ts';
import type { Person } from '../../sync-server/testing/test-server.ts';
import type { Commands, DeviceSettings } from './device.ts';

/** A device in a thread of its own; see device.ts for what it can do. */
export type Client = Commands & { close(): Promise<void> };

const program = new URL('./device.ts', import.meta.url);

export const settingsFor = (address: string, person: Person, buurt: BuurtEntry): DeviceSettings => ({
  address,
  slug: buurt.slug,
  buurtId: buurt.id,
  name: person.name,
  token: person.token,
});

export async function openClient(settings: DeviceSettings): Promise<Client> {
  const worker = new Worker(program, { workerData: settings });
  const open = new Map<number, { resolve(answer: unknown): void; reject(problem: Error): void }>();
  let asked = 0;
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  worker.once('exit', (code) => {
    for (const { reject } of open.values()) reject(new Error(`The device ended (${code}).`));
    open.clear();
  });
  worker.on('error', (error) => console.error('device:', error));
  worker.on('message', ({ ask, answer, problem }: { ask: number; answer?: unknown; problem?: string }) => {
    const waiting = open.get(ask);
    open.delete(ask);
    if (problem === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(problem));
  });

  const call = (command: string, given: unknown[]) =>
    new Promise((resolve, reject) => {
      open.set(++asked, { resolve, reject });
      worker.postMessage({ ask: asked, command, given });
    });
  const ask =
    (command: keyof Commands) =>
    (...given: unknown[]): Promise<never> =>
      call(command, given) as Promise<never>;
  return {
    create: ask('create'),
    edit: ask('edit'),
    throwAway: ask('throwAway'),
    held: ask('held'),
    all: ask('all'),
    pull: ask('pull'),
    push: ask('push'),
    restart: ask('restart'),
    close: async () => void (await worker.terminate()),
  };
}
