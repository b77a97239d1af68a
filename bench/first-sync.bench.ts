import { atLeast, atMost, type BenchResult, describeMachine, rounded } from './bench-result.ts';
import { bundlePage } from './bench-page.ts';
import { startBenchServer } from './bench-server.ts';
import { firstSyncTime, perKind, together } from './first-sync-time.ts';
import { interleaved } from './interleaved.ts';
import { teamDocuments, teamKinds } from './team-documents.ts';

const ways = ['ours', 'rxdbPlugin', 'pouchReplicate', 'downloadOnly', 'insertOnly'] as const;

/**
 * The first sync of one large team into an empty browser: ours, what RxDB and PouchDB ship, and the two floors no sync of
 * this make gets under.
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
    const ms = await interleaved(ways, rounds, (way) => firstSyncTime(server, { way, expected: all.length }));
    const ours = ms('ours');
    return {
      bench: 'first-sync',
      machine,
      rounds,
      figures: {
        ...Object.fromEntries(ways.map((way) => [`firstSync${capital(way)}Ms`, rounded(ms(way), 0)])),
        bytesPerDocument: rounded(JSON.stringify(all).length / all.length, 0),
      },
      bars: [
        atLeast('firstSyncVsRxdbPlugin', ms('rxdbPlugin') / ours, 2.5),
        atLeast('firstSyncVsPouchReplicate', ms('pouchReplicate') / ours, 2.5),
        atMost('firstSyncVsFloor', ours / Math.max(ms('downloadOnly'), ms('insertOnly')), 1.3),
      ],
    };
  } finally {
    await server.stop();
  }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
