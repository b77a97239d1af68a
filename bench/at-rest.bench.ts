import { toCouch } from '#domain/document/couch-form.ts';
import { atMost, type BenchResult, describeMachine, rounded } from './bench-result.ts';
import { bundlePage, inEmptyBrowser } from './bench-page.ts';
import { startBenchServer } from './bench-server.ts';
import { firstSyncTime } from './first-sync-time.ts';
import { interleaved } from './interleaved.ts';
import { teamDocuments, teamKinds } from './team-documents.ts';

const ways = ['ours', 'oursPlain', 'dexieCryptoJs', 'dexiePlain'] as const;

/**
 * What encryption at rest costs in the first sync of 10,000 documents; and, beside it, what writing the same texts into
 * Dexie costs with the encryption that RxDB ships.
 */
export async function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const documents = teamDocuments(20_261_124);
  const all = teamKinds.flatMap((kind) => documents[kind]);
  const rows = all.map((content) => ({ id: content.id, text: JSON.stringify(toCouch(content, null)) }));
  const [ours, peers] = await Promise.all([
    bundlePage(new URL('./page/first-sync.ts', import.meta.url)).then(startBenchServer),
    bundlePage(new URL('./page/at-rest.ts', import.meta.url)).then(startBenchServer),
  ]);
  try {
    await ours.fillTeam(all);
    const ms = await interleaved(ways, rounds, (way) => {
      if (way === 'ours' || way === 'oursPlain') return firstSyncTime(ours, { way, expected: all.length });
      return inEmptyBrowser(`${peers.address}/bench/`, async (page) => {
        await page.waitForFunction(() => 'writeRows' in window);
        const given = { rows, encrypted: way === 'dexieCryptoJs' };
        return page.evaluate((task) => window.writeRows(task.rows, task.encrypted), given);
      });
    });
    return {
      bench: 'at-rest',
      machine,
      rounds,
      figures: {
        ...Object.fromEntries(ways.map((way) => [`${way}Ms`, rounded(ms(way), 0)])),
        cryptoJsVsPlain: rounded(ms('dexieCryptoJs') / ms('dexiePlain'), 2),
      },
      bars: [atMost('atRestVsPlain', ms('ours') / ms('oursPlain'), 1.6)],
    };
  } finally {
    await ours.stop();
    await peers.stop();
  }
}
