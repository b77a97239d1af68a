import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuurtEntry } from '../../../sync-server/couchdb/buurt-registry.ts';
import type { Person } from '../../../sync-server/testing/test-server.ts';
import type { Commands, DeviceSettings } from './device.ts';

/** A device in a process of its own; see device.ts for what it can do. */
export type Client = Commands & { close(): void };

const program = fileURLToPath(new URL('./device.ts', import.meta.url));

export const settingsFor = (
  address: string,
  person: Pick<Person, 'name' | 'token'>,
  buurt: BuurtEntry,
): DeviceSettings => ({
  address,
  slug: buurt.slug,
  buurtId: buurt.id,
  name: person.name,
  token: person.token,
});

/** `newer`: with the next version of the app. */
export async function openClient(version: 'today' | 'newer' = 'today'): Promise<Client> {
  const { PLANT } = process.env;
  const execArgv = PLANT ? ['--import', new URL('../planted/plant-hook.ts', import.meta.url).href] : [];
  const child = fork(program, [version], { serialization: 'advanced', execArgv });
  const open = new Map<number, { resolve(answer: unknown): void; reject(problem: Error): void }>();
  let asked = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The device did not start (${code}).`)));
  });
  child.once('exit', (code) => {
    for (const { reject } of open.values()) reject(new Error(`The device ended (${code}).`));
  });
  child.on('message', ({ ask, answer, problem }: { ask: number; answer?: unknown; problem?: string }) => {
    const waiting = open.get(ask);
    open.delete(ask);
    if (problem === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(problem));
  });

  const call = (command: keyof Commands, given: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      open.set(++asked, { resolve, reject });
      child.send({ ask: asked, command, given });
    });
  const ask =
    (command: keyof Commands) =>
    (...given: unknown[]): Promise<never> =>
      call(command, given) as Promise<never>;
  return {
    create: ask('create'),
    edit: ask('edit'),
    throwAway: ask('throwAway'),
    publish: ask('publish'),
    held: ask('held'),
    all: ask('all'),
    everything: ask('everything'),
    pull: ask('pull'),
    push: ask('push'),
    pushWaiting: ask('pushWaiting'),
    pageCrosses: ask('pageCrosses'),
    answerCrosses: ask('answerCrosses'),
    powerOff: ask('powerOff'),
    away: ask('away'),
    otherWindow: ask('otherWindow'),
    erase: ask('erase'),
    tryAgain: ask('tryAgain'),
    renew: ask('renew'),
    restart: ask('restart'),
    handOver: ask('handOver'),
    close: () => void child.kill(),
  };
}
