import type { Page } from 'playwright-core';
import { atLeast, atMost, type BenchResult, describeMachine, percentile, rounded } from './bench-result.ts';
import { bundlePage, inEmptyBrowser } from './bench-page.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { perKind } from './first-sync-time.ts';
import { interleaved } from './interleaved.ts';
import type { LiveTask, LiveWay } from './page/live.ts';
import { teamDocuments, teamKinds } from './team-documents.ts';

const ways = ['ours', 'rxdbPlugin'] as const;
const changes = 100;

/**
 * A change on one device shown on another, both online, with a team of 1,000: the 95th percentile of a hundred changes at
 * random moments. And how many requests an idle device keeps open at the server.
 */
export async function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const documents = teamDocuments(20_261_124, 0.1);
  const server = await startBenchServer(await bundlePage(new URL('./page/live.ts', import.meta.url)));
  const open = new Map<LiveWay, number>();
  try {
    await server.fillTeam(teamKinds.flatMap((kind) => documents[kind]));
    for (const { kind, database } of perKind) await server.fill(database, documents[kind]);
    const id = documents.member[0]?.id ?? '';
    const p95 = await interleaved(ways, rounds, (way) =>
      inEmptyBrowser(`${server.address}/bench/`, (a) =>
        inEmptyBrowser(`${server.address}/bench/`, async (b) => {
          const task = { way, id, slug: server.slug, credentials: server.credentials, perKind };
          for (const page of [a, b]) await goLive(page, task);
          open.set(way, await idleRequests(server));
          return percentile(await latencies(a, b, way), 0.95);
        }),
      ),
    );
    return {
      bench: 'live',
      machine,
      rounds,
      figures: {
        changesPerRound: changes,
        liveOursP95Ms: rounded(p95('ours'), 1),
        liveRxdbPluginP95Ms: rounded(p95('rxdbPlugin'), 1),
        kinds: perKind.length,
        connectionsPerDeviceRxdbPlugin: open.get('rxdbPlugin') ?? NaN,
      },
      bars: [
        atMost('liveP95Ms', p95('ours'), 250),
        atLeast('liveVsRxdbPlugin', p95('rxdbPlugin') / p95('ours'), 1),
        atMost('connectionsPerDevice', open.get('ours') ?? NaN, 1),
      ],
    };
  } finally {
    await server.stop();
  }
}

async function goLive(page: Page, task: LiveTask): Promise<void> {
  await page.waitForFunction(() => 'goLive' in window);
  await page.evaluate((given) => window.goLive(given), task);
}

/** What one of two devices keeps open when nothing happens. */
async function idleRequests(server: BenchServer): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return server.openRequests() / 2;
}

async function latencies(a: Page, b: Page, way: LiveWay): Promise<number[]> {
  const measured: number[] = [];
  for (let n = 0; n < changes; n++) {
    const value = `${way} ${n} ${Math.random()}`;
    const before = await a.evaluate((given) => window.change(given), value);
    measured.push((await b.evaluate((given) => window.shownAt(given), value)) - before);
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
  }
  return measured;
}
