import { atLeast, atMost, type BenchResult, describeMachine, median, rounded } from './bench-result.ts';
import { bundlePage, inEmptyBrowser } from './bench-page.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import type { Outcome, Task, Way } from './page/first-sync.ts';
import { teamDocuments, teamKinds } from './team-documents.ts';

const ways: readonly Way[] = ['ours', 'rxdbPlugin', 'pouchReplicate', 'downloadOnly', 'insertOnly'];
const together = 'bench-together';
const perKind = teamKinds.map((kind) => ({ kind, database: `bench-${kind}` }));

/**
 * The first sync of one large team into an empty browser: ours, what RxDB and PouchDB ship, and the two floors no sync of
 * this make gets under. The ways take turns within a round, each round starting with another; one round goes before to
 * warm the servers and is not counted.
 */
export async function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const documents = teamDocuments(20_261_124);
  const all = teamKinds.flatMap((kind) => documents[kind]);
  const server = await startBenchServer(await bundlePage(new URL('./page/first-sync.ts', import.meta.url)));
  try {
    console.log(`Filling the store with ${all.length} documents for each way.`);
    await server.fillTeam(all);
    await server.fill(together, all);
    for (const { kind, database } of perKind) await server.fill(database, documents[kind]);

    const times = new Map<Way, number[]>(ways.map((way) => [way, []]));
    for (let round = 0; round <= rounds; round++) {
      const measured: string[] = [];
      for (let turn = 0; turn < ways.length; turn++) {
        const way = ways[(turn + round) % ways.length] ?? 'ours';
        const ms = await measure(server, way, all.length);
        if (round > 0) times.get(way)?.push(ms);
        measured.push(`${way} ${Math.round(ms)} ms`);
      }
      console.log(`${round === 0 ? 'Warming up' : `Round ${round}`}: ${measured.join(', ')}`);
    }
    const bytes = JSON.stringify(all).length / all.length;
    return result(machine, rounds, (way) => median(times.get(way) ?? []), bytes);
  } finally {
    await server.stop();
  }
}

async function measure(server: BenchServer, way: Way, expected: number): Promise<number> {
  const task: Task = { way, slug: server.slug, credentials: server.credentials, perKind, together };
  const { ms, documents }: Outcome = await inEmptyBrowser(`${server.address}/bench/`, async (page) => {
    await page.waitForFunction(() => 'runWay' in window);
    return page.evaluate((given) => window.runWay(given), task);
  });
  if (documents !== expected)
    throw new Error(
      `"${way}" ended with ${documents} documents instead of ${expected}: its time says nothing.`,
    );
  return ms;
}

function result(
  machine: BenchResult['machine'],
  rounds: number,
  ms: (way: Way) => number,
  bytes: number,
): BenchResult {
  const ours = ms('ours');
  return {
    bench: 'first-sync',
    machine,
    rounds,
    figures: {
      ...Object.fromEntries(ways.map((way) => [`firstSync${capital(way)}Ms`, rounded(ms(way), 0)])),
      bytesPerDocument: rounded(bytes, 0),
    },
    bars: [
      atLeast('firstSyncVsRxdbPlugin', ms('rxdbPlugin') / ours, 2.5),
      atLeast('firstSyncVsPouchReplicate', ms('pouchReplicate') / ours, 2.5),
      atMost('firstSyncVsFloor', ours / Math.max(ms('downloadOnly'), ms('insertOnly')), 1.3),
    ],
  };
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
