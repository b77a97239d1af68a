import { menuOf } from '#domain/buurt/site-pages.ts';
import { html } from './html.ts';
import { document, page, type Site, styleLink } from './page.ts';

const plain = styleLink('/site-assets/plain.css');

/** The page of a buurt for an address that it does not have. */
export const notFoundPage = (site: Site): string =>
  page(site, {
    title: 'Niet gevonden',
    main: html`<h1>Deze pagina is er niet (meer)</h1>
      <p class="intro">
        Misschien is een activiteit voorbij, is een vraag opgelost, of zit er een foutje in het adres.
      </p>
      <ul class="times">
        ${menuOf(site.buurt).map(({ path, words }) => html`<li><a href="${site.base}/${path}">Kijk bij ${words}</a></li>`)}
        <li><a href="${site.base}/">Ga naar de voorpagina</a></li>
      </ul>`,
  });

/** The page of the server for an address that belongs to no buurt. */
export const noBuurtPage = (): string =>
  document({
    title: 'Niet gevonden',
    styles: plain,
    body: html`<main id="inhoud" class="wide">
      <h1>Hier woont geen buurt</h1>
      <p class="intro">
        Dit adres hoort bij geen enkele buurt op deze server. <a href="/">Bekijk welke buurten er zijn.</a>
      </p>
    </main>`,
  });

/** The buurten of this server, each with the address of its site. */
export const buurtenPage = (buurten: readonly { slug: string; name: string; tagline?: string }[]): string =>
  document({
    title: 'De buurten',
    styles: plain,
    body: html`<main id="inhoud" class="wide">
      <h1>De buurten</h1>
      ${
        buurten.length === 0
          ? html`<p class="intro">Er is nog geen buurt op deze server.</p>`
          : html`<ul class="cards">
              ${buurten.map(
                ({ slug, name, tagline }) =>
                  html`<li class="card">
                    <h2><a href="/${slug}/">${name}</a></h2>
                    ${tagline !== undefined && html`<p>${tagline}</p>`}
                  </li>`,
              )}
            </ul>`
      }
      <p class="soft">Werk je mee in een team? <a href="/app/">Open de werkplek</a>.</p>
    </main>`,
  });
