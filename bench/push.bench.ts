import { atLeast, type BenchResult, describeMachine, rounded } from './bench-result.ts';
import { bundlePage, inEmptyBrowser } from './bench-page.ts';
import { startBenchServer } from './bench-server.ts';
import { perKind } from './first-sync-time.ts';
import { interleaved } from './interleaved.ts';
import { type TeamKind, teamDocuments, teamKinds } from './team-documents.ts';

const ways = ['ours', 'rxdbPlugin'] as const;
/** How many documents of each kind are edited without a network: 1,000 together. */
const edited: readonly [TeamKind, number][] = [
  ['member', 600],
  ['event', 250],
  ['offer', 150],
];

/** A thousand edits made without a network, pushed: ours through the gateway, the plugin's straight to the store. */
export async function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const documents = teamDocuments(20_261_124, 0.2);
  const all = teamKinds.flatMap((kind) => documents[kind]);
  const ids = edited.flatMap(([kind, count]) => documents[kind].slice(0, count).map(({ id }) => id));
  const server = await startBenchServer(await bundlePage(new URL('./page/push.ts', import.meta.url)));
  try {
    await server.fillTeam(all);
    for (const { kind, database } of perKind) await server.fill(database, documents[kind]);
    const ms = await interleaved(ways, rounds, async (way, round) => {
      const value = `${way} in ronde ${round}`;
      const task = { way, slug: server.slug, credentials: server.credentials, perKind, ids, value };
      const time = await inEmptyBrowser(`${server.address}/bench/`, async (page) => {
        await page.waitForFunction(() => 'pushEdits' in window);
        return page.evaluate((given) => window.pushEdits(given), task);
      });
      const databases = way === 'ours' ? [server.teamDb] : perKind.map(({ database }) => database);
      const arrived = await server.countWith(databases, value);
      if (arrived !== ids.length)
        throw new Error(`Of ${way}, ${arrived} of ${ids.length} edits arrived: its time says nothing.`);
      return time;
    });
    return {
      bench: 'push',
      machine,
      rounds,
      figures: {
        edits: ids.length,
        pushOursMs: rounded(ms('ours'), 0),
        pushRxdbPluginMs: rounded(ms('rxdbPlugin'), 0),
      },
      bars: [atLeast('pushVsRxdbPlugin', ms('rxdbPlugin') / ms('ours'), 2)],
    };
  } finally {
    await server.stop();
  }
}
