import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight } from './look-right.ts';
import { expectToSee, type Person } from './person.ts';
import { onStage } from './stage.ts';

let anja: Person;
let sanne: Person;

onStage(async ({ signIn }) => {
  anja = await signIn('anja');
  sanne = await signIn('sanne');
});

/** Follows a link or presses a button as somebody does who uses no mouse. */
async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  const control = page.getByRole(role, { name, exact: true });
  await control.focus();
  await page.keyboard.press('Enter');
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
}

async function expectRows(person: Person, text: string, many: number): Promise<void> {
  await person.goTo('Mensen');
  await person.page.getByLabel('Zoeken').fill(text);
  await expect.poll(() => person.page.locator('.list .row').count(), { timeout: 15_000 }).toBe(many);
}

const memberOf = (page: Page) => page.getByRole('combobox', { name: 'Van wie', exact: true });

async function offerFor({ page, goTo }: Person, title: string, member: string): Promise<void> {
  await goTo('Elkaar helpen');
  await page.getByRole('link', { name: 'Nieuwe vraag of aanbod' }).click();
  await page.getByLabel('Titel').fill(title);
  await memberOf(page).fill(member);
  await page.getByRole('option', { name: member, exact: true }).click();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

test('who types somebody who is there already is told, makes one person of the two by keyboard, and undoes it', async () => {
  const { page } = anja;
  await anja.goTo('Mensen');
  await press(page, 'link', 'Nieuw persoon');
  await type(page, 'Voornaam', 'trúús');
  await type(page, 'Achternaam', 'Bakker');
  await expectToSee(page, 'Misschien staat Truus Bakker al in de lijst: zelfde naam.');
  await type(page, 'E-mail', 'Truus.1@voorbeeld.example');
  await expectToSee(page, 'Misschien staat Truus Bakker al in de lijst: zelfde e-mailadres en naam.');
  await type(page, 'Telefoon', '0485 571 242');
  await type(page, 'Notities voor het team', 'Hoort slecht');
  await press(page, 'link', 'Truus Bakker openen');
  await page.getByRole('heading', { level: 2, name: 'Bakker, Truus' }).waitFor();
  await press(page, 'link', 'Nieuw persoon');
  await expectToSee(page, 'Dit had je al ingevuld. Het is nog niet bewaard.');
  await page.evaluate(() => scrollTo(0, 0));
  await expectToLookRight(page, 'app-dubbel-nieuw-light');
  await press(page, 'button', 'Bewaren');

  await page.getByRole('heading', { level: 2, name: 'Bakker, trúús' }).waitFor();
  await expectToSee(page, 'Misschien is dit dezelfde persoon als Truus Bakker');
  await page.evaluate(() => scrollTo(0, 0));
  await expectToLookRight(page, 'app-dubbel-open-light');
  const double = page.url();
  await offerFor(anja, 'Proef gras', 'Bakker, trúús');

  await anja.goTo('Mensen');
  await anja.open('Bakker, trúús');
  await press(page, 'link', 'Samenvoegen met Truus Bakker');
  await page.getByRole('heading', { level: 1, name: 'Twee keer dezelfde persoon?' }).waitFor();
  await expectToLookRight(page, 'app-samenvoegen-light');

  const phones = page.getByRole('radiogroup', { name: 'Telefoon' });
  expect(await phones.getByRole('radio').count()).toBe(2);
  await phones.getByRole('radio', { checked: true }).focus();
  for (let tries = 0; !(await phones.getByLabel('0485 571 242').isChecked()) && tries < 2; tries++)
    await page.keyboard.press('ArrowRight');
  const names = page.getByRole('radiogroup', { name: 'Naam' });
  await names.getByRole('radio', { checked: true }).focus();
  for (
    let tries = 0;
    !(await names.getByLabel('Truus Bakker', { exact: true }).isChecked()) && tries < 2;
    tries++
  )
    await page.keyboard.press('ArrowLeft');
  await press(page, 'button', 'Samenvoegen');

  await expectToSee(page, 'Truus Bakker staat nu één keer in de lijst.');
  await page.getByRole('heading', { level: 2, name: 'Bakker, Truus' }).waitFor();
  expect(await page.getByLabel('Telefoon', { exact: true }).inputValue()).toBe('0485 571 242');
  expect(await page.getByLabel('Notities voor het team').inputValue()).toContain('Hoort slecht');
  expect(await page.getByLabel('Straat').inputValue()).toBe('Molenstraat');
  expect(await page.getByText('Misschien is dit dezelfde persoon').count()).toBe(0);
  await expectToLookRight(page, 'app-samengevoegd-light');
  await expectRows(sanne, 'Bakker', 1);
  // What was linked to the double now means who is left: the offer, and the address itself.
  await sanne.goTo('Elkaar helpen');
  await sanne.open('Proef gras');
  await expect.poll(() => memberOf(sanne.page).inputValue()).toBe('Bakker, Truus');
  await sanne.page.evaluate((address) => (location.hash = new URL(address).hash), double);
  await sanne.page.getByRole('heading', { level: 2, name: 'Bakker, Truus' }).waitFor();

  await press(page, 'button', 'Terugdraaien');
  await expectRows(anja, 'Bakker', 2);
  await expectRows(sanne, 'Bakker', 2);
  await anja.open('Bakker, Truus');
  expect(await page.getByLabel('Telefoon', { exact: true }).inputValue()).toBe('06 12345000');
  await anja.open('Bakker, trúús');
  expect(await page.getByLabel('Telefoon', { exact: true }).inputValue()).toBe('0485 571 242');
  expect(await page.getByLabel('Straat').inputValue()).toBe('');
});

test('what a colleague wrote meanwhile in the double is not lost: the two are merged again', async () => {
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, trúús');
  await sanne.offline();
  await sanne.fill('Geboren op', '1940-05-01');

  await anja.goTo('Mensen');
  await anja.open('Bakker, trúús');
  await press(anja.page, 'link', 'Samenvoegen met Truus Bakker');
  await press(anja.page, 'button', 'Samenvoegen');
  await expectToSee(anja.page, 'Truus Bakker staat nu één keer in de lijst.');
  await anja.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });

  await sanne.online();
  await sanne.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
  await sanne.page.locator('.quiet-line').click();
  await press(sanne.page, 'link', 'Opnieuw samenvoegen met Bakker, Truus');
  const born = sanne.page.getByRole('radiogroup', { name: 'Geboren op' });
  await born.getByLabel('1940').check();
  await sanne.page.emulateMedia({ colorScheme: 'dark' });
  await expectToLookRight(sanne.page, 'app-samenvoegen-dark');
  await sanne.page.getByRole('heading', { name: 'Dit komt samen' }).scrollIntoViewIfNeeded();
  await press(sanne.page, 'button', 'Samenvoegen');
  await expectToSee(sanne.page, 'Truus Bakker staat nu één keer in de lijst.');
  for (const person of [anja, sanne]) {
    await expectRows(person, 'Bakker', 1);
    await person.open('Bakker, Truus');
    await expect.poll(() => person.page.getByLabel('Geboren op').inputValue()).toBe('1940-05-01');
  }
});
