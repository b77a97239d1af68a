import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectToLookRight, narrow } from './look-right.ts';
import { expectToSee } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

const previewIn = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Zo ziet de voorpagina eruit"]');
const onSite = async (path: string) => {
  const response = await fetch(`${stage.server.address}/ons-voorbeeld/${path}`);
  return { status: response.status, text: await response.text() };
};

test('the buurt is shaped beside its front page, and visitors get it when it is published', async () => {
  const anja = await stage.signIn('anja');
  const { page } = anja;
  await anja.goTo('Buurt');
  const preview = previewIn(page);
  await preview.getByRole('heading', { name: 'Deze week', includeHidden: true }).waitFor({ timeout: 60_000 });
  await anja.fill('De regel onder de naam', 'Hier kent men elkaar');
  await preview.getByText('Hier kent men elkaar').waitFor();

  // A colour that is too light is told, with what is used instead; the page uses just that.
  await page.getByLabel('Een eigen kleur in plaats daarvan').check();
  await expectToSee(page, 'Deze kleur is goed te lezen');
  await page.getByLabel('Kleurcode').fill('#ffd500');
  await expectToSee(page, 'Deze kleur is te licht om te lezen');
  const used = await page.locator('.colour-advice [class*="Text"]').last().textContent();
  await expect
    .poll(() => page.locator('iframe').getAttribute('srcdoc'), { timeout: 20_000 })
    .toContain(`--accent:${used}`);
  await page.getByLabel('Kleurcode').scrollIntoViewIfNeeded();
  await expectToLookRight(page, 'app-eigen-kleur-light');

  // A logo keeps its shapes and loses what could run; what is no picture is said to be none.
  const logo = page.locator('input[type=file]');
  const file = (name: string, mimeType: string, text: string) => ({
    name,
    mimeType,
    buffer: Buffer.from(text),
  });
  await logo.setInputFiles(file('lijst.png', 'image/png', 'geen plaatje'));
  await expectToSee(page, 'Dit is geen plaatje dat de app kent.');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script><rect width="9" height="9" fill="#123456"/><image href="https://elders.example/a.png"/></svg>';
  await logo.setInputFiles(file('logo.svg', 'image/svg+xml', svg));
  await expect
    .poll(() => page.locator('.logo-shown').getAttribute('src'), { timeout: 20_000 })
    .toContain('123456');
  const kept = decodeURIComponent((await page.locator('.logo-shown').getAttribute('src')) ?? '');
  expect(kept).not.toMatch(/script|onload|elders/);
  await page.getByRole('button', { name: 'Logo weghalen' }).click();
  await page.locator('.logo-shown').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Terughalen' }).click();
  await page.locator('.logo-shown').waitFor();

  // Pages and their words.
  await page.getByRole('group', { name: 'Pagina’s van de site' }).getByLabel('Agenda').uncheck();
  await page.getByRole('group', { name: 'Woorden in het menu' }).getByLabel('Gids').fill('Wie doet wat');
  await preview.getByRole('link', { name: 'Wie doet wat', includeHidden: true }).first().waitFor();
  await preview.getByText('Deze week').waitFor({ state: 'detached' });

  // Partners come and go, and come back.
  await page.getByRole('button', { name: 'Partner toevoegen' }).click();
  await page.keyboard.type('Bakkerij Bos');
  await page.getByLabel('Website').last().fill('bakkerijbos.example');
  await page.getByLabel('Website').last().blur();
  await preview.getByText('Bakkerij Bos').waitFor();
  await page.getByRole('button', { name: 'Weghalen: Gemeente Beekland' }).click();
  await preview.getByText('Gemeente Beekland').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Terughalen' }).last().click();
  await preview.getByText('Gemeente Beekland').waitFor();
  await expectToSee(page, 'Bewaard op deze computer');

  // Visitors see nothing of it yet, and all of it when it is published.
  expect((await onSite('agenda')).status).toBe(200);
  await page.getByRole('button', { name: 'Wijzigingen publiceren' }).click();
  await expect.poll(async () => (await onSite('agenda')).status, { timeout: 30_000 }).toBe(404);
  const { text } = await onSite('');
  expect(text).not.toContain('/ons-voorbeeld/agenda');
  for (const word of ['Hier kent men elkaar', 'Wie doet wat', 'href="https://bakkerijbos.example"'])
    expect(text).toContain(word);
  expect((await onSite('style.css')).text).toContain(`--accent:${used}`);
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expectToLookRight(page, 'app-buurt-voorbeeld-light');
  await page.setViewportSize(narrow);
  await expectToLookRight(page, 'app-buurt-voorbeeld-narrow');
  await anja.context.close();
});

test('who is no coordinator sees the front page, and is told who changes it', async () => {
  const { page, context } = await stage.signIn('sanne', { dark: true });
  await page.goto(`${stage.server.address}/app/#/buurt`);
  await expectToSee(page, 'Hoe de site eruitziet en wat is afgesproken, wijzigt een coördinator.');
  await page.locator('iframe').waitFor();
  expect(await page.getByLabel('Naam van de buurtsite').count()).toBe(0);
  await expectToLookRight(page, 'app-buurt-lezen-dark');
  await page.setViewportSize(narrow);
  await expectToLookRight(page, 'app-buurt-lezen-narrow-dark');
  await context.close();
});
