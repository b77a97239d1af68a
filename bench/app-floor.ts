import type { BrowserContext, Page } from 'playwright-core';
import type { Content } from '#domain/document/kind.ts';

/** As many documents in a row as the app keeps in one. */
const perRow = 200;

/** Puts the documents encrypted into a Dexie database of their own, in the browser of the app. */
export async function fillFloor(
  context: BrowserContext,
  address: string,
  documents: readonly Content[],
): Promise<void> {
  const texts = Array.from({ length: Math.ceil(documents.length / perRow) }, (_, at) =>
    JSON.stringify(documents.slice(at * perRow, (at + 1) * perRow)),
  );
  await onPage(context, address, (page) => page.evaluate((given) => window.fillFloor(given), texts));
}

/**
 * The least an unlocking can take, in milliseconds: the key from the password, and the same documents, in rows as large
 * as the app's, read straight from Dexie, decrypted and parsed, with nothing made of them.
 */
export const unlockFloor = (context: BrowserContext, address: string, expected: number): Promise<number> =>
  onPage(context, address, (page) =>
    page.evaluate((count) => window.readFloor('only-for-this-run', count), expected),
  );

async function onPage<T>(
  context: BrowserContext,
  address: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  await page.goto(`${address}/bench/`);
  await page.waitForFunction(() => 'readFloor' in window);
  const result = await work(page);
  await page.close();
  return result;
}
