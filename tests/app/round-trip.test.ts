import { expect, test } from 'vitest';
import { type Person, pictures } from './person.ts';
import { onStage } from './stage.ts';

let anja: Person;
let sanne: Person;

const stage = onStage(async ({ signIn }) => {
  anja = await signIn('anja');
  sanne = await signIn('sanne');
});

const list = `Voornaam;Tussenvoegsel;Achternaam;Telefoon;E-mail;Opmerkingen
Wies;van;Proefhuizen;06-12349911;wies@proef.example;=1+1
Karel;;Proefman;0612349922;;"Eerste regel
tweede regel"`;

test('two people work apart, come together, and the site shows what was published', async () => {
  await bothMakeSomething();
  await workApart();
  await closeAndReopenWithoutNetwork();
  await stage.server.kill();
  await stage.server.restart();
  await comeTogether();
  await settleWhatTheyDisagreeOn();
  await publishAndWithdraw();
  expect(await pagesWithoutSecrets()).toBeGreaterThan(40);
});

async function bothMakeSomething(): Promise<void> {
  await anja.goTo('Mensen');
  await anja.page.getByRole('link', { name: 'Lijst inlezen' }).click();
  await anja.page.locator('input[type=file]').setInputFiles({
    name: 'leden.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await anja.page.getByRole('button', { name: 'Inlezen (2)' }).click();
  await anja.page.getByText('2 mensen zijn erbij gekomen.').waitFor();

  for (const title of ['Proef soep', 'Proef quiz', 'Proef dans']) {
    await sanne.goTo('Agenda');
    await sanne.page.getByRole('link', { name: 'Nieuwe activiteit' }).click();
    await sanne.page.getByLabel('Titel').fill(title);
    await sanne.page.getByRole('button', { name: 'Bewaren' }).click();
    await sanne.page.getByRole('heading', { level: 2, name: title }).waitFor();
  }
  await sanne.goTo('Mensen');
  await sanne.open('Proefhuizen, Wies van');
  await anja.goTo('Agenda');
  await anja.open('Proef dans');
}

async function workApart(): Promise<void> {
  await Promise.all([anja.offline(), sanne.offline()]);
  await anja.goTo('Agenda');
  await anja.open('Proef soep');
  await anja.fill('Kosten', 'gratis');
  await anja.open('Proef quiz');
  await anja.fill('In het kort', 'Anja schrijft: om acht uur');
  await anja.open('Proef dans');
  await anja.page.getByRole('button', { name: 'Weggooien' }).click();
  await anja.page.getByText('Proef dans is weggegooid').waitFor();

  await sanne.goTo('Agenda');
  await sanne.open('Proef soep');
  await sanne.fill('In het kort', 'Soep voor iedereen');
  await sanne.open('Proef quiz');
  await sanne.fill('In het kort', 'Sanne schrijft: om negen uur');
  await sanne.open('Proef dans');
  await sanne.fill('Kosten', 'twee euro');
}

async function closeAndReopenWithoutNetwork(): Promise<void> {
  await anja.comeBack();
  await sanne.comeBack();
  await anja.page.getByText('wachten op internet').waitFor();
  await anja.goTo('Agenda');
  await anja.open('Proef soep');
  expect(await anja.page.getByLabel('Kosten').inputValue()).toBe('gratis');
  await sanne.goTo('Agenda');
  await sanne.open('Proef quiz');
  expect(await sanne.page.getByLabel('In het kort').inputValue()).toBe('Sanne schrijft: om negen uur');
}

async function comeTogether(): Promise<void> {
  await anja.online();
  await anja.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
  await sanne.online();
  await sanne.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
  for (const person of [anja, sanne]) {
    await person.goTo('Agenda');
    await person.open('Proef soep');
    await expect
      .poll(() => person.page.getByLabel('Kosten').inputValue(), { timeout: 15_000 })
      .toBe('gratis');
    await expect
      .poll(() => person.page.getByLabel('In het kort').inputValue(), { timeout: 15_000 })
      .toBe('Soep voor iedereen');
    await person.page.locator('.quiet-line').click();
    await person.page.getByText('Anja schrijft: om acht uur').waitFor();
    await person.page.getByText('Sanne schrijft: om negen uur').waitFor();
    await person.page.getByText('gooide dit weg').waitFor();
  }
  await sanne.page.getByText('Anja schreef bij In het kort').waitFor();
  await sanne.page.getByText('Jij schreef bij In het kort').waitFor();
  await sanne.page.screenshot({ path: `${pictures}/app-verschillen-light.png`, fullPage: true });
}

async function settleWhatTheyDisagreeOn(): Promise<void> {
  const choice = anja.page.locator('.choice', { hasText: 'Anja schrijft' });
  await choice.getByRole('button', { name: 'Dit houden' }).click();
  await anja.page.getByRole('button', { name: 'Houden', exact: true }).click();
  for (const person of [anja, sanne]) await person.page.getByText('Er is niets om te kiezen.').waitFor();
  await sanne.goTo('Agenda');
  await sanne.open('Proef quiz');
  expect(await sanne.page.getByLabel('In het kort').inputValue()).toBe('Anja schrijft: om acht uur');
  await anja.goTo('Agenda');
  await anja.open('Proef dans');
  expect(await anja.page.getByLabel('Kosten').inputValue()).toBe('twee euro');
}

async function publishAndWithdraw(): Promise<void> {
  await sanne.goTo('Agenda');
  await sanne.open('Proef soep');
  await sanne.fill('Notities voor het team', 'bel Wies op 06-12349911');
  expect(await sanne.page.getByRole('button', { name: 'Publiceren' }).count()).toBe(0);
  await sanne.page.getByRole('button', { name: 'Ter beoordeling aanbieden' }).click();

  await anja.goTo('Vandaag');
  await anja.page.locator('.to-do-row', { hasText: 'Proef soep' }).click();
  await anja.page.getByRole('button', { name: 'Publiceren' }).click();
  expect(await secondsUntil(async () => (await agenda()).includes('Proef soep'))).toBeLessThan(2);
  await sanne.page.getByText('Op de buurtsite', { exact: true }).waitFor();

  await anja.page.getByRole('button', { name: 'Van de site halen' }).click();
  expect(await secondsUntil(async () => !(await agenda()).includes('Proef soep'))).toBeLessThan(2);
  await anja.page.getByRole('button', { name: 'Publiceren' }).click();
  await secondsUntil(async () => (await agenda()).includes('Proef soep'));
}

const agenda = async () => (await fetch(`${stage.server.address}/ons-voorbeeld/agenda`)).text();

async function secondsUntil(holds: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > 20_000) throw new Error('It did not come about within 20 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (performance.now() - start) / 1000;
}

/** Follows every link of the public site and looks into every byte of it; gives how many pages there were. */
async function pagesWithoutSecrets(): Promise<number> {
  const seen = new Set(['/', '/ons-voorbeeld/', '/ons-voorbeeld/style.css', '/ons-voorbeeld/logo.svg']);
  for (const path of seen) {
    const text = await (await fetch(stage.server.address + path)).text();
    for (const [, link] of text.matchAll(/href="(\/[^"#]*)/g))
      if (link !== undefined && !link.startsWith('/app')) seen.add(link);
    for (const secret of [
      '@',
      '06-',
      '0612',
      '+316',
      'Proefhuizen',
      'Proefman',
      'Heijden',
      'Notities',
      'Sleutel ophalen',
    ])
      expect(text.replace(/@(media|font-face)/g, ''), `${secret} in ${path}`).not.toContain(secret);
  }
  return seen.size;
}
