import { wordsOfPage } from '#domain/buurt/site-pages.ts';
import { html, type Html } from './html.ts';
import { page, sayList, type Site } from './page.ts';
import type { PublicOrganisation } from './site-content.ts';
import { sayAccess } from './words.ts';

const groups: readonly [type: string, title: string][] = [
  ['club', 'Clubs en verenigingen'],
  ['welfare', 'Welzijn'],
  ['care', 'Zorg'],
  ['school', 'Scholen'],
  ['church', 'Kerk en bezinning'],
  ['shop', 'Winkels'],
  ['other', 'En verder'],
];

/** Who is who: the organisations of the buurt by kind. */
export function gidsPage(site: Site): string {
  const known = new Set(groups.map(([type]) => type));
  const typeOf = ({ type }: PublicOrganisation) => (type !== undefined && known.has(type) ? type : 'other');
  return page(site, {
    title: wordsOfPage(site.buurt, 'gids'),
    here: 'gids',
    main: html`<h1>${wordsOfPage(site.buurt, 'gids')}</h1>
      <p class="intro">Clubs, zorg en welzijn in de buurt: wie doet wat, en wanneer is er iemand.</p>
      ${site.organisations.length === 0 && html`<p>De gids is nog leeg. De buurtverbinders vullen hem.</p>`}
      ${groups.map(([type, title]) => {
        const own = site.organisations.filter((organisation) => typeOf(organisation) === type);
        return (
          own.length > 0 &&
          html`<section aria-labelledby="${type}">
            <h2 id="${type}">${title}</h2>
            <ul class="columns">
              ${own.map(entry)}
            </ul>
          </section>`
        );
      })}`,
  });
}

const entry = ({ name, text, openingHours, website, villages, access }: PublicOrganisation): Html =>
  html`<li>
    <h3>${website !== undefined ? html`<a href="${website}" rel="noopener">${name}</a>` : name}</h3>
    ${text !== undefined && html`<p>${text}</p>`}
    <p class="soft">
      ${[openingHours && `Open: ${openingHours}`, sayAccess(access ?? []), sayList(villages ?? [])].filter(Boolean).join(' · ')}
    </p>
  </li>`;
