import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight, looksWith, narrow } from './look-right.ts';
import { expectToSee, pictures, type Person } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

const truus = 'member:01K0DEM0000000000000000001';
async function show(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${stage.server.address}/app/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.waitForTimeout(700);
}

/** Sets the day until which somebody is kept, in their form. */
async function keepUntil(person: Person, title: string, day: string): Promise<void> {
  await person.goTo('Mensen');
  await person.open(title);
  await person.fill('Bewaren tot', day);
}

test('a burgerservicenummer is refused at the field and never saved; a phone number is not', async () => {
  const anja = await stage.signIn('anja');
  const { page } = anja;
  await anja.goTo('Mensen');
  await anja.open('Bakker, Truus');
  const notes = page.getByLabel('Notities voor het team', { exact: true });
  await expectToSee(page, 'Schrijf geen medische of andere gevoelige dingen op');
  await notes.fill('Belt liever: 06-10000008, KvK 12345672');
  await notes.blur();
  await expectToSee(page, 'Bewaard op deze computer');
  await notes.fill('Haar nummer is 1234.56.782');
  await notes.blur();
  await expectToSee(page, 'Dit lijkt een burgerservicenummer. Dat mag hier niet staan.');
  await expectToSee(page, 'Nog niet bewaard: Notities voor het team. De rest wel.');
  await notes.scrollIntoViewIfNeeded();
  await expectToLookRight(page, 'app-bsn-light');
  await anja.comeBack();
  await anja.goTo('Mensen');
  await anja.open('Bakker, Truus');
  expect(await anja.page.getByLabel('Notities voor het team', { exact: true }).inputValue()).toBe(
    'Belt liever: 06-10000008, KvK 12345672',
  );

  await anja.page.goto(`${stage.server.address}/app/#/mensen/nieuw`);
  await anja.page.getByLabel('Achternaam').fill('123456782');
  await anja.page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expectToSee(anja.page, 'Dit lijkt een burgerservicenummer.');

  // A list that has it: the row is marked, and who accepts the row gets all of it without the number.
  await anja.page.goto(`${stage.server.address}/app/#/mensen/inlezen`);
  const list = 'Naam;BSN;Opmerkingen\r\nJaap Test;123456782;speelt viool\r\n';
  await anja.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expectToSee(anja.page, 'Dat mag hier niet staan en wordt nooit overgenomen.');
  await anja.page.getByRole('checkbox').check();
  await anja.page.getByRole('button', { name: 'Inlezen (1)' }).click();
  await anja.page.getByText('1 persoon is erbij gekomen.').waitFor();
  await anja.goTo('Mensen');
  await anja.open('Test, Jaap');
  expect(await anja.page.getByLabel('Notities voor het team', { exact: true }).inputValue()).toBe(
    'speelt viool\nBSN in de lijst: (nummer weggelaten)',
  );
  await anja.context.close();
});

test('all that the team holds of somebody is saved as a file and read on a page, formulas and HTML as texts', async () => {
  const sanne = await stage.signIn('sanne');
  const { page } = sanne;
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  const odd = '=1+1 <img src=x onerror=alert(1)>';
  await sanne.fill('Notities voor het team', odd);
  await page.getByLabel('Voornaam op de buurtsite').check();
  await expectToSee(page, 'Bewaard op deze computer');
  await sanne.goTo('Agenda');
  await sanne.open('Repair Café');
  await sanne.fill('Notities voor het team', 'Vraag het Truus Bakker. Bakker Arts brengt brood.');
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  await page.getByRole('link', { name: 'Gegevens van deze persoon bewaren' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gegevens van Truus Bakker' }).waitFor();
  await expectToSee(page, odd);
  await expectToSee(page, 'Voornaam op de buurtsite');
  await expectToSee(page, 'Vraag het Truus Bakker');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaren als bestand' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^gegevens-Truus-Bakker-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({ id: truus, name: 'Truus Bakker', inBin: false });
  expect(file.fields).toContainEqual({
    field: 'notes',
    value: odd,
    written: [{ by: 'Sanne', at: expect.stringMatching(/^\d{4}-.*Z$/) }],
  });
  expect(file.consents).toContainEqual(
    expect.objectContaining({
      consent: expect.objectContaining({ purpose: 'name-on-site', given: true, how: 'spoken' }),
    }),
  );
  expect(file.elsewhere).toContainEqual(
    expect.objectContaining({ kind: 'event', title: 'Repair Café', chosenIn: [] }),
  );

  // On paper there is the overview alone.
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Bewaren als bestand' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  await page.screenshot({ path: `${pictures}/app-gegevens-papier.png`, fullPage: true });
  await page.pdf({ path: `${pictures}/app-gegevens-papier.pdf`, format: 'A4' });
  await sanne.context.close();
});

test('who is kept longer than agreed is kept a year more or thrown away, also several at once, and all can be undone', async () => {
  const anja = await stage.signIn('anja');
  const { page } = anja;
  const undo = async (label: string) => {
    const button = page.getByRole('button', { name: label });
    await button.click();
    await button.waitFor({ state: 'detached' });
  };
  const people = ['Arts, Gerrit', 'Aydin, Sevda', 'Brouwer, Mark'];
  for (const title of people) await keepUntil(anja, title, '2025-03-01');
  await anja.goTo('Vandaag');
  await page.getByRole('link', { name: 'De gegevens van 3 mensen zijn misschien niet meer nodig' }).click();
  await page.getByRole('heading', { level: 1, name: 'Opruimen' }).waitFor();
  expect(await page.getByText('Bewaren tot 1 maart 2025 was afgesproken.').count()).toBe(3);

  await page.getByRole('button', { name: 'Weggooien: Brouwer, Mark' }).click();
  await expectToSee(page, 'Brouwer, Mark is weggegooid.');
  await page.getByRole('link', { name: 'Brouwer, Mark' }).waitFor({ state: 'detached' });
  await undo('Terughalen');
  await page.getByRole('link', { name: 'Brouwer, Mark' }).waitFor();

  await page.getByLabel('Alle 3 kiezen').check();
  await page.getByRole('button', { name: '3 gekozen weggooien' }).click();
  await expectToSee(page, '3 mensen zijn weggegooid.');
  await expectToSee(page, 'Niemand staat langer in de lijst dan afgesproken.');
  await undo('Terughalen');
  await page.getByRole('link', { name: 'Arts, Gerrit' }).waitFor();
  await expectToSee(page, 'Alle 3 kiezen');

  await page.getByRole('button', { name: /^Bewaren tot .*: Arts, Gerrit$/ }).click();
  await page.getByRole('link', { name: 'Arts, Gerrit' }).waitFor({ state: 'detached' });
  await undo('Ongedaan maken');
  await page.getByRole('link', { name: 'Arts, Gerrit' }).waitFor();
  await anja.context.close();
});

test.each(looksWith(narrow))('these screens fit and can be read: $look', async ({ look, ...profile }) => {
  const { page, context } = await stage.signIn('anja', profile);
  await show(page, '/vandaag', 'Dag Anja');
  await expectToSee(page, 'De gegevens van 3 mensen zijn misschien niet meer nodig');
  await expectToLookRight(page, `app-vandaag-opruimen-${look}`);
  await show(page, '/opruimen', 'Opruimen');
  await page.getByRole('checkbox', { name: 'Arts, Gerrit' }).check();
  await page.waitForTimeout(300);
  await expectToLookRight(page, `app-opruimen-${look}`);
  await show(page, `/mensen/${truus}/gegevens`, 'Gegevens van Truus Bakker');
  await expectToLookRight(page, `app-gegevens-${look}`);
  await page.screenshot({ path: `${pictures}/app-gegevens-heel-${look}.png`, fullPage: true });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${pictures}/app-gegevens-papier-${look}.png` });
  await page.emulateMedia({ media: null });
  await show(page, `/mensen/${truus}`, 'Mensen');
  await page.getByLabel('Bewaren tot').scrollIntoViewIfNeeded();
  await expectToLookRight(page, `app-bewaren-tot-${look}`);
  await context.close();
});
