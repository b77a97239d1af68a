import type { Page } from 'playwright-core';
import { inEmptyBrowser } from './bench-page.ts';
import type { BenchServer } from './bench-server.ts';
import type { Outcome, Task, Way } from './page/first-sync.ts';
import { teamKinds } from './team-documents.ts';

/** The databases of the peers: one of everything, and one of each kind. */
export const together = 'bench-together';
export const perKind = teamKinds.map((kind) => ({ kind, database: `bench-${kind}` }));

/**
 * How long a first sync into a browser that has never been used takes, in milliseconds; throws when not everything came.
 * `look` sees the page before it is closed.
 */
export async function firstSyncTime(
  server: BenchServer,
  { way, expected }: { way: Way; expected: number },
  look?: (page: Page) => Promise<void>,
): Promise<number> {
  const task: Task = { way, slug: server.slug, credentials: server.credentials, perKind, together };
  const { ms, documents }: Outcome = await inEmptyBrowser(`${server.address}/bench/`, async (page) => {
    await page.waitForFunction(() => 'runWay' in window);
    const outcome = await page.evaluate((given) => window.runWay(given), task);
    await look?.(page);
    return outcome;
  });
  if (documents !== expected)
    throw new Error(
      `"${way}" ended with ${documents} documents instead of ${expected}: its time says nothing.`,
    );
  return ms;
}
