import { expect, test } from 'vitest';
import { expectToLookRight } from './look-right.ts';
import { onStage } from './stage.ts';

const stage = onStage();

test('a coordinator erases somebody, having typed the name; a colleague loses them too, with what they had not sent', async () => {
  const anja = await stage.signIn('anja');
  const sanne = await stage.signIn('sanne');
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  // Only a coordinator is offered to.
  expect(await sanne.page.getByRole('link', { name: 'Wissen (AVG)' }).count()).toBe(0);
  await sanne.offline();
  await sanne.fill('Notities voor het team', 'nog niet verstuurd');

  await anja.goTo('Mensen');
  await anja.open('Bakker, Truus');
  await anja.page.getByRole('link', { name: 'Wissen (AVG)' }).click();
  await anja.page.getByText('wordt voorgoed gewist').waitFor();
  const erase = anja.page.getByRole('button', { name: 'Voorgoed wissen' });
  expect(await erase.isDisabled()).toBe(true);
  await anja.page.getByLabel('Typ ter bevestiging: Truus Bakker').fill('Truus Bakker');
  await expectToLookRight(anja.page, 'app-wissen-bevestigd-light');
  await erase.click();
  await anja.page.getByText('Er is gewist.').waitFor();
  const saved = anja.page.waitForEvent('download');
  await anja.page.getByRole('button', { name: 'Bewijs bewaren' }).click();
  expect((await saved).suggestedFilename()).toBe('bewijs-van-wissen.json');
  await anja.page.getByRole('link', { name: 'Naar de lijst' }).click();
  await anja.page.getByLabel('Zoeken').fill('Bakker, Truus');
  await anja.page.getByText('Niemand gevonden').waitFor();

  await sanne.online();
  await sanne.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
  await sanne.page.locator('.quiet-line').click();
  await sanne.page.getByText('op verzoek gewist').waitFor();
  await sanne.page.getByRole('button', { name: 'Begrepen' }).click();
  await sanne.page.getByText('op verzoek gewist').waitFor({ state: 'detached' });
  await sanne.goTo('Mensen');
  await sanne.page.getByLabel('Zoeken').fill('Bakker, Truus');
  await sanne.page.getByText('Niemand gevonden').waitFor();
});
