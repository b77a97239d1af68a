import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectToSee, type Person, pictures } from './person.ts';
import { onStage } from './stage.ts';

let sanne: Person;

const stage = onStage(async ({ signIn }) => {
  sanne = await signIn('sanne');
});

test('a wrong password gets the same neutral words as a wrong name, and after five tries a pause', async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.server.address}/app/`);
  const tryAs = async (name: string, password: string) => {
    await page.getByLabel('Naam').fill(name);
    await page.getByLabel('Wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Inloggen', disabled: false }).waitFor();
  };
  await tryAs('niemand', 'fout');
  const neutral = 'Deze naam en dit wachtwoord horen niet bij elkaar. Kijk of je ze goed hebt getypt.';
  await expectToSee(page, neutral);
  for (let times = 0; times < 5; times++) {
    await tryAs('ruud', `fout ${times}`);
    await expectToSee(page, neutral);
  }
  await tryAs('ruud', 'welkom-buurt-2026');
  await expectToSee(page, 'Er is te vaak een verkeerd wachtwoord gebruikt. Wacht vijf minuten');
  await page.close();
});

test('a wrong value is told at its field and not saved; the rest of the form is', async () => {
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  const { page } = sanne;
  await page.getByLabel('Postcode').fill('58ab');
  await page.getByLabel('Plaats', { exact: true }).focus();
  await expectToSee(page, 'Een postcode heeft vier cijfers en twee letters, zoals 5831 AB.');
  await expectToSee(page, 'Nog niet bewaard: Adres. De rest wel.');
  await page.getByLabel('Postcode').fill('5831ab');
  await page.getByLabel('Plaats', { exact: true }).focus();
  await expectToSee(page, 'Bewaard op deze computer');
  expect(await page.getByLabel('Postcode').inputValue()).toBe('5831 AB');
  await page.getByLabel('E-mail', { exact: true }).fill('geen adres');
  await page.getByLabel('E-mail', { exact: true }).blur();
  await expectToSee(page, 'Een e-mailadres heeft een @ en een punt');
  // The browser asks first, for what was typed would be lost.
  page.once('dialog', (question) => void question.accept());
  await page.reload();
  await page.getByLabel('Wachtwoord').fill('welkom-buurt-2026');
  await page.getByRole('button', { name: 'Openen' }).click();
  await page.getByRole('heading', { level: 2, name: 'Bakker, Truus' }).waitFor();
  expect(await page.getByLabel('Postcode').inputValue()).toBe('5831 AB');
  expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe('truus.1@voorbeeld.example');
});

test('a new document without what it needs says so and is not made', async () => {
  const { page } = sanne;
  await sanne.goTo('Agenda');
  await page.getByRole('link', { name: 'Nieuwe activiteit' }).click();
  await page.getByLabel('Van', { exact: true }).fill('14:00');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expectToSee(page, 'Vul dit in. Zonder dit kan het niet worden bewaard.');
  await expectToSee(page, 'Vul de dag, de begintijd en een latere eindtijd in.');
  expect(page.url()).toContain('/agenda/nieuw');
});

test('a list with wrong rows says of each row what is wrong; none is dropped, and twice makes no doubles', async () => {
  const rows = [
    'Lidnr;Naam;Postcode;Geboortedatum;Opmerkingen',
    '71;Vos, Sjaan de;5831AB;31-02-1950;=CMD()',
    '72;Vos, Piet de;5831 AB;3-2-1950;"twee',
    'regels"',
    '73;;5831 AB;;',
    '72;Vos, Piet de;5831 AB;3-2-1950;"twee',
    'regels"',
  ].join('\r\n');
  const read = async () => {
    await sanne.goTo('Mensen');
    await sanne.page.getByRole('link', { name: 'Lijst inlezen' }).click();
    const file = { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(rows, 'latin1') };
    await sanne.page.locator('input[type=file]').setInputFiles(file);
    await expectToSee(sanne.page, '4 regels gevonden');
  };
  await read();
  const { page } = sanne;
  await expectToSee(page, '"31-02-1950". Dit is geen datum die kan kloppen.');
  await expectToSee(page, 'In deze regel staat geen naam.');
  await expectToSee(page, 'hetzelfde als regel 3');
  await page.screenshot({ path: `${pictures}/app-inlezen-voorbeeld-light.png`, fullPage: true });
  await page.getByLabel('Toch inlezen, zonder wat niet klopt').first().check();
  await page.getByRole('button', { name: 'Inlezen (2)' }).click();
  await expectToSee(page, '2 mensen zijn erbij gekomen.');

  await read();
  await page.getByLabel('Toch inlezen, zonder wat niet klopt').first().check();
  await expectToSee(page, '2 staan er al precies zo');
  expect(await page.getByRole('button', { name: 'Inlezen (0)' }).isDisabled()).toBe(true);

  await sanne.goTo('Mensen');
  await sanne.open('Vos, Sjaan de');
  expect(await page.getByLabel('Notities voor het team').inputValue()).toContain('=CMD()');
  await page.goto(`${stage.server.address}/app/#/mensen/lijsten`);
  await page.getByRole('radio', { name: /^Lijst als CSV/ }).check();
  await page.getByRole('checkbox', { name: 'Notities' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lijst bewaren' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain("'=CMD()");
});

test('what is neither a list nor anything that is known is refused in plain words', async () => {
  await sanne.goTo('Mensen');
  await sanne.page.getByRole('link', { name: 'Lijst inlezen' }).click();
  const file = {
    name: 'raar.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3, 0]),
  };
  await sanne.page.locator('input[type=file]').setInputFiles(file);
  await expectToSee(sanne.page, 'Dit bestand is geen lijst die de app kan lezen.');
});

test('a server that is down changes only the quiet line; the work goes on and arrives later', async () => {
  await stage.server.kill();
  await sanne.goTo('Mensen');
  await sanne.open('Bakker, Truus');
  await sanne.fill('Voornaam', 'Truusje');
  await expectToSee(sanne.page, '1 wijziging wacht op internet');
  expect(await sanne.page.getByText('niet veilig').count()).toBe(0);
  await stage.server.restart();
  await sanne.page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
});

test('a change that the server will not have is told with its reason and holds up nothing', async () => {
  const ruud = await stage.browser.newContext({ locale: 'nl-NL' });
  await ruud.addInitScript(() => {
    const now = Date.now.bind(Date);
    globalThis.Date = class extends Date {
      constructor(...given: [] | [number]) {
        super(
          given.length > 0
            ? Number(given[0])
            : now() + 3_600_000 * Number(localStorage.getItem('hours-ahead') ?? 0),
        );
      }
    } as DateConstructor;
    Date.now = now;
  });
  const sjaak = await stage.signIn('anja', { context: ruud });
  await sjaak.page.evaluate(() => localStorage.setItem('hours-ahead', '2'));
  await sjaak.goTo('Mensen');
  await sjaak.open('Berg, Ad van den');
  await sjaak.fill('E-mail', 'ad@voorbeeld.example');
  await sjaak.page.evaluate(() => localStorage.setItem('hours-ahead', '0'));
  await sjaak.open('Boer, Jan de');
  await sjaak.fill('E-mail', 'jan@voorbeeld.example');
  await sjaak.page.locator('.quiet-line').click();
  await expectToSee(sjaak.page, 'Niet aangenomen door de server');
  await expectToSee(sjaak.page, 'De klok van deze computer loopt voor.');
  expect(await sjaak.page.locator('.row-title').allInnerTexts()).toEqual(['Berg, Ad van den']);
  await expectToSee(sjaak.page, 'Er wacht niets: alles is bij het team.');
  await ruud.close();
});

test('a full disk brings a banner that says what is not safe', async () => {
  await sanne.goTo('Mensen');
  await sanne.open('Berg, Ad van den');
  const { page } = sanne;
  // As a browser answers when there is no room; its own quota cannot be made small from outside once it has been read.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: full, roomAgain: put });
  });
  await page.getByLabel('Notities voor het team').fill('Dit past er niet meer bij');
  await page.getByLabel('Voornaam', { exact: true }).focus();
  await expectToSee(
    page,
    'Deze computer kan niets meer bewaren: de schijf is vol. Wat je nu typt, is niet veilig.',
  );
  await expectToSee(page, 'Nog niet bewaard.');
  await page.screenshot({ path: `${pictures}/app-schijf-vol-light.png` });
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    if ('roomAgain' in prototype) Object.assign(prototype, { put: prototype.roomAgain });
  });
  await page.getByLabel('Notities voor het team').fill('Dit past er nu wel bij');
  await page.getByLabel('Voornaam', { exact: true }).focus();
  await expectToSee(page, 'Bewaard op deze computer');
  await page.getByText('de schijf is vol').waitFor({ state: 'detached' });
});

test('a browser that refuses to store anything is told before anybody types', async () => {
  const context = await stage.browser.newContext();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  const page = await context.newPage();
  await page.goto(`${stage.server.address}/app/`);
  await expectToSee(page, 'Deze browser wil niets bewaren, dus de app kan hier niet werken.');
  await context.close();
});
