import { expect, test } from 'vitest';
import { expectToLookRight, expectToLookRightTwice } from './look-right.ts';
import { expectToSee } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();
const truus = 'member:01K0DEM0000000000000000001';

test('who did what: since one was here, of one person, and of the team; also without internet', async () => {
  const [anja, sanne] = [await stage.signIn('anja'), await stage.signIn('sanne')];
  // The first time there is nothing to tell; it counts from here.
  await anja.page.getByRole('heading', { level: 1, name: 'Dag Anja' }).waitFor();
  await anja.page.goto(`${stage.server.address}/app/#/sinds`);
  await expectToSee(anja.page, 'Er is niets veranderd sinds je hier was.');

  await anja.goTo('Vandaag');

  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  await sanne.fill('Telefoon', '06-10000001');
  await sanne.fill('Notities voor het team', 'Belt liever');
  await sanne.goTo('Agenda');
  await sanne.open('Repair Café');
  await sanne.page.getByRole('button', { name: 'Weggooien' }).click();
  await sanne.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor();

  await anja.comeBack();
  const { page } = anja;
  const line = page.getByRole('link', { name: /^Je team werkte aan 2 onderdelen sinds je hier was/ });
  await line.waitFor();
  await anja.offline();
  await line.press('Enter');
  await page.getByRole('heading', { level: 3, name: 'Sanne' }).waitFor();
  await expectToSee(page, 'Agenda · weggegooid');
  await expectToSee(page, '(telefoon, notities voor het team)');
  await expectToLookRightTwice(page, 'app-sinds', 'laptop');
  await page.getByRole('link', { name: 'Bakker, Truus' }).press('Enter');
  await page.getByRole('button', { name: 'Wie deed wat' }).click();
  await expectToSee(page, 'Geen verbinding. Je ziet nu wie het laatst iets deed bij elk onderdeel.');
  // What one looked at can be read again, and is no news any more.
  await anja.goTo('Vandaag');
  await page.waitForTimeout(2000);
  expect(await line.count()).toBe(0);
  await page.goto(`${stage.server.address}/app/#/sinds`);
  await page.getByRole('heading', { level: 3, name: 'Sanne' }).waitFor();
  await page.goto(`${stage.server.address}/app/#/activiteit`);
  await expectToSee(page, 'Geen verbinding. Je ziet nu wie het laatst iets deed');

  // The log knows what was written over since, and who brought the document back.
  await anja.online();
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  await sanne.fill('Telefoon', '06-10000002');
  await sanne.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor();
  await page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(2600);
  await page.goto(`${stage.server.address}/app/#/mensen/${truus}`);
  await anja.fill('E-mail', 'truus@voorbeeld.nl');
  await page.getByRole('button', { name: 'Wie deed wat' }).click();
  const history = page.getByRole('list', { name: 'Wie deed wat' });
  await history.getByText('telefoon').first().waitFor();
  expect(await history.getByText('Sanne').count()).toBeGreaterThanOrEqual(2);
  await history.scrollIntoViewIfNeeded();
  await expectToLookRight(page, 'app-geschiedenis');
  // The server notes what Anja did two seconds after the last push.
  await page.getByText(/^Alles bewaard\. Verbonden met/).waitFor();
  await page.waitForTimeout(2600);
  await page.goto(`${stage.server.address}/app/#/activiteit`);
  await page.getByLabel('Van wie').selectOption('Sanne');
  await expectToSee(page, 'Mensen · gewijzigd');
  await expectToLookRightTwice(page, 'app-activiteit', 'laptop');
  await Promise.all([anja.context.close(), sanne.context.close()]);
});
