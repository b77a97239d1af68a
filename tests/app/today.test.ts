import { expect, test } from 'vitest';
import { expectToLookRightTwice } from './look-right.ts';
import { expectToSee, goIn } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

test('a working day: what there is to do is done, until nothing is', async () => {
  const sanne = await stage.signIn('sanne');
  const { page } = sanne;
  await expectToSee(page, 'Er zijn 2 dingen te doen.');

  // Looking at organisations, by keyboard: the one is done with, and back again.
  await page.getByRole('link', { name: '3 organisaties nakijken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Organisaties nakijken' }).waitFor();
  const first = page.getByRole('button', { name: 'Thuiszorg Om de Hoek klopt nog' });
  await first.press('Enter');
  await first.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Toch niet' }).press('Enter');
  await first.waitFor();
  for (let left = 3; left > 0; left--) {
    const buttons = page.getByRole('button', { name: /klopt nog$/ });
    await expect.poll(() => buttons.count()).toBe(left);
    await buttons.first().press('Enter');
  }
  await expectToSee(page, 'Alles is nagekeken.');

  await sanne.goTo('Vandaag');
  await expectToSee(page, 'Er is 1 ding te doen.');
  await page.getByRole('link', { name: /nog tot en met/ }).press('Enter');
  await sanne.fill('Staat op de site tot en met', '2099-01-01');
  await expectToSee(page, 'Een coördinator ziet dit bij Vandaag en kan het publiceren.');
  await sanne.goTo('Vandaag');
  await expectToSee(page, 'Er ligt niets op je te wachten.');
  await expectToLookRightTwice(page, 'app-vandaag-leeg');

  // One key begins something new, and where one types it is a letter.
  await page.keyboard.press('a');
  await page.locator('input[name=title]:focus').waitFor();
  await page.keyboard.type('Koffie en appels');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Ter beoordeling aanbieden' }).press('Enter');
  await page.getByRole('button', { name: 'Terug naar concept' }).waitFor();
  expect(await page.getByRole('button', { name: 'Publiceren' }).count()).toBe(0);
  await page.getByText(/^Alles bewaard\. Verbonden met/).waitFor();

  // A coordinator sees both, and decides that in this team everybody publishes.
  const anja = await stage.signIn('anja');
  await anja.page.getByRole('heading', { level: 3, name: 'Gewijzigd sinds publicatie' }).waitFor();
  await anja.page.getByRole('link', { name: /Koffie en appels/ }).waitFor();
  await anja.page.getByRole('link', { name: /blinde buurman/ }).click();
  await anja.page.getByRole('button', { name: 'Wijzigingen publiceren' }).click();
  await anja.page.getByRole('button', { name: 'Wijzigingen publiceren' }).waitFor({ state: 'detached' });
  await anja.goTo('Buurt');
  await anja.page.getByLabel('Iedereen in het team mag publiceren, zonder beoordeling').check();
  await page.getByRole('button', { name: 'Publiceren' }).press('Enter');
  await expectToSee(page, 'Op de buurtsite');
  await page.getByText(/^Alles bewaard\. Verbonden met/).waitFor();
  await expect
    .poll(async () => (await fetch(`${stage.server.address}/ons-voorbeeld/agenda`)).text(), {
      timeout: 15_000,
    })
    .toContain('Koffie en appels');
});

test('a partner is told what is not for them, and no record of the team comes to their device', async () => {
  const context = await stage.browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${stage.server.address}/app/`);
  await goIn(page, 'petra');
  await expectToSee(page, 'Gegevens van mensen zie je niet: die blijven bij het team.');
  await expectToLookRightTwice(page, 'app-partner');
  expect(asked.filter((path) => path.startsWith('/db/'))).toEqual([]);
  await context.close();
});
