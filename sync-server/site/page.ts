import { menuOf, type SitePage } from '#domain/buurt/site-pages.ts';
import { html, type Html, type Insert } from './html.ts';
import { skyline } from './skyline.ts';
import type { PublicBuurt, SiteContent } from './site-content.ts';

/** What every page is made of: the public documents, the day, and the address the site stands under ('' or '/slug'). */
export interface Site extends SiteContent {
  base: string;
  /** The day in the Netherlands, 2026-12-03. */
  today: string;
  /** Where the app shows a page by itself: its style and logo as they are, and nothing in it can be followed. */
  alone?: { styles: Html; logo: string };
}

interface PageParts {
  title: string;
  /** Which menu item is the present page. */
  here?: SitePage;
  front?: boolean;
  main: Insert;
}

/** A whole page of a buurt. The front page has the name as its heading; the others carry it small. */
export function page(site: Site, { title, here, front, main }: PageParts): string {
  const { buurt, base, alone } = site;
  const logo = alone?.logo ?? `${base}/logo.svg`;
  const name = html`<a href="${base}/"
    >${buurt.logo !== undefined && html`<img class="logo" src="${logo}" alt="" width="64" height="64" />`}<span
      >${buurt.name}</span
    ></a
  >`;
  return document({
    title: front ? titled(buurt) : `${title} - ${buurt.name}`,
    styles: alone?.styles ?? styleLink(`${base}/style.css`),
    ...(buurt.logo !== undefined && !alone && { icon: logo }),
    ...(alone && { isPicture: true }),
    body: html`<header class="${front ? 'masthead front' : 'masthead'}">
        <div class="wide">
          ${front ? html`<h1 class="name">${name}</h1>` : html`<p class="name">${name}</p>`}
          ${front && buurt.tagline && html`<p class="tagline">${buurt.tagline}</p>`}
          <nav aria-label="Hoofdmenu">
            <ul>
              ${menuOf(buurt).map(({ path, words }) => html`<li><a href="${base}/${path}" ${path === here && html` aria-current="page"`}>${words}</a></li>`)}
            </ul>
          </nav>
        </div>
        ${front && skyline(buurt.name)}
      </header>
      <main id="inhoud" class="wide">${main}</main>
      ${footer(site)}`,
  });
}

const titled = ({ name, tagline }: PublicBuurt) => (tagline ? `${name} - ${tagline}` : name);

const footer = ({ buurt, base }: Site): Html =>
  html`<footer>
    <div class="wide">
      <p>
        <strong>${buurt.name}</strong
        >${buurt.villages && buurt.villages.length > 0 && html`, voor ${sayList(buurt.villages)}`}
      </p>
      <ul>
        ${menuOf(buurt).map(({ path, words }) => html`<li><a href="${base}/${path}">${words}</a></li>`)}
      </ul>
      <p class="soft">
        Deze site volgt je niet: geen cookies, geen reclame. Namen van mensen staan er alleen op als zij dat
        goedvinden.
      </p>
    </div>
  </footer>`;

/** "Boxmeer, Sambeek en Beugen". */
export const sayList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;

/** A style sheet by its address. */
export const styleLink = (address: string): Html => html`<link rel="stylesheet" href="${address}" />`;

interface Frame {
  title: string;
  styles: Html;
  icon?: string;
  body: Html;
  /** Only to be looked at. */
  isPicture?: true;
}

/** The frame of any page of this server, also of those that belong to no buurt. */
export function document({ title, styles, icon, body, isPicture }: Frame): string {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${styles} ${icon !== undefined && html`<link rel="icon" type="image/svg+xml" href="${icon}" />`}
      </head>
      <body ${isPicture && html`inert`}>
        <a class="skip" href="#inhoud">Naar de inhoud</a>
        ${body}
      </body>
    </html> `.toString();
}
