import { expect, test } from 'vitest';
import { expectToLookRight, looksWith, phone } from './look-right.ts';
import { opened, screens } from './screens.ts';
import { onStage } from './stage.ts';

const stage = onStage();

const pages = [
  ['voorpagina', '/ons-voorbeeld/'],
  ['agenda', '/ons-voorbeeld/agenda'],
  ['activiteit', '/ons-voorbeeld/agenda/01K0DEM0000000000000000010'],
  ['elkaar-helpen', '/ons-voorbeeld/elkaar-helpen'],
  ['aanbod', '/ons-voorbeeld/elkaar-helpen/01K0DEM0000000000000000001'],
  ['gids', '/ons-voorbeeld/gids'],
  ['niet-gevonden', '/ons-voorbeeld/bestaat-niet'],
  ['buurten', '/'],
] as const;

// By day on a laptop and by night on the narrowest phone they are looked at in all their states: states.test.
test.concurrent.each(looksWith(phone).filter(({ look }) => look === 'dark' || look === 'phone'))(
  'every screen of the app is shown, fits and can be read: $look',
  async ({ look, ...profile }) => {
    const { page, context } = await stage.signIn('anja', profile);
    const door = await context.newPage();
    await door.goto(`${stage.server.address}/app/`);
    await door.getByRole('button', { name: 'Openen' }).waitFor();
    await expectToLookRight(door, `app-openen-${look}`);
    await door.getByRole('button', { name: 'Iemand anders' }).click();
    await door.getByRole('button', { name: 'Inloggen' }).waitFor();
    await expectToLookRight(door, `app-inloggen-${look}`);
    await door.close();
    for (const [name, path] of [...screens, ...opened]) {
      await page.goto(`${stage.server.address}/app/#${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(300);
      await expectToLookRight(page, `app-${name}-${look}`);
    }
    await context.close();
  },
);

test.concurrent.each(looksWith(phone))(
  'every page of the site is shown, fits and can be read, without script: $look',
  async ({ look, ...profile }) => {
    const context = await stage.browser.newContext({
      viewport: { width: profile.width, height: profile.height },
      colorScheme: profile.dark ? 'dark' : 'light',
    });
    // Axe itself needs script; that the pages have none is asked of their bytes.
    const page = await context.newPage();
    for (const [name, path] of pages) {
      await page.goto(stage.server.address + path);
      expect(await page.locator('script').count()).toBe(0);
      await expectToLookRight(page, `site-${name}-${look}`);
    }
    await context.close();
  },
);
