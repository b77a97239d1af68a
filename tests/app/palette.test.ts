import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight, looksWith, narrow } from './look-right.ts';
import { expectToSee, type Person } from './person.ts';
import { telephonePhoto } from './photo-files.ts';
import { onStage } from './stage.ts';

let anja: Person;

const stage = onStage(async ({ signIn }) => {
  anja = await signIn('anja');
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Zoek iemand, iets of een plek' });
const chosen = (page: Page) => page.locator('.palette-choice[aria-selected="true"]');
const headings = (page: Page) => page.locator('.palette-list .palette-heading').allTextContents();
const opened = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('Ctrl K opens the palette within the key itself, and Escape gives the focus back', async () => {
  const { page } = anja;
  await anja.goTo('Vandaag');
  await page.getByRole('link', { name: 'Agenda', exact: true }).focus();
  const isThere = await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    return document.activeElement?.getAttribute('role') === 'combobox';
  });
  expect(isThere).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await focused(page)).toBe('Agenda');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+k');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await field(page).waitFor();
  await page.mouse.click(20, 700);
  expect(await page.locator('dialog').count()).toBe(0);
});

test('somebody is found and opened by keyboard alone; what was opened last stands first', async () => {
  const { page } = anja;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('noor verh');
  await expect.poll(() => chosen(page).textContent()).toContain('Verhoeven, Noor');
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'));
  await page.keyboard.press('Enter');
  await opened(page, 'Verhoeven, Noor');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('koffie');
  await expect.poll(() => chosen(page).textContent()).toContain('Koffieochtend');
  await page.keyboard.press('Enter');
  await opened(page, 'Koffieochtend');

  await page.keyboard.press('Control+k');
  expect(await headings(page)).toEqual(['Laatst geopend', 'Doen', 'Ga naar']);
  await expect.poll(() => chosen(page).textContent()).toContain('Verhoeven, Noor');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen(page).textContent()).toContain('Iemand toevoegen');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await opened(page, 'Verhoeven, Noor');
});

test('every kind is found, photos by their title too, under its heading and no more than a handful', async () => {
  const { page } = anja;
  await anja.goTo('Foto’s');
  const photo = await telephonePhoto(page, 'plein.jpg', { width: 800, height: 600, hue: 30 });
  await page.locator('input[type=file]').setInputFiles([photo]);
  await anja.fill('Wat is er op de foto te zien?', 'De molen van Molenbeek');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mol');
  const found = () => headings(page).then((list) => list.map((heading) => heading.replace(/\d.*/, '')));
  await expect
    .poll(async () => (await found()).toSorted())
    .toEqual(['Agenda', 'Elkaar helpen', 'Foto’s', 'Gids', 'Locaties', 'Mensen'].toSorted());
  for (const group of await page.locator('.palette-list [role="group"]').all())
    expect(await group.getByRole('option', { name: /^(?!Alle)/ }).count()).toBeLessThanOrEqual(5);
  await field(page).fill('molen van');
  await expect.poll(() => chosen(page).textContent()).toContain('De molen van Molenbeek');
  await field(page).fill('molenbeek');
  await page.getByRole('option', { name: 'Alle 20 bij Mensen' }).click();
  await expect.poll(() => page.getByLabel('Zoeken').inputValue()).toBe('molenbeek');
  await expect.poll(() => page.locator('.list .row').count()).toBeGreaterThan(5);
});

test('a typing error is forgiven, and what may be meant is said', async () => {
  const { page } = anja;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('verhoevn');
  await expectToSee(page, 'Niets gevonden met "verhoevn". Bedoel je Verhoeven (1)?');
  await expect.poll(() => chosen(page).textContent()).toContain('Verhoeven, Noor');
  await field(page).fill('xqwz');
  await expectToSee(page, 'Niets gevonden met "xqwz".');
  expect(await page.getByRole('option').count()).toBe(0);
  await page.keyboard.press('Escape');

  await anja.goTo('Mensen');
  await page.getByLabel('Zoeken').fill('janssne');
  await expectToSee(page, 'Niemand gevonden met "janssne". Bedoel je Janssen (1)?');
  await page.getByRole('button', { name: 'Janssen (1)' }).click();
  await expect.poll(() => page.getByLabel('Zoeken').inputValue()).toBe('Janssen');
  await expect.poll(() => page.locator('.list .row').count()).toBe(1);
});

test('places and actions are found by what one may call them, and done', async () => {
  const { page } = anja;
  const act = async (typed: string, title: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect.poll(() => chosen(page).textContent()).toContain(title);
    await page.keyboard.press('Enter');
  };
  await act('iemand toe', 'Iemand toevoegen');
  await opened(page, 'Nieuw persoon');
  await act('activiteit toe', 'Activiteit toevoegen');
  await opened(page, 'Nieuwe activiteit');
  await act('importeren', 'Lijst inlezen');
  await expect.poll(() => new URL(page.url()).hash).toBe('#/mensen/inlezen');
  await act('gids', 'Gids');
  await expect.poll(() => new URL(page.url()).hash).toBe('#/gids');
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  await act('donker', 'Donker maken');
  await expect.poll(scheme).toBe('dark');
  await act('licht', 'Licht maken');
  await expect.poll(scheme).toBe('light');
  await act('vergrend', 'Vergrendelen');
  await page.getByRole('button', { name: 'Openen' }).waitFor();
  await anja.comeBack();
});

test('a list is searched and walked by keyboard', async () => {
  const { page } = anja;
  const search = page.getByLabel('Zoeken');
  const isInSearch = () => search.evaluate((input) => input === document.activeElement);
  await anja.goTo('Mensen');
  await page.locator('.list .row').first().waitFor();
  await page.keyboard.press('/');
  expect(await isInSearch()).toBe(true);
  await page.keyboard.type('van/de');
  expect(await search.inputValue()).toBe('van/de');
  await search.fill('');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toContain('Arts, Gerrit');
  for (let row = 0; row < 40; row += 1) await page.keyboard.press('ArrowDown');
  const far = await focused(page);
  expect(far).not.toBe('');
  expect(await page.locator('.row:focus').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await opened(page, (await page.locator('.row:focus .row-title').textContent()) ?? '?');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).not.toBe(far);
  await page.keyboard.press('b');
  expect(await isInSearch()).toBe(true);
  await page.keyboard.type('akk');
  expect(await search.inputValue()).toBe('bakk');
  await expect.poll(() => page.locator('.list .row').first().textContent()).toContain('Bakker, Truus');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await isInSearch()).toBe(true);
  await page.keyboard.press('Enter');
  await opened(page, 'Bakker, Truus');
});

test('? tells the keys, and the single ones can be switched off', async () => {
  const { page } = anja;
  await anja.goTo('Mensen');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Toetsen' });
  await keys.waitFor();
  await expectToLookRight(page, 'app-toetsen-light');
  await keys.getByRole('switch', { name: 'De losse toetsen' }).uncheck();
  await keys.getByRole('button', { name: 'Sluiten' }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sneltoets');
  await page.keyboard.press('Enter');
  await keys.getByRole('switch', { name: 'De losse toetsen' }).check();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').count()).toBe(0);
});

test.each(looksWith(narrow))(
  'the palette and the keys fit and can be read: $look',
  async ({ look, ...profile }) => {
    const { page, context } = await stage.signIn('anja', profile);
    await page.goto(`${stage.server.address}/app/#/mensen`);
    await page.locator('.list .row').first().waitFor();
    await expectToLookRight(page, `app-zoeken-menu-${look}`);
    await page.keyboard.press('Control+k');
    await expectToLookRight(page, `app-palet-leeg-${look}`);
    await page.keyboard.type('mol');
    await page.getByText('Zangkoor De Molenwiek').first().waitFor();
    await expectToLookRight(page, `app-palet-${look}`);
    await field(page).fill('verhoevn');
    await expectToSee(page, 'Bedoel je');
    await expectToLookRight(page, `app-palet-bedoel-${look}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
    await expectToLookRight(page, `app-toetsen-${look}`);
    await page.keyboard.press('Escape');
    await page.getByLabel('Zoeken').fill('janssne');
    await expectToSee(page, 'Bedoel je');
    await expectToLookRight(page, `app-mensen-bedoel-${look}`);
    await context.close();
  },
);
