import type { Page } from 'playwright-core';
import { beforeAll, test } from 'vitest';
import { expectToLookRightOn, expectToLookRightTwice } from './look-right.ts';
import { goIn, openApp, password, type Person } from './person.ts';
import { opened, screens } from './screens.ts';
import { onStage } from './stage.ts';

const stage = onStage(async ({ server }) => {
  await server.operate('create', 'stil-dorp', 'Stil Dorp', 'nour', password);
});

/**
 * Goes to every screen in the state that the app is in, and looks: by day on a laptop and by night on the narrowest
 * phone; both, or by turns where the state changes little of what stands on the screen.
 */
async function expectScreens(
  page: Page,
  state: string,
  which: readonly (readonly [string, string])[] = screens,
  byTurns = false,
): Promise<void> {
  for (const [at, [name, path]] of which.entries()) {
    await page.goto(`${stage.server.address}/app/#${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(200);
    const look = `staat-${state}-${name}`;
    if (!byTurns) await expectToLookRightTwice(page, look);
    else if (at % 2 === 0) await expectToLookRightOn(page, look, { on: 'laptop', at: 'day' });
    else await expectToLookRightOn(page, look, { on: 'narrow', at: 'night' });
  }
}

let nour: Person;
beforeAll(async () => {
  nour = await stage.signIn('nour');
});

test('empty: every screen says what it is for', async () => {
  await expectScreens(nour.page, 'leeg');
});

test('with one of everything', async () => {
  await nour.page.setViewportSize({ width: 1366, height: 768 });
  for (const [path, field] of [
    ['/mensen', 'Achternaam'],
    ['/agenda', 'Titel'],
    ['/elkaar-helpen', 'Titel'],
    ['/gids', 'Naam'],
    ['/locaties', 'Naam'],
  ] as const) {
    await nour.page.goto(`${stage.server.address}/app/#${path}/nieuw`);
    await nour.page.getByLabel(field, { exact: true }).fill('De enige');
    await nour.page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await nour.page.getByRole('heading', { level: 2, name: 'De enige' }).waitFor();
  }
  await expectScreens(nour.page, 'een', screens, true);
});

test('without internet', async () => {
  await nour.offline();
  await expectScreens(nour.page, 'zonder-internet', screens, true);
  await nour.online();
});

test('while the first copy of the team comes in', async () => {
  const { page, context } = await comingIn();
  await expectScreens(page, 'onderweg', screens, true);
  await context.close();
});

/** Somebody who signed in, and whose documents are still on their way. */
async function comingIn() {
  const context = await stage.browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  await context.route('**/db/**', (route) => new Promise<void>(() => void route));
  const page = await openApp(context, stage.server.address);
  await goIn(page, 'anja');
  await page.getByRole('navigation').waitFor();
  return { page, context };
}

test('when the server answers wrongly, and when something is not there', async () => {
  const { page, context } = await stage.signIn('anja');
  await context.route('**/db/**', (route) => route.fulfill({ status: 500, body: 'stuk' }));
  await expectScreens(page, 'server-stuk', [...screens, ...opened], true);
  await expectScreens(
    page,
    'niet-gevonden',
    ['/mensen/member', '/agenda/event', '/elkaar-helpen/offer', '/gids/organisation', '/locaties/place'].map(
      (path) => [path.replace(/\W/g, '-'), `${path}:01K00000000000000000000000`] as const,
    ),
  );
  await context.close();
});
