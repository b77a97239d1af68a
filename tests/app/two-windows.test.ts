import { expect, test } from 'vitest';
import { password } from './person.ts';
import { onStage } from './stage.ts';

const stage = onStage();

test('two windows of one person show each other’s work, and when the first closes the other goes on sharing it', async () => {
  const anja = await stage.signIn('anja');
  const first = anja.page;
  await anja.goTo('Mensen');
  await anja.open('Bakker, Truus');
  await anja.fill('Tussenvoegsel', 'van');

  const second = await anja.context.newPage();
  second.setDefaultTimeout(20_000);
  await second.goto(`${stage.server.address}/app/#/mensen/member:01K0DEM0000000000000000001`);
  await second.getByLabel('Wachtwoord').fill(password);
  await second.getByRole('button', { name: 'Openen' }).click();
  await expect.poll(() => second.getByLabel('Tussenvoegsel').inputValue()).toBe('van');
  await second.getByText(/^Alles bewaard\. Verbonden met/).waitFor();

  const typeIn = async (page: typeof first, label: string, value: string) => {
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel(label, { exact: true }).blur();
    await page.getByText('Bewaard op deze computer').waitFor();
  };
  await typeIn(second, 'Tussenvoegsel', 'ter');
  await expect.poll(() => first.getByLabel('Tussenvoegsel').inputValue(), { timeout: 5000 }).toBe('ter');
  await typeIn(first, 'Notities voor het team', 'uit het eerste venster');
  await expect
    .poll(() => second.getByLabel('Notities voor het team').inputValue(), { timeout: 5000 })
    .toBe('uit het eerste venster');

  await first.close();
  await typeIn(second, 'Tussenvoegsel', 'op den');
  await second.getByText(/^Alles bewaard\. Verbonden met/).waitFor();
  const ruud = await stage.signIn('ruud');
  await ruud.page.goto(`${stage.server.address}/app/#/mensen/member:01K0DEM0000000000000000001`);
  await expect
    .poll(() => ruud.page.getByLabel('Tussenvoegsel').inputValue(), { timeout: 15_000 })
    .toBe('op den');
});
