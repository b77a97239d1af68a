import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight, expectToLookRightAnywhere } from './look-right.ts';
import { expectToSee, password } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

async function openTeam(page: Page): Promise<void> {
  await page.goto(`${stage.server.address}/app/#/buurt/team`);
  await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
}

test('somebody joins by an invitation, works, is taken out, sees what was not sent, and wipes the computer', async () => {
  const anja = await stage.signIn('anja');
  const { page } = anja;
  await anja.goTo('Buurt');
  await page.getByRole('link', { name: 'Team', exact: true }).click();

  // One invitation is taken back, and given back.
  await page.getByLabel('Voor wie').fill('Mo');
  await page.getByRole('button', { name: 'Uitnodiging maken' }).click();
  await expectToSee(page, 'De uitnodiging voor Mo is klaar');
  await page.locator('.qr-code path[d^="M"]').waitFor();
  await expectToLookRight(page, 'app-uitnodiging-light');
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('button', { name: 'Intrekken: Mo' }).click();
  await expectToSee(page, 'Er staat geen uitnodiging open.');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: 'Intrekken: Mo' }).waitFor();

  const context = await stage.browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const theirs = await context.newPage();
  theirs.setDefaultTimeout(20_000);
  await theirs.goto(link);
  await theirs.getByRole('heading', { name: 'Welkom bij Ons Voorbeeld' }).waitFor();
  await expectToSee(theirs, 'Anja nodigt je uit voor het team, als buurtverbinder.');
  await theirs.getByLabel('Naam waarmee je inlogt').fill('anja');
  await theirs.getByLabel('Wachtwoord', { exact: true }).fill('kort');
  await theirs.getByRole('button', { name: 'Meedoen' }).click();
  await expectToSee(theirs, 'Dit is te kort.');
  await expectToLookRight(theirs, 'app-meedoen-light');
  await expectToLookRightAnywhere(theirs, 'app-meedoen');
  const own = 'drie bomen aan de dijk';
  await theirs.getByLabel('Wachtwoord', { exact: true }).fill(own);
  await theirs.getByRole('button', { name: 'Meedoen' }).click();
  await expectToSee(theirs, 'Deze naam heeft al iemand.');
  await theirs.getByLabel('Naam waarmee je inlogt').fill('Mo');
  await theirs.getByRole('button', { name: 'Meedoen' }).click();
  await theirs.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
  expect(theirs.url()).not.toContain('uitnodiging');

  // What Mo writes without a network has not gone to the team when Mo is taken out of it.
  await theirs.goto(`${stage.server.address}/app/#/mensen/member:01K0DEM0000000000000000001`);
  await context.setOffline(true);
  await theirs.getByLabel('Notities voor het team').fill('Heeft een ladder');
  await theirs.getByText('1 wijziging wacht op internet').waitFor();
  await page.getByRole('link', { name: 'Site en afspraken' }).click();
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('button', { name: 'Uit het team halen: Mo' }).click();
  await expectToSee(page, 'Mo kan binnen een minuut nergens meer bij.');
  await page.getByRole('button', { name: 'Uit het team halen', exact: true }).click();
  await expectToSee(page, 'Mo hoort niet meer bij het team.');
  await page.getByRole('button', { name: 'Uit het team halen: Mo' }).waitFor({ state: 'detached' });

  await context.setOffline(false);
  await theirs.getByRole('heading', { name: 'Je hoort niet meer bij het team van Ons Voorbeeld' }).waitFor();
  await theirs.getByLabel('Wachtwoord', { exact: true }).fill('niet dit');
  await theirs.getByRole('button', { name: 'Bekijken' }).click();
  await expectToSee(theirs, 'Dit wachtwoord past niet.');
  await theirs.getByLabel('Wachtwoord', { exact: true }).fill(own);
  await theirs.getByRole('button', { name: 'Bekijken' }).click();
  await expectToSee(theirs, 'Bakker, Truus (persoon)');
  await expectToLookRight(theirs, 'app-uit-het-team-light');
  await expectToLookRightAnywhere(theirs, 'app-uit-het-team');
  const saved = theirs.waitForEvent('download');
  await theirs.getByRole('button', { name: 'Bewaren als bestand' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('Heeft een ladder');
  await theirs.getByRole('button', { name: 'Wis deze computer' }).click();
  await expectToSee(theirs, 'Dit kan niet terug.');
  await theirs.getByRole('button', { name: 'Alles hier wissen' }).click();
  await expectToSee(theirs, 'Alles is van deze computer gewist.');
  const left = await theirs.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'buurtverbinder-device'),
  );
  expect(left).toEqual([]);
  await theirs.goto(link);
  await theirs.reload();
  await expectToSee(theirs, 'Deze uitnodiging werkt niet meer');
  await context.close();
  await anja.context.close();
});

test('roles change and change back, a lost computer is locked, and the others read along; offline it is said', async () => {
  const [anja, sanne] = [await stage.signIn('anja'), await stage.signIn('sanne')];
  await openTeam(sanne.page);
  await expectToSee(sanne.page, 'Alleen een coördinator kan iemand uitnodigen of iets veranderen.');
  expect(await sanne.page.getByRole('button', { name: /Uit het team halen/ }).count()).toBe(0);
  await expectToLookRight(sanne.page, 'app-team-lezen-light');

  const { page } = anja;
  await openTeam(page);
  const role = page.getByRole('combobox', { name: 'Rol van Ruud' });
  await role.click();
  await page.getByRole('option', { name: 'partner' }).click();
  await expectToSee(page, 'Ruud is nu partner.');
  await expectToSee(page, 'De laatste coördinator.');
  expect(await page.getByRole('combobox', { name: 'Rol van Anja' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('combobox', { name: 'Rol van Anja' }).waitFor();
  expect(await role.inputValue()).toBe('coördinator');

  await page.getByRole('button', { name: 'Overal uitloggen: Sanne' }).click();
  await expectToLookRight(page, 'app-team-light');
  await expectToLookRightAnywhere(page, 'app-team');
  await page.getByRole('button', { name: 'Overal uitloggen', exact: true }).click();
  await expectToSee(page, 'Sanne is overal uitgelogd.');
  await sanne.page.getByRole('heading', { name: 'Dag Sanne' }).waitFor();
  // Whoever knows the password opens it, hears that they have to sign in again, and is not locked out once more.
  await sanne.page.getByLabel('Wachtwoord').fill(password);
  await sanne.page.getByRole('button', { name: 'Openen' }).click();
  await sanne.page.getByText('Log opnieuw in om te delen met het team.').waitFor();
  await openTeam(sanne.page);
  await expectToSee(sanne.page, 'Log eerst opnieuw in');

  await anja.offline();
  await page.reload();
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expectToSee(page, 'Wie er in het team zit, staat op de server');
  await expectToLookRight(page, 'app-team-offline-light');
  await anja.online();
  await page.getByRole('combobox', { name: 'Rol van Ruud' }).waitFor();
  await Promise.all([anja.context.close(), sanne.context.close()]);
});
