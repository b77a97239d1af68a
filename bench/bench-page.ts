import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, ensureChromium } from '../build/browser.ts';

/** Bundles a page's program as production does; gives its files by name, `page.js` being the entry. */
export async function bundlePage(entry: URL): Promise<Map<string, string>> {
  const output = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    // pouchdb is written for Node first and asks for its `global`.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      chunkSizeWarningLimit: 3000,
      reportCompressedSize: false,
      rollupOptions: { input: entry.pathname, output: { entryFileNames: 'page.js' } },
    },
  });
  const outputs = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])),
  );
}

/** Does something in a browser that has never been used; a private window would keep its database in memory only. */
export async function inEmptyBrowser<T>(address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'buurtverbinder-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: [...chromiumFlags],
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('In the page:', error));
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
