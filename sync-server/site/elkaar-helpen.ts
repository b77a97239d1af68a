import { isPageOn, wordsOfPage } from '#domain/buurt/site-pages.ts';
import { sayDay } from '#domain/calendar/dutch-dates.ts';
import { fact } from './agenda.ts';
import { html, paragraphs, type Html } from './html.ts';
import { page, sayList, type Site } from './page.ts';
import { shortId, type PublicOffer } from './site-content.ts';
import { leadingText, sayHours, saysRest, sayWeekdays } from './words.ts';

const groups = [
  { type: 'request', title: 'Hulpvragen', one: 'Hulpvraag', ask: 'Deze buren kunnen een hand gebruiken.' },
  {
    type: 'offer',
    title: 'Hulpaanbod',
    one: 'Hulpaanbod',
    ask: 'Deze buren doen graag iets voor een ander.',
  },
  { type: 'notice', title: 'Prikbord', one: 'Prikbord', ask: 'Gevraagd, aangeboden en goed om te weten.' },
] as const;

/** All that still runs, by kind. */
export function helpPage(site: Site): string {
  const running = runningOffers(site);
  return page(site, {
    title: wordsOfPage(site.buurt, 'elkaar-helpen'),
    here: 'elkaar-helpen',
    main: html`<h1>${wordsOfPage(site.buurt, 'elkaar-helpen')}</h1>
      <p class="intro">
        Een klus, een praatje, een lift naar het ziekenhuis: vaak woont iemand die kan helpen om de hoek.
      </p>
      ${running.length === 0 && html`<p>Er staat nu niets open. Heb je zelf een vraag of wil je iets doen? De buurtverbinders horen het graag.</p>`}
      ${groups.map(({ type, title, ask }) => {
        const own = running.filter((offer) => offer.type === type);
        return (
          own.length > 0 &&
          html`<section aria-labelledby="${type}">
            <h2 id="${type}">${title}</h2>
            <p class="soft">${ask}</p>
            <ul class="cards">
              ${own.map((offer) => card(site, offer))}
            </ul>
          </section>`
        );
      })}
      ${running.length > 0 && howTo(site)}`,
  });
}

/** One offer; `null` when there is none or its time is over. */
export function offerPage(site: Site, id: string): string | null {
  const offer = runningOffers(site).find((one) => shortId(one.id) === id);
  if (!offer) return null;
  return page(site, {
    title: offer.title,
    here: 'elkaar-helpen',
    main: html`<article class="story">
      <p class="back"><a href="${site.base}/elkaar-helpen">${wordsOfPage(site.buurt, 'elkaar-helpen')}</a></p>
      <p class="kind">${kindWord(offer)}</p>
      <h1>${offer.title}</h1>
      <dl class="facts">
        ${fact('Van', offer.name)} ${fact('Dagen', sayWeekdays(offer.days ?? []))}
        ${fact('Hoeveel tijd', offer.hours && sayHours(offer.hours))}
        ${fact('Waar', sayList(offer.villages ?? []))}
        ${fact('Staat hier', `tot en met ${sayDay(offer.endsOn)}`)}
      </dl>
      <div class="text">${paragraphs(offer.text)}</div>
      ${howTo(site)}
    </article>`,
  });
}

/** The newest questions for help as cards, filled up with offers of help; nothing when there are none. */
export function helpCards(site: Site, count: number): Html | false {
  const running = runningOffers(site);
  const chosen = groups.flatMap(({ type }) => running.filter((offer) => offer.type === type)).slice(0, count);
  return (
    chosen.length > 0 &&
    html`<ul class="cards">
      ${chosen.map((offer) => card(site, offer))}
    </ul>`
  );
}

const runningOffers = ({ offers, today }: Site) => offers.filter(({ endsOn }) => endsOn >= today);

const card = (site: Site, offer: PublicOffer): Html =>
  html`<li class="card">
    <p class="kind">${kindWord(offer)}</p>
    <h3><a href="${site.base}/elkaar-helpen/${shortId(offer.id)}">${offer.title}</a></h3>
    <p>${leadingText(offer.text, 140)}</p>
    <p class="soft">
      ${[offer.name, sayList(offer.villages ?? []), saysRest(offer.endsOn, site.today)].filter(Boolean).join(' · ')}
    </p>
  </li>`;

const kindWord = ({ type }: PublicOffer) => groups.find((group) => group.type === type)?.one ?? '';

const howTo = ({ buurt }: Site): Html =>
  html`<aside class="notice">
    <p>
      <strong>Is dit iets voor jou?</strong> Laat het een buurtverbinder weten als je die
      ziet${isPageOn(buurt, 'agenda') && ', bijvoorbeeld bij een van de activiteiten in de agenda'}. De
      buurtverbinder brengt jullie met elkaar in contact. Telefoonnummers en adressen staan daarom niet op
      deze site.
    </p>
  </aside>`;
