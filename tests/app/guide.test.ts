import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight, narrow } from './look-right.ts';
import { expectToSee, type Person } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

test('an organisation is found by a sentence, filled in by keyboard, and told about on the site', async () => {
  const anja = await stage.signIn('anja');
  const { page } = anja;
  await narrowTheGids(anja);
  await writeOneDown(anja);
  await page.getByRole('button', { name: 'Publiceren' }).press('Enter');
  await expectToSee(page, 'Op de buurtsite');
  const gids = async () => (await fetch(`${stage.server.address}/ons-voorbeeld/gids`)).text();
  await expect.poll(gids, { timeout: 15_000 }).toContain('Schaakclub De Toren');
  const told = await gids();
  expect(told).toContain('Open: maandag van 19.00 tot 22.00 uur · Toegankelijk: rolstoel');
  expect(told).not.toContain('Bakker');

  await leaveWithSomethingWrong(anja);
  await chooseHowItLooks(anja);
  await anja.comeBack();
  // As it was chosen, and where one was.
  await anja.page.getByRole('heading', { level: 1, name: 'Op deze computer' }).waitFor();
  expect(await lookOf(anja.page)).toEqual(['larger', 'dark']);
});

async function narrowTheGids(anja: Person): Promise<void> {
  const { page } = anja;
  await anja.goTo('Gids');
  const rows = page.locator('.list .row');
  await page.getByRole('combobox', { name: 'Soort' }).selectOption('Zorg');
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('combobox', { name: 'Dorp of wijk' }).selectOption('De Kamp');
  await expect.poll(() => rows.count()).toBe(1);
  await expectToLookRight(page, 'app-gids-zin-light');
  await page.getByRole('combobox', { name: 'Thema’s' }).selectOption('muziek');
  await expectToSee(page, 'Hier past niets bij.');
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
}

async function writeOneDown({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe organisatie' }).press('Enter');
  await page.locator('input[name=name]:focus').waitFor();
  await page.keyboard.type('Schaakclub De Toren');
  const hours = page.getByLabel('Wanneer open');
  await hours.fill('ma 19.00-22.00');
  await expectToSee(page, 'Op de site leest “maandag” prettiger dan “ma”.');
  await hours.fill('maandag van 19.00 tot 22.00 uur');
  await page.getByText('prettiger dan').waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: 'Rolstoel' }).press('Space');
  const contacts = page.getByRole('combobox', { name: 'Contactpersonen (alleen voor het team)' });
  for (const name of ['Bakker', 'Yilmaz']) {
    await contacts.pressSequentially(name);
    await page.getByRole('option', { name }).waitFor();
    await contacts.press('ArrowDown');
    await contacts.press('Enter');
  }
  await contacts.press('Escape');
  await expectToLookRight(page, 'app-nieuw-organisatie-light');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Schaakclub De Toren' }).waitFor();
  await page.getByText(/^Nagekeken op .* door Anja\.$/).waitFor();
  await page.getByRole('link', { name: 'Truus Bakker', exact: true }).waitFor();
  await page.getByRole('link', { name: /^Mo Yilmaz bellen/ }).waitFor();
}

/** What is wrong holds up nothing else, and waits for who comes back. */
async function leaveWithSomethingWrong(anja: Person): Promise<void> {
  const { page } = anja;
  await page.getByLabel('Telefoon (alleen voor het team)').fill('12');
  await page.getByLabel('Website').fill('https://toren.example');
  await expectToSee(page, 'Nog niet bewaard: Telefoon (alleen voor het team). De rest wel.');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(narrow);
  await expectToLookRight(page, 'app-nog-niet-bewaard-narrow-dark');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
  await anja.goTo('Agenda');
  await expectToSee(page, 'Nog niet bewaard bij Schaakclub De Toren: Telefoon (alleen voor het team).');
  await page.getByRole('button', { name: 'Verder invullen' }).press('Enter');
  const phone = page.getByLabel('Telefoon (alleen voor het team)');
  await expect.poll(() => phone.inputValue()).toBe('12');
  expect(await page.getByLabel('Website').inputValue()).toBe('https://toren.example');
  await phone.fill('0612345678');
  await page.keyboard.press('Control+s');
  await expectToSee(page, 'Bewaard op deze computer');
}

async function chooseHowItLooks({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'Op deze computer' }).press('Enter');
  await page.getByRole('radio', { name: 'Donker' }).check();
  await page.getByRole('radio', { name: 'Grootst' }).check();
  expect(await lookOf(page)).toEqual(['larger', 'dark']);
  await page.setViewportSize(narrow);
  await expectToLookRight(page, 'app-op-deze-computer-narrow-dark');
  await page.setViewportSize({ width: 1366, height: 768 });
}

const lookOf = (page: Page) =>
  page.evaluate(() => {
    const { textSize, mantineColorScheme } = document.documentElement.dataset;
    return [textSize, mantineColorScheme];
  });
