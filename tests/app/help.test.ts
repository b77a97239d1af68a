import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectToLookRightTwice } from './look-right.ts';
import { expectToSee, pictures } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

test('somebody new is shown round by keyboard, may stop and go on, and finds what a word means', async () => {
  const sanne = await stage.signIn('sanne');
  const { page } = sanne;
  const tour = page.getByRole('region', { name: 'Rondleiding' });
  const press = (name: string) => tour.getByRole('button', { name }).press('Enter');
  await tour.getByText('Nieuw hier?').waitFor();
  await expectToLookRightTwice(page, 'app-rondleiding-begin', 'laptop');
  await press('Rondleiding beginnen');
  await tour.getByText('Stap 1 van 5').waitFor();
  await tour.getByText('Dit is een voorbeeldbuurt').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Rondleiding');
  await press('Volgende');
  await tour.getByText('Stap 2 van 5').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Mensen' }).waitFor();
  // Nothing is covered: what the step is about can be done while it stands there.
  await sanne.open('Bakker, Truus');
  await expectToLookRightTwice(page, 'app-rondleiding-stap', 'laptop');
  await press('Volgende');
  await press('Stoppen');
  await tour.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');

  // On the next day, also without internet.
  await sanne.offline();
  await sanne.comeBack();
  const again = sanne.page;
  await again.getByRole('link', { name: 'Hulp', exact: true }).press('Enter');
  await again.getByRole('button', { name: 'Verder bij stap 3' }).press('Enter');
  const rest = again.getByRole('region', { name: 'Rondleiding' });
  for (const step of [3, 4]) {
    await rest.getByText(`Stap ${step} van 5`).waitFor();
    await rest.getByRole('button', { name: 'Volgende' }).press('Enter');
  }
  await again.getByRole('heading', { level: 1, name: 'Prullenbak' }).waitFor();
  await rest.getByRole('button', { name: 'Klaar' }).press('Enter');
  await rest.waitFor({ state: 'detached' });

  await again.goto(`${stage.server.address}/app/#/hulp`);
  await again.getByRole('button', { name: 'Rondleiding opnieuw' }).waitFor();
  const search = again.getByLabel('Zoek een woord');
  await search.fill('sociale kaart');
  await expectToSee(again, '1 woord gevonden');
  await again.getByRole('term').filter({ hasText: 'Gids' }).waitFor();
  await search.fill('coordinator');
  expect(await again.getByRole('term').first().textContent()).toBe('Coördinator');
  await search.fill('fiets');
  await expectToSee(again, 'Het woord "fiets" staat er niet bij.');
  // A verbinder is told whose it is.
  await again.goto(`${stage.server.address}/app/#/verwerkingen`);
  await expectToSee(again, 'Dit overzicht is voor coördinatoren.');
  await sanne.context.close();
});

test('a coordinator hands over the register of processing, dated, on paper or as a file', async () => {
  const anja = await stage.signIn('anja');
  const { page } = anja;
  await page.getByRole('button', { name: 'Niet nu' }).click();
  await anja.goTo('Buurt');
  await page.getByRole('link', { name: 'Verwerkingsregister (AVG) maken' }).click();
  const answer = 'Stichting <b>Ons Voorbeeld</b>, Raadhuisplein 1, Boxmeer';
  await page.getByLabel('Wie is verantwoordelijk?').fill(answer);
  await page
    .getByText(/^Tot de dag .* tot 2 jaar na de laatste wijziging\./)
    .first()
    .waitFor();
  await expectToSee(page, 'Geboortedatum: geboren op');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaren als bestand' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^verwerkingsregister-ons-voorbeeld-\d{4}-\d\d-\d\d\.html$/);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('Stichting &lt;b&gt;Ons Voorbeeld&lt;/b&gt;, Raadhuisplein 1');
  expect(file).toMatch(/Gemaakt op \d+ [a-z]+ 20\d\d/);
  expect(file).not.toContain('<input');
  // Every field has a name that people know it by.
  expect(file.replace(/<[^>]*>/g, ' ')).not.toMatch(/[a-z][A-Z]/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByLabel('Wie is verantwoordelijk?').isVisible()).toBe(false);
  await expectToSee(page, answer);
  await page.screenshot({ path: `${pictures}/app-verwerkingen-papier.png`, fullPage: true });
  await anja.comeBack();
  await anja.page.goto(`${stage.server.address}/app/#/verwerkingen`);
  await expect.poll(() => anja.page.getByLabel('Wie is verantwoordelijk?').inputValue()).toBe(answer);
  await anja.context.close();
});
