import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumFlags, ensureChromium } from '../../build/browser.ts';
import { password } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

/** The files under a directory in which one of these texts stands, as UTF-8 or as the browser's own UTF-16. */
async function filesWith(directory: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of globSync('**/*', { cwd: directory })) {
    const full = join(directory, path);
    if (!(await stat(full)).isFile()) continue;
    const bytes = await readFile(full);
    for (const text of texts)
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
        found.push(`${text} in ${path}`);
  }
  return found;
}

test('nothing of the people of a buurt can be read in the files of the browser', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'browser-profile-'));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      args: [...chromiumFlags],
      locale: 'nl-NL',
    });
  const context = await open();
  const anja = await stage.signIn('anja', { context });
  await anja.goTo('Mensen');
  await anja.open('Bakker, Truus');
  await anja.fill('Notities voor het team', 'Vertrouwelijk woord 4711');
  // A browser writes down how its tabs stand after some seconds, what is typed in them included.
  await anja.page.waitForTimeout(4000);
  // This one is meant to be found: it shows that the search would find the others.
  await anja.page.evaluate(() => localStorage.setItem('mark', 'Open woord 1147'));
  await context.close();

  const secrets = [
    'Vertrouwelijk woord',
    'Bakker',
    'Heijden',
    'voorbeeld.example',
    '+3161234',
    'Sleutel ophalen',
    password,
  ];
  expect(await filesWith(profile, secrets)).toEqual([]);
  expect(await filesWith(profile, ['Open woord 1147'])).not.toEqual([]);

  const again = await open();
  const page = await again.newPage();
  await page.goto(`${stage.server.address}/app/#/mensen/member:01K0DEM0000000000000000001`);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect
    .poll(() => page.getByLabel('Notities voor het team').inputValue(), { timeout: 15_000 })
    .toBe('Vertrouwelijk woord 4711');
  await again.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a new password opens what waits here with the former one, or starts over and says what is lost', async () => {
  const sanne = await stage.signIn('sanne');
  await sanne.offline();
  await sanne.goTo('Mensen');
  await sanne.open('Berg, Ad van den');
  await sanne.fill('Notities voor het team', 'nog niet verstuurd');
  await sanne.page.close();
  await stage.server.operate('user', 'ons-voorbeeld', 'sanne', 'nieuw-wachtwoord-2026', 'verbinder');
  await sanne.online();

  const enter = async () => {
    const page = await sanne.context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${stage.server.address}/app/#/mensen/member:01K0DEM0000000000000000002`);
    await page.getByRole('button', { name: 'Iemand anders' }).click();
    await page.getByLabel('Naam').fill('sanne');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('nieuw-wachtwoord-2026');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByText('Je wachtwoord is veranderd.').waitFor();
    return page;
  };
  const page = await enter();
  await page.getByLabel('Vorig wachtwoord').fill('niet dit');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByText('Dit vorige wachtwoord past niet.').waitFor();
  await page.close();

  const lost = await enter();
  await lost.getByText('wat nog niet naar je team was gestuurd, gaat dan verloren').waitFor();
  await lost.close();

  const found = await enter();
  await found.getByLabel('Vorig wachtwoord').fill(password);
  await found.getByRole('button', { name: 'Inloggen' }).click();
  await expect
    .poll(() => found.getByLabel('Notities voor het team').inputValue(), { timeout: 15_000 })
    .toBe('nog niet verstuurd');
  await found.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
});
