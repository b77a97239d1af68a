import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, type Person, pictures, type Profile, signIn } from './person.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** What the tests of a file play on, from before the first until after the last. */
export interface Stage {
  server: ServerProcess;
  browser: Browser;
  /** Somebody of the demo buurt at a computer of their own. */
  signIn(name: string, profile?: Profile): Promise<Person>;
}

/** A server with the demo buurt and a browser, and then what `prepare` does with them. */
export function onStage(prepare?: (stage: Stage) => Promise<void>): Stage {
  const started: { server?: ServerProcess; browser?: Browser } = {};
  const there = <T>(part: T | undefined): T => {
    if (!part) throw new Error('The stage is there when the first test begins.');
    return part;
  };
  const stage: Stage = {
    get server() {
      return there(started.server);
    },
    get browser() {
      return there(started.browser);
    },
    signIn: (name, profile) => signIn(stage.browser, stage.server.address, name, profile),
  };
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [started.server, started.browser] = await Promise.all([startServer(), launch()]);
    await prepare?.(stage);
  });
  afterAll(async () => {
    await started.browser?.close();
    await started.server?.close();
  });
  return stage;
}
