import type { Page } from 'playwright-core';
import { atMost, type BenchResult, describeMachine, rounded } from './bench-result.ts';
import { bundlePage } from './bench-page.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { firstSyncTime } from './first-sync-time.ts';
import { interleaved } from './interleaved.ts';
import { teamDocuments, teamKinds } from './team-documents.ts';

const sizes = ['1000', '10000', '50000'] as const;

/** Whether a large team costs more per document than a small one, and what a page weighs with the largest in it. */
export async function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const page = await bundlePage(new URL('./page/first-sync.ts', import.meta.url));
  const teams = new Map<string, { server: BenchServer; expected: number }>();
  const heaps: number[] = [];
  try {
    for (const size of sizes) {
      const documents = teamDocuments(20_261_124, Number(size) / 10_000);
      const all = teamKinds.flatMap((kind) => documents[kind]);
      console.log(`Filling a store with ${all.length} documents.`);
      const server = await startBenchServer(page);
      teams.set(size, { server, expected: all.length });
      await server.fillTeam(all);
    }
    const ms = await interleaved(sizes, rounds, (size) => {
      const team = teams.get(size);
      if (!team) throw new Error(`There is no team of ${size}.`);
      const look = async (open: Page) => void heaps.push(await heapMb(open));
      return firstSyncTime(
        team.server,
        { way: 'ours', expected: team.expected },
        size === '50000' ? look : undefined,
      );
    });
    const perDocument = (size: (typeof sizes)[number]) => ms(size) / (teams.get(size)?.expected ?? NaN);
    return {
      bench: 'growth',
      machine,
      rounds,
      figures: {
        ...Object.fromEntries(sizes.map((size) => [`firstSync${size}Ms`, rounded(ms(size), 0)])),
        ...Object.fromEntries(sizes.map((size) => [`perDocument${size}Ms`, rounded(perDocument(size), 4)])),
      },
      bars: [
        atMost('growthPerDocRatio', perDocument('50000') / perDocument('1000'), 1.3),
        atMost('heap50000Mb', Math.max(...heaps), 400),
      ],
    };
  } finally {
    for (const { server } of teams.values()) await server.stop();
  }
}

/** What the page holds on to, in MB, after whatever it does not need has been swept. */
async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
