import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pictures } from './person.ts';

/** Small screens: a phone of today, and the narrowest that has to do (WCAG 1.4.10). */
export const phone = { look: 'phone', width: 390, height: 844 };
export const narrow = { look: 'narrow', width: 320, height: 700 };

/** How people may see a screen: on a laptop and on a small one, by day and by night. */
export const looksWith = (small: typeof phone) =>
  [{ look: '', width: 1366, height: 768 }, small].flatMap(({ look, ...size }) => [
    { look: look || 'light', dark: false, ...size },
    { look: look ? `${look}-dark` : 'dark', dark: true, ...size },
  ]);

/** Takes a picture, and checks that nothing sticks out and that no rule of WCAG 2.2 AA is broken. */
export async function expectToLookRight(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: name.startsWith('site') });
  const [wide, seen] = await page.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth] as const,
  );
  expect(wide, `${name} is wider than its window`).toBeLessThanOrEqual(seen);
  // What stands behind the bar under a form goes up with it; axe would take such a field for one too small to touch.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.save-bar')) bar.style.position = 'static';
  });
  // The one frame there is, the preview of the site, lets no script run, and axe would wait in it for ever: it is left
  // out by the older way of looking. The page in it is looked at as a page of the site.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, name).toEqual([]);
}

/** The same of one window in the three other ways that people may see it: on the narrowest, and by night. */
export async function expectToLookRightAnywhere(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const { look, dark, width, height } of looksWith(narrow).slice(1)) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.waitForTimeout(400);
    await expectToLookRight(page, `${name}-${look}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}

const laptop = { look: 'laptop', width: 1366, height: 768 };

/** By day or by night, on a laptop or on the narrowest screen. */
export async function expectToLookRightOn(
  page: Page,
  name: string,
  { on, at }: { on: 'laptop' | 'narrow'; at: 'day' | 'night' },
): Promise<void> {
  await page.setViewportSize(on === 'laptop' ? laptop : narrow);
  await page.emulateMedia({ colorScheme: at === 'day' ? 'light' : 'dark' });
  await expectToLookRight(page, `${name}-${on}-${at}`);
}

/** On both, by night on one of them; afterwards it is day on a laptop. */
export async function expectToLookRightTwice(
  page: Page,
  name: string,
  nightOn: 'laptop' | 'narrow' = 'narrow',
): Promise<void> {
  for (const on of ['laptop', 'narrow'] as const)
    await expectToLookRightOn(page, name, { on, at: on === nightOn ? 'night' : 'day' });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(laptop);
}
