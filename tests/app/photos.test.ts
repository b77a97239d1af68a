import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readWebp } from '#domain/file/webp.ts';
import { expectToLookRight, looksWith, phone } from './look-right.ts';
import { expectToSee, password, type Person, pictures } from './person.ts';
import { hugePng, type PhotoFile, secretPlace, telephonePhoto } from './photo-files.ts';
import { onStage } from './stage.ts';

let anja: Person;
let sanne: Person;

const stage = onStage(async ({ signIn }) => {
  anja = await signIn('anja');
  sanne = await signIn('sanne');
});

const connected = /^Alles bewaard\. Verbonden met/;
const whatIsSeen = 'Huizen aan de rand van het veld';
const sharpPhoto = (page: Page) =>
  page.getByRole('img', { name: whatIsSeen }).and(page.locator('[data-sharp="true"]'));
const choose = (page: Page, files: readonly PhotoFile[]) =>
  page.locator('input[type=file]').setInputFiles([...files]);

test('a photo that was added without internet reaches a colleague, who still has it without', async () => {
  await anja.goTo('Agenda');
  await anja.page.getByRole('link', { name: 'Nieuwe activiteit' }).click();
  await anja.page.getByLabel('Titel').fill('Proef foto');
  await anja.page.getByRole('button', { name: 'Bewaren' }).click();
  await anja.page.getByRole('heading', { level: 2, name: 'Proef foto' }).waitFor();

  await anja.offline();
  const photo = await telephonePhoto(anja.page, 'IMG_2041.jpg', {
    width: 4000,
    height: 3000,
    hue: 205,
    upright: true,
  });
  await choose(anja.page, [photo]);
  await anja.fill('Wat is er op de foto te zien?', whatIsSeen);
  await sharpPhoto(anja.page).waitFor();
  await anja.comeBack();
  await anja.goTo('Agenda');
  await anja.open('Proef foto');
  await sharpPhoto(anja.page).waitFor();
  await anja.page.locator('.quiet-line', { hasText: /wachten? op internet/ }).waitFor();
  await anja.page.screenshot({ path: `${pictures}/app-foto-bij-activiteit-light.png`, fullPage: true });

  await anja.online();
  await anja.page.getByText(connected).waitFor({ timeout: 60_000 });
  await sanne.goTo('Agenda');
  await sanne.open('Proef foto');
  await sharpPhoto(sanne.page).waitFor();
  await sanne.offline();
  await sanne.comeBack();
  await sanne.goTo('Agenda');
  await sanne.open('Proef foto');
  await sharpPhoto(sanne.page).waitFor();
  expect(await shownSize(sanne.page)).toEqual([1200, 1600]);
  await sanne.online();
  const [stored, ...others] = await filesOnServer();
  expect(others).toEqual([]);
  expect(stored && readWebp(new Uint8Array(stored))).toEqual({ width: 1200, height: 1600 });
  expect(photo.buffer.includes(secretPlace)).toBe(true);
  expect(stored?.includes(secretPlace)).toBe(false);
  expect(stored?.length).toBeLessThan(photo.buffer.length);
});

/** The size of the picture itself, as the browser reads it: turned upright and made smaller. */
const shownSize = (page: Page) =>
  sharpPhoto(page).evaluate((image) =>
    image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [],
  );

/** The files of the team as the server has them, byte by byte. */
async function filesOnServer(): Promise<Buffer[]> {
  const session = (await (await ask('/api/session', '', { name: 'anja', password })).json()) as {
    accessToken: string;
  };
  const db = '/db/ons-voorbeeld';
  const range = 'startkey=%22file:%22&endkey=%22file:~%22';
  const page = (await (await ask(`${db}/_all_docs?${range}`, session.accessToken)).json()) as {
    rows: { id: string }[];
  };
  return Promise.all(
    page.rows.map(async ({ id }) =>
      Buffer.from(await (await ask(`${db}/${id}/image`, session.accessToken)).arrayBuffer()),
    ),
  );
}

const ask = (path: string, token: string, body?: object) =>
  fetch(stage.server.address + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

test('what is no photo, or too large a one, is told in plain words and keeps the rest going', async () => {
  const { page } = anja;
  await anja.goTo('Foto’s');
  const good = await telephonePhoto(page, 'goed.jpg', { width: 800, height: 600, hue: 30 });
  const text = { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Beste buren, '.repeat(20)) };
  const broken = { ...good, name: 'stuk.jpg', buffer: good.buffer.subarray(0, 900) };
  const heavy = { ...good, name: 'zwaar.jpg', buffer: Buffer.alloc(31 * 1024 * 1024) };
  heavy.buffer.set(good.buffer);
  await choose(page, [text, broken, hugePng(), heavy, good]);
  for (const [name, words] of [
    ['brief.jpg', 'Dit is geen foto.'],
    ['stuk.jpg', 'Deze foto is beschadigd'],
    ['reusachtig.png', 'meer dan 40 miljoen beeldpunten'],
    ['zwaar.jpg', 'groter dan 30 MB'],
  ] as const)
    expect(await page.locator('.photo-problem', { hasText: name }).textContent()).toContain(words);
  await expectToSee(page, '1 foto bewaard.');
  await page.screenshot({ path: `${pictures}/app-fotos-problemen-light.png` });
});

test('a photo can be exchanged and taken away; it stays with the photos of the team', async () => {
  const { page } = anja;
  await anja.goTo('Agenda');
  await anja.open('Proef foto');
  await sharpPhoto(page).waitFor();
  const other = await telephonePhoto(page, 'ander.jpg', { width: 900, height: 600, hue: 320 });
  await choose(page, [other]);
  await expect.poll(() => page.getByLabel('Wat is er op de foto te zien?').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Foto weghalen' }).click();
  await page.getByRole('button', { name: 'Foto toevoegen' }).waitFor();
  await anja.goTo('Foto’s');
  await page.getByRole('link', { name: whatIsSeen }).click();
  await page.getByRole('heading', { level: 2, name: whatIsSeen }).waitFor();
  await expectToSee(page, 'Staat nog nergens bij.');
  await anja.fill('Bijschrift', 'De eerste koffie van het jaar');
  await sanne.goTo('Foto’s');
  await sanne.page.getByLabel('Zoeken').fill('eerste koffie');
  await expect.poll(() => sanne.page.locator('.photo-tile').count()).toBe(1);
});

test('who did not say yes to photos is named to who puts them on one', async () => {
  const { page } = anja;
  const warning = page.getByText('heeft niet gezegd op de foto te mogen');
  await anja.goTo('Foto’s');
  await page.getByRole('link', { name: whatIsSeen }).click();
  await page.getByRole('combobox', { name: 'Wie staan erop?' }).fill('Arts');
  await page.getByRole('option', { name: 'Arts, Gerrit' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await warning.waitFor();
  await anja.goTo('Mensen');
  await anja.open('Arts, Gerrit');
  await page.getByLabel('Op de foto').check();
  await page.getByText('Bewaard op deze computer').waitFor();
  await anja.goTo('Foto’s');
  await page.getByRole('link', { name: whatIsSeen }).click();
  await page.getByText('Arts, Gerrit').first().waitFor();
  expect(await warning.count()).toBe(0);
});

test('the room for photos is chosen, and what is safe with the team makes way', async () => {
  const { page } = sanne;
  await page.locator('.quiet-line').click();
  await expectToSee(page, 'van de 200 MB die mogen');
  await page.getByRole('combobox', { name: 'Ruimte voor foto’s' }).click();
  await page.getByRole('option', { name: '50 MB', exact: true }).click();
  await expectToSee(page, 'van de 50 MB die mogen');
});

test('several photos are added at once', async () => {
  const { page } = anja;
  await anja.goTo('Foto’s');
  const files: PhotoFile[] = [];
  for (const hue of [205, 20, 270, 120, 45, 340])
    files.push(await telephonePhoto(page, `${hue}.jpg`, { width: 1200, height: 900 + hue, hue }));
  await choose(page, files);
  await expectToSee(page, '6 foto’s bewaard.');
  expect(await page.locator('.photo-problem').count()).toBe(0);
  await page.getByText(connected).waitFor();
});

test.each(looksWith(phone))('the photos fit and can be read: $look', async ({ look, ...profile }) => {
  const { page, context } = await stage.signIn('anja', profile);
  await page.goto(`${stage.server.address}/app/#/fotos`);
  await page.locator('.photo-tile .photo[data-sharp="true"]').first().waitFor();
  // What slides in has come to rest.
  await page.waitForTimeout(400);
  await expectToLookRight(page, `app-fotos-${look}`);
  await page.locator('.photo-tile').first().click();
  await page.locator('.photo-full .photo[data-sharp="true"]').waitFor();
  await page.waitForTimeout(400);
  await expectToLookRight(page, `app-foto-${look}`);
  await page.goto(`${stage.server.address}/app/#/verbinding`);
  await expectToSee(page, 'Ruimte voor foto’s');
  await page.waitForTimeout(400);
  await expectToLookRight(page, `app-verbinding-fotos-${look}`);
  await context.close();
});
