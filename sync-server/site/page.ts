import { html, type Html, type Insert } from './html.ts';
import { skyline } from './skyline.ts';
import type { PublicBuurt, SiteContent } from './site-content.ts';

/** What every page is made of: the public documents, the day, and the address the site stands under ('' or '/slug'). */
export interface Site extends SiteContent {
  base: string;
  /** The day in the Netherlands, 2026-12-03. */
  today: string;
}

interface PageParts {
  title: string;
  /** Which menu item is the present page. */
  here?: 'agenda' | 'elkaar-helpen' | 'gids';
  front?: boolean;
  main: Insert;
}

const menu = [
  ['agenda', 'Agenda'],
  ['elkaar-helpen', 'Elkaar helpen'],
  ['gids', 'Gids'],
] as const;

/** A whole page of a buurt. The front page has the name as its heading; the others carry it small. */
export function page(site: Site, { title, here, front, main }: PageParts): string {
  const { buurt, base } = site;
  const name = html`<a href="${base}/"
    >${buurt.logo !== undefined && html`<img class="logo" src="${base}/logo.svg" alt="" width="64" height="64" />`}<span
      >${buurt.name}</span
    ></a
  >`;
  return document({
    title: front ? titled(buurt) : `${title} - ${buurt.name}`,
    styles: `${base}/style.css`,
    ...(buurt.logo !== undefined && { icon: `${base}/logo.svg` }),
    body: html`<header class="${front ? 'masthead front' : 'masthead'}">
        <div class="wide">
          ${front ? html`<h1 class="name">${name}</h1>` : html`<p class="name">${name}</p>`}
          ${front && buurt.tagline && html`<p class="tagline">${buurt.tagline}</p>`}
          <nav aria-label="Hoofdmenu">
            <ul>
              ${menu.map(([path, words]) => html`<li><a href="${base}/${path}" ${path === here && html` aria-current="page"`}>${words}</a></li>`)}
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
        ${menu.map(([path, words]) => html`<li><a href="${base}/${path}">${words}</a></li>`)}
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

/** The frame of any page of this server, also of those that belong to no buurt. */
export function document(parts: { title: string; styles: string; icon?: string; body: Html }): string {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${parts.title}</title>
        <link rel="stylesheet" href="${parts.styles}" />
        ${parts.icon !== undefined && html`<link rel="icon" type="image/svg+xml" href="${parts.icon}" />`}
      </head>
      <body>
        <a class="skip" href="#inhoud">Naar de inhoud</a>
        ${parts.body}
      </body>
    </html> `.toString();
}
