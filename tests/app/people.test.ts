import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight, narrow } from './look-right.ts';
import { expectToSee, type Person } from './person.ts';
import { onStage } from './stage.ts';

let anja: Person;
let sanne: Person;

const stage = onStage(async ({ signIn }) => {
  [anja, sanne] = await Promise.all([signIn('anja'), signIn('sanne')]);
});

const truus = 'member:01K0DEM0000000000000000001';
const quiet = (person: Person) =>
  person.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.locator('.list .row');

/** Presses a button as somebody does who uses no mouse. */
async function press(page: Page, name: string): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

async function openTruus(person: Person): Promise<void> {
  await person.goTo('Mensen');
  await person.open('Bakker, Truus');
  await button(person.page, 'Contact opschrijven').waitFor();
}

async function writeDown(page: Page, note: string): Promise<void> {
  await press(page, 'Contact opschrijven');
  await page.keyboard.type(note);
  await page.keyboard.press('Enter');
  await page.locator('.moment-note', { hasText: note }).waitFor();
  // One goes on where one was.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Contact opschrijven');
}

test('two people write down a contact without internet: both stay, are mended, taken away and taken back', async () => {
  await openTruus(anja);
  await openTruus(sanne);
  await Promise.all([anja.offline(), sanne.offline()]);
  await writeDown(anja.page, 'Zoekt een koor.');
  await writeDown(sanne.page, 'Heeft een nieuwe fiets.');
  await Promise.all([anja.online(), sanne.online()]);
  const { page } = anja;
  await expectToSee(page, 'Heeft een nieuwe fiets.');
  await expectToSee(sanne.page, 'Zoekt een koor.');
  expect(await page.getByText(/gebeld · Sanne/).count()).toBe(1);

  const mine = page.getByRole('listitem').filter({ hasText: 'Zoekt een koor.' });
  await mine.getByRole('button', { name: /^Wijzigen/ }).press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' Nummer 123456782.');
  await page.keyboard.press('Enter');
  await expectToSee(page, 'Dit lijkt een burgerservicenummer.');
  await page.getByLabel('Wat is goed om te weten?').fill('Zingt nu bij het koor.');
  await page.keyboard.press('Enter');
  await page.locator('.moment-note', { hasText: 'Zingt nu bij het koor.' }).waitFor();
  const mended = page.getByRole('listitem').filter({ hasText: 'Zingt nu' });
  await mended.getByRole('button', { name: /^Weghalen/ }).press('Enter');
  await mended.waitFor({ state: 'detached' });
  await button(page, 'Terughalen').click();
  await mended.waitFor();
});

test('who lives together is one press to say and to undo, and both are on each other’s page', async () => {
  const { page } = anja;
  await press(page, 'Iemand toevoegen');
  await page.keyboard.type('peters');
  await page.getByRole('option', { name: /^Peters, Henk/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectToSee(page, 'Henk Peters woont nu samen met Truus Bakker.');
  await page.getByRole('link', { name: 'Henk Peters', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Peters, Henk' }).waitFor();
  await page.getByRole('link', { name: 'Truus Bakker', exact: true }).waitFor();
  await press(page, 'Woont hier niet: Truus Bakker');
  await expectToSee(page, 'Truus Bakker woont niet meer samen met Henk Peters.');
  await page.getByRole('link', { name: 'Truus Bakker', exact: true }).waitFor({ state: 'detached' });
  await button(page, 'Ongedaan maken').last().click();
  await page.getByRole('link', { name: 'Truus Bakker', exact: true }).waitFor();
});

test('a yes is recorded with when, how, by whom and in which words, and taken back by the same key', async () => {
  const { page } = anja;
  await openTruus(anja);
  const box = page.getByRole('checkbox', { name: 'Contactgegevens doorgeven' });
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByText('mondeling, opgeschreven door Anja').nth(2).waitFor();
  await button(page, 'Hoe en wanneer : Contactgegevens doorgeven').press('Enter');
  await page.getByLabel('Op welke dag?').fill('2026-01-05');
  await expectToSee(page, 'Ja, op 5 januari 2026, mondeling, opgeschreven door Anja. ');
  await expectToSee(page, 'Gevraagd is: "Mogen wij je telefoonnummer of e-mailadres geven');
  await expectToSee(page, 'Bewaard op deze computer');
  await page.getByLabel('Op welke dag?').scrollIntoViewIfNeeded();
  await expectToLookRight(page, 'app-toestemming-light');
  await box.focus();
  await page.keyboard.press('Space');
  await expectToSee(page, /^Teruggenomen op/);
  await expectToSee(page, 'Geldt niet meer sinds');
  await expectToSee(page, 'Bewaard op deze computer');

  // All of it is the person's own.
  await page.getByRole('link', { name: 'Gegevens van deze persoon bewaren' }).click();
  await expectToSee(page, 'Heeft een nieuwe fiets.');
  const saved = page.waitForEvent('download');
  await button(page, 'Bewaren als bestand').click();
  const file = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(file.moments.map(({ moment }: { moment: { note: string } }) => moment.note).toSorted()).toEqual([
    'Heeft een nieuwe fiets.',
    'Zingt nu bij het koor.',
  ]);
  expect(file.fields).toContainEqual(
    expect.objectContaining({ field: 'households', value: ['another person'] }),
  );
});

test('a filter reads as a sentence and is kept; a word is given to all of it and undone at once', async () => {
  const { page } = anja;
  await anja.goTo('Mensen');
  await page.getByLabel('Zoeken').fill('');
  await press(page, 'Filteren');
  await page.getByRole('checkbox', { name: 'Alleen vrijwilligers' }).check();
  await page.getByRole('combobox', { name: 'Dorp of wijk' }).fill('Oost');
  await page.getByRole('option', { name: 'Oosterhoek' }).click();
  await expectToSee(page, 'Vrijwilligers in Oosterhoek (5 mensen)');
  expect(await rows(page).count()).toBe(5);
  await press(page, 'Filter bewaren');
  await page.keyboard.type('Helpers');
  await page.keyboard.press('Enter');
  await expectToSee(page, 'Het filter "Helpers" is bewaard');
  await page.evaluate(() => scrollTo(0, 0));
  await expectToLookRight(page, 'app-filter-light');

  await press(page, 'Meer mensen kiezen');
  await page.getByRole('checkbox', { name: 'Alle 5 in deze lijst' }).check();
  await rows(page).first().focus();
  await page.keyboard.press('Space');
  await expectToSee(page, '4 mensen gekozen.');
  await page.getByRole('combobox', { name: 'Welk woord?' }).fill('bezorgen');
  await press(page, 'Toevoegen');
  await expectToSee(page, '"Kan goed: bezorgen" is toegevoegd bij 4 mensen.');
  await expect.poll(() => rows(page).filter({ hasText: 'bezorgen' }).count()).toBe(4);
  await quiet(anja);
  await sanne.goTo('Mensen');
  await sanne.page.getByLabel('Zoeken').fill('bezorgen');
  await expect.poll(() => rows(sanne.page).count(), { timeout: 15_000 }).toBe(4);
  await button(page, 'Ongedaan maken').last().click();
  await expect.poll(() => rows(page).filter({ hasText: 'bezorgen' }).count()).toBe(0);

  await anja.comeBack();
  await anja.goTo('Mensen');
  // Nobody is left out any more: what narrowed the list was in memory only.
  await expect.poll(() => rows(anja.page).count()).toBeGreaterThan(8);
  await button(anja.page, 'Helpers').click();
  await expectToSee(anja.page, 'Vrijwilligers in Oosterhoek (5 mensen)');
  await press(anja.page, 'Filteren');
  await press(anja.page, 'Filter weghalen: Helpers');
  await button(anja.page, 'Helpers').waitFor({ state: 'detached' });
  await button(anja.page, 'Terughalen').click();
  await button(anja.page, 'Helpers').waitFor();
});

test('a name in another spelling is told of; what people disagree on about a double is chosen before they are one', async () => {
  const { page } = anja;
  await page.getByRole('link', { name: 'Nieuw persoon' }).click();
  await page.getByRole('heading', { level: 2, name: 'Nieuw persoon' }).waitFor();
  // The first field has the focus.
  await page.keyboard.type('Annelies');
  expect(await page.getByLabel('Voornaam', { exact: true }).inputValue()).toBe('Annelies');
  await page.getByLabel('Achternaam').fill('Jansen');
  await expectToSee(
    page,
    'Misschien staat Annelies Janssen al in de lijst: zelfde naam (anders geschreven).',
  );
  await button(page, 'Bewaren').click();
  await page.getByRole('heading', { level: 2, name: 'Jansen, Annelies' }).waitFor();
  await quiet(anja);
  await sanne.goTo('Mensen');
  await sanne.open('Jansen, Annelies');
  await Promise.all([anja.offline(), sanne.offline()]);
  await anja.fill('Telefoon', '0485 571 242');
  await sanne.fill('Telefoon', '0485 571 243');
  await Promise.all([anja.online(), sanne.online()]);
  await expectToSee(page, 'Twee mensen schreven hier iets anders. Beide zijn bewaard.');

  await page.getByRole('link', { name: 'Samenvoegen met Annelies Janssen' }).click();
  await expectToSee(page, 'Kies eerst wat moet blijven.');
  expect(await button(page, 'Samenvoegen').count()).toBe(0);
  await expectToLookRight(page, 'app-eerst-kiezen-light');
  const theirs = page.locator('.choice').filter({ hasText: '0485 571 243' });
  await theirs.getByRole('button', { name: 'Dit houden' }).press('Enter');
  await page.getByRole('radio', { name: '0485 571 243' }).press('Space');
  await press(page, 'Samenvoegen');
  await expectToSee(page, 'staat nu één keer in de lijst.');
  expect(await page.getByLabel('Telefoon', { exact: true }).inputValue()).toBe('0485 571 243');
  await quiet(anja);
  await page.getByRole('link', { name: /^Alles bewaard/ }).click();
  await expectToSee(page, 'Er is niets om te kiezen.');
});

test('these screens fit and can be read by night and on the narrowest screen', async () => {
  const { page, context } = await stage.signIn('anja', { dark: true, ...narrow });
  const show = async (path: string) => {
    await page.goto(`${stage.server.address}/app/#${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await show(`/mensen/${truus}`);
  await button(page, 'Contact opschrijven').click();
  await page.getByLabel('Wat is goed om te weten?').fill('Belt liever na tien uur.');
  await button(page, 'Iemand toevoegen').click();
  await page.waitForTimeout(300);
  await expectToLookRight(page, 'app-contact-narrow-dark');
  await show('/mensen');
  await button(page, 'Filteren').click();
  await page.getByRole('checkbox', { name: 'Alleen wie niet digitaal is' }).check();
  await button(page, 'Meer mensen kiezen').click();
  await page.getByRole('checkbox', { name: /^Alle \d/ }).check();
  await page.waitForTimeout(300);
  await expectToLookRight(page, 'app-kiezen-narrow-dark');
  await context.close();
});
