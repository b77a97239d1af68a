import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../renderer/features/import/read-workbook.ts';
import { zipOf } from '../../domain/testing/zip-bytes.ts';
import { expectToLookRight, narrow } from './look-right.ts';
import { expectToSee, pictures } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

/** As LibreOffice saved it: a title over the headings, days and telephone numbers as numbers, four sheets, one hidden. */
const choir = new URL('../files/koor.xlsx', import.meta.url);

async function show(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${stage.server.address}/app/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** With a file of so many bytes, which takes no room on the disk. */
async function withLargeFile(size: number, work: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'buurtverbinder-lists-'));
  try {
    const path = join(folder, 'leden.csv');
    await writeFile(path, 'Naam');
    await truncate(path, size);
    await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Presses the button and gives the file that comes; `keep`: where it can be looked at. */
async function saved(page: Page, button: string, keep?: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  if (keep) await download.saveAs(`${pictures}/${keep}`);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a workbook becomes people, and people become lists, labels and contact cards', async () => {
  const anja = await stage.signIn('anja');
  const { page, context } = anja;
  await show(page, '/mensen/inlezen', 'Lijst inlezen');
  await tellWhatOtherFilesAre(page);
  await readTheChoir(page);
  await show(page, '/mensen/lijsten', 'Lijsten en etiketten');
  await lookAtTheLabels(page);
  await anja.offline();
  await makeFilesOnPaper(page);
  expect(await cellsOfWorkbook(page)).toEqual([
    'İpek',
    '',
    'Proefışık',
    '06 87659911',
    '',
    '<b>sopraan</b>',
    '',
    '',
  ]);
  await context.close();
});

async function tellWhatOtherFilesAre(page: Page): Promise<void> {
  const signs = (text: string) => Buffer.from(text, 'latin1');
  for (const [name, bytes, said] of [
    ['leden.xlsx', signs('%PDF-1.7 '), 'Dit is een pdf.'],
    ['leden.csv', signs('\x89PNG\r\n'), 'Dit is een foto of een plaatje.'],
    ['leden.xlsx', (await readFile(choir)).subarray(0, 4000), 'Dit Excel-bestand is beschadigd'],
    [
      'leden.xlsx',
      Buffer.from(zipOf([{ name: 'xl/a', packed: 9, size: 4e9 }])),
      'veel groter dan een ledenlijst',
    ],
  ] as const) {
    await choose(page, name, bytes);
    await expectToSee(page, said);
  }
  await withLargeFile(50_000_000, async (path) => {
    await page.locator('input[type=file]').setInputFiles(path);
    await expectToSee(page, 'groter dan 20 MB');
  });
}

/** Chooses a sheet and what a column is, and finds that choice again the next time. */
async function readTheChoir(page: Page): Promise<void> {
  await choose(page, 'koor.xlsx', await readFile(choir));
  await expectToSee(page, '3 regels gevonden op blad Leden.');
  expect(await page.getByRole('radiogroup').getByRole('radio').count()).toBe(3);
  await page.getByRole('radio', { name: 'Donateurs (1 regel)' }).check();
  await expectToSee(page, '1 regel gevonden op blad Donateurs.');
  await page.getByRole('radio', { name: 'Leden (3 regels)' }).check();
  await page.getByRole('combobox', { name: 'Wordt: Rol' }).click();
  await page.getByRole('option', { name: 'Kan goed' }).click();
  await page.screenshot({ path: `${pictures}/app-inlezen-werkmap.png`, fullPage: true });
  await page.getByRole('button', { name: 'Inlezen (3)' }).click();
  await page.getByText('3 mensen zijn erbij gekomen.').waitFor();

  await page.getByRole('button', { name: 'Nog een lijst' }).click();
  await choose(page, 'koor.xlsx', await readFile(choir));
  await expectToSee(page, '3 staan er al precies zo');
  await expectToSee(page, 'De kolommen staan zoals je ze eerder koos voor zo’n lijst.');
  await page.getByRole('button', { name: 'Zoals de app ze herkent' }).click();
  expect(await page.getByRole('combobox', { name: 'Wordt: Rol' }).inputValue()).toBe(
    'Bewaren bij de notities',
  );
}

/** The screen as it is opened is looked at with the others in screens.ts. */
async function lookAtTheLabels(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Adresetiketten/ }).check();
  await page.getByText('Print op ware grootte').scrollIntoViewIfNeeded();
  await expectToLookRight(page, 'app-etiketten-light');
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(300);
  await expectToLookRight(page, 'app-etiketten-narrow-dark');
  await page.screenshot({ path: `${pictures}/app-etiketten-heel.png`, fullPage: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Each kind of file, by what is in it. */
async function makeFilesOnPaper(page: Page): Promise<void> {
  const labels = await saved(page, 'Pdf met etiketten bewaren', 'app-etiketten.pdf');
  expect(labels.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('radio', { name: /^Lijst op papier/ }).check();
  const list = await saved(page, 'Pdf bewaren', 'app-lijst.pdf');
  expect(list.name).toMatch(/^lijst-ons-voorbeeld-\d{4}-\d\d-\d\d\.pdf$/);
  expect(list.bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1);

  await page.getByRole('radio', { name: 'Wie past bij een zoekwoord' }).check();
  await page.getByRole('searchbox', { name: 'Zoekwoord' }).fill('proefisik');
  await expectToSee(page, '1 persoon gevonden.');
  await page.getByRole('radio', { name: /^Contactkaarten/ }).check();
  const card = await saved(page, 'Contactkaarten bewaren');
  expect(card.bytes.toString('utf8')).toContain(
    'FN:İpek Proefışık\r\nSORT-STRING:Proefışık\r\nTEL;TYPE=CELL,VOICE:+31687659911',
  );
}

/** Of whom was searched for, with what they are good at and without their address. */
async function cellsOfWorkbook(page: Page): Promise<readonly string[] | undefined> {
  await page.getByRole('radio', { name: /^Lijst voor Excel/ }).check();
  await page.getByRole('checkbox', { name: 'Kan goed, interesses en talen' }).check();
  await page.getByRole('checkbox', { name: 'Adres' }).uncheck();
  await expectToSee(page, 'naam, telefoon, e-mail en kan goed, interesses en talen van 1 persoon');
  const workbook = await saved(page, 'Lijst bewaren');
  const read = await readWorkbook(new Uint8Array(workbook.bytes));
  return read.is === 'lists' ? read.found[0].list.rows[0]?.cells : undefined;
}
