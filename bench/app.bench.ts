import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../build/browser.ts';
import { shellSize } from '../build/shell-size.ts';
import { fillFloor, unlockFloor } from './app-floor.ts';
import { startWatching, stopWatching, timesOfKeys, timeUntil } from './app-page.ts';
import { atMost, type BenchResult, describeMachine, median, percentile, rounded } from './bench-result.ts';
import { bundlePage } from './bench-page.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { messyList } from './messy-list.ts';
import { teamDocuments } from './team-documents.ts';

const amounts = { member: 10_000, event: 3000, offer: 3000, organisation: 350, place: 150 };
/** Of people and villages, with slips of the finger; typed letter by letter. */
const searches = ['jansen', 'yilmaz', 'de vries', 'oosterveen bakk', 'hoekstar', 'amrani fat'];

/** The app as it is built and served, with a large team, encrypted at rest, at the work of a day. */
export async function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const server = await startBenchServer(await bundlePage(new URL('./page/unlock-floor.ts', import.meta.url)));
  const documents = Object.values(teamDocuments(20_261_125, 1, amounts)).flat();
  await server.fillTeam(documents);
  const profile = mkdtempSync(join(tmpdir(), 'buurtverbinder-app-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: [...chromiumFlags],
    viewport: { width: 1366, height: 768 },
    locale: 'nl-NL',
  });
  try {
    await signIn(context, server);
    await fillFloor(context, server.address, documents);
    const unlocking: number[] = [];
    const floor: number[] = [];
    const keys: number[] = [];
    const frames: number[] = [];
    const forms: number[] = [];
    for (let round = 0; round < rounds; round++) {
      floor.push(await unlockFloor(context, server.address, documents.length));
      const page = await context.newPage();
      unlocking.push(await unlock(page, server));
      const { times, longestFrame } = await search(page);
      keys.push(...times);
      frames.push(longestFrame);
      forms.push(...(await openForms(page)));
      await page.close();
    }
    const importing = await importList(context, server);
    return {
      bench: 'app',
      machine,
      rounds,
      figures: {
        documents: documents.length,
        unlockFloorMs: rounded(median(floor), 0),
        longestFrameImportingMs: rounded(importing.longestFrame, 0),
      },
      bars: [
        atMost('unlockToListMs', median(unlocking), 1500),
        atMost('unlockVsFloor', median(unlocking) / median(floor), 1.5),
        atMost('searchP95Ms', percentile(keys, 0.95), 50),
        atMost('longestFrameMs', Math.max(...frames), 100),
        atMost('openFormMs', percentile(forms, 0.95), 100),
        atMost('shellJsKbGzip', shellSize() / 1024, 350),
        atMost('import3000Ms', importing.ms, 10_000),
      ],
    };
  } finally {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const inApp = (server: BenchServer) => `${server.address}/app/`;

async function signIn(context: BrowserContext, server: BenchServer): Promise<void> {
  const page = await context.newPage();
  await page.goto(inApp(server));
  await page.getByLabel('Naam').fill(server.credentials.name);
  await page.getByLabel('Wachtwoord').fill(server.credentials.password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 120_000 });
  await page.close();
}

/** From the press on "Openen" to people in the list and a search field that can be typed in. */
async function unlock(page: Page, server: BenchServer): Promise<number> {
  await page.goto(`${inApp(server)}#/mensen`);
  await page.getByLabel('Wachtwoord').fill(server.credentials.password);
  return timeUntil(page, { press: 'Openen', until: '.list .row' });
}

async function search(page: Page): Promise<{ times: number[]; longestFrame: number }> {
  await startWatching(page);
  const times: number[] = [];
  for (const text of searches) times.push(...(await timesOfKeys(page, text)));
  return { times, longestFrame: await stopWatching(page) };
}

async function openForms(page: Page): Promise<number[]> {
  const times: number[] = [];
  await timesOfKeys(page, 'a');
  for (const at of [0, 2, 4]) times.push(await timeUntil(page, { row: at, until: 'form, .sheet form, h2' }));
  return times;
}

/** Looking at the list and reading it in, with the page watched; without the moments in which a person reads. */
async function importList(context: BrowserContext, server: BenchServer) {
  const page = await context.newPage();
  await unlock(page, server);
  await page.evaluate(() => (location.hash = '#/mensen/inlezen'));
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await startWatching(page);
  const started = performance.now();
  const file = { name: 'ledenlijst.csv', mimeType: 'text/csv', buffer: messyList(3000) };
  await page.locator('input[type=file]').setInputFiles(file);
  const button = page.getByRole('button', { name: /^Inlezen \([1-9]/ });
  await button.waitFor({ timeout: 60_000 });
  const looked = performance.now();
  await button.click();
  await page.getByText(/mensen zijn erbij gekomen/).waitFor({ timeout: 120_000 });
  const ms = performance.now() - started;
  console.log(`Import: ${rounded(looked - started, 0)} ms to look, ${rounded(ms, 0)} ms in all`);
  return { ms, longestFrame: await stopWatching(page) };
}
