import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../build/browser.ts';

export const password = 'welkom-buurt-2026';

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags] });

/** Where the pictures go that people look at before something lands. */
export const pictures = 'build/out/screenshots';

/** Fails when the page does not come to show the text. */
export const expectToSee = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).waitFor();

/** Somebody at their own computer: a browser profile of their own, and one page of the app in it. */
export interface Person {
  name: string;
  context: BrowserContext;
  page: Page;
  goTo(place: string): Promise<void>;
  /** Opens something of the list of the present screen by its title. */
  open(title: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  offline(): Promise<void>;
  online(): Promise<void>;
  /** Closes the page, opens a new one and unlocks it, as after a night. */
  comeBack(): Promise<void>;
}

export interface Profile {
  /** A browser profile that was made already. */
  context?: BrowserContext;
  width?: number;
  height?: number;
  dark?: boolean;
}

export async function signIn(
  browser: Browser,
  address: string,
  name: string,
  profile: Profile = {},
): Promise<Person> {
  const { width = 1366, height = 768, dark = false } = profile;
  const context =
    profile.context ??
    (await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    }));
  const person: Person = {
    name,
    context,
    page: await openApp(context, address),
    async goTo(place) {
      await person.page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
      await person.page.getByRole('heading', { level: 1 }).waitFor();
    },
    async open(title) {
      await person.page.getByLabel('Zoeken').fill(title);
      await person.page.locator('.list .row', { hasText: title }).first().click();
      await person.page.getByRole('heading', { level: 2, name: title }).waitFor();
    },
    async fill(label, value) {
      const field = person.page.getByLabel(label, { exact: true });
      await field.fill(value);
      await field.blur();
      await person.page.getByText('Bewaard op deze computer').waitFor();
    },
    offline: () => context.setOffline(true),
    online: () => context.setOffline(false),
    async comeBack() {
      await person.page.close();
      person.page = await openApp(context, address);
      await person.page.getByLabel('Wachtwoord').fill(password);
      await person.page.getByRole('button', { name: 'Openen' }).click();
      await person.page.getByRole('navigation').waitFor();
    },
  };
  const { page } = person;
  await goIn(page, name);
  await page.getByText(/^Alles bewaard\. Verbonden met/).waitFor({ timeout: 60_000 });
  // From here on the app also opens without a network.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return person;
}

/** Signs in at a door that stands open. */
export async function goIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}

/** The app in a new page, at its door. */
export async function openApp(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => console.error('In the page:', error));
  await page.goto(`${address}/app/`);
  return page;
}
