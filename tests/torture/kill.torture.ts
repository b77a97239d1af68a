import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { ulid } from 'ulid';
import { bundlePage } from '../../bench/bench-page.ts';
import { atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';
import { type BenchServer, startBenchServer } from '../../bench/bench-server.ts';
import { chromiumFlags, ensureChromium } from '../../build/browser.ts';
import { killServer } from './kill-server.ts';
import type { TortureSettings } from './torture-settings.ts';

/**
 * A browser, and then a server, are ended as by a power cut, `runs` times each, while writing, pulling and pushing. What
 * was acknowledged is there afterwards, on the device and on the server, once.
 */
export async function run(settings: TortureSettings): Promise<BenchResult> {
  const machine = describeMachine();
  const started = Date.now();
  const browser = await killBrowser(settings);
  const server = await killServer(settings);
  return {
    bench: 'kill',
    machine,
    rounds: settings.runs,
    figures: {
      browserKills: settings.runs,
      serverKills: settings.runs,
      acknowledged: browser.acknowledged + server.acknowledged,
      seed: settings.seed,
      seconds: rounded((Date.now() - started) / 1000, 0),
    },
    bars: [
      atMost('lostAcknowledged', browser.lost + server.lost, 0),
      atMost('doubled', browser.doubled + server.doubled, 0),
      atMost('notConverged', server.notConverged + browser.notConverged, 0),
    ],
  };
}

async function killBrowser({ runs, log }: TortureSettings) {
  const server = await startBenchServer(await bundlePage(new URL('./kill-page.ts', import.meta.url)));
  const profile = mkdtempSync(join(tmpdir(), 'kill-profile-'));
  const acknowledged = new Map<string, string>();
  try {
    for (let n = 0; n < runs; n++) {
      const page = await openPage(server, profile);
      const until = Date.now() + 200 + Math.random() * 800;
      while (Date.now() < until) {
        const [id, name] = [`member:${ulid()}`, `Naam ${acknowledged.size}`];
        await page.evaluate(([at, given]) => window.write(at, given), [id, name] as const);
        acknowledged.set(id, name);
      }
      killProcessesOf(profile);
      await page
        .context()
        .close()
        .catch(() => undefined);
      if ((n + 1) % 10 === 0) log(`browser killed ${n + 1} times, ${acknowledged.size} acknowledged`);
    }
    const page = await openPage(server, profile);
    const held = await settled(page);
    const missing = [...acknowledged].filter(
      ([id, name]) => !held.some((one) => one.id === id && one.name === name),
    );
    const arrived = await server.countNamed([...acknowledged.values()]);
    const dots = new Set(held.map(({ dot }) => dot));
    await page.context().close();
    return {
      acknowledged: acknowledged.size,
      lost: missing.length + Math.max(0, acknowledged.size - arrived),
      doubled: held.length - dots.size + held.filter(({ disputes }) => disputes > 0).length,
      notConverged: held.filter(({ state }) => state !== 'clean').length,
    };
  } finally {
    killProcessesOf(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    await server.stop();
  }
}

async function openPage(server: BenchServer, profile: string): Promise<Page> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: [...chromiumFlags],
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/bench/`);
  await page.waitForFunction(() => 'begin' in window);
  await page.evaluate((visit) => window.begin(visit), {
    slug: server.slug,
    credentials: server.credentials,
  });
  return page;
}

/** What the device holds when nothing waits any more, or after half a minute. */
async function settled(page: Page) {
  for (const until = Date.now() + 30_000; ;) {
    const held = await page.evaluate(() => window.holds());
    if (held.every(({ state }) => state === 'clean') || Date.now() > until) return held;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Every process of the browser on this profile, which is ours alone, at once. */
function killProcessesOf(profile: string): void {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(profile))
        process.kill(Number(name), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
