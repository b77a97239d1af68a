import { wordsOfPage } from '#domain/buurt/site-pages.ts';
import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { addDays } from '#domain/calendar/local-days.ts';
import { helpCards } from './elkaar-helpen.ts';
import { html, paragraphs, type Html } from './html.ts';
import { page, type Site } from './page.ts';
import { firstTimes, programme, type Moment } from './programme.ts';
import { shortId, type PublicEvent } from './site-content.ts';
import { leadingText, saysWhen } from './words.ts';

const perDay = 4;

/** The front page: what comes first, this week day by day, who needs a hand, what is coming, who takes part. */
export function voorpagina(site: Site): string {
  const ahead = programme(site.events, site.today, 60);
  const lead = leadOf(ahead, site.today);
  const week = ahead.filter(({ start }) => start < addDays(site.today, 7));
  const inWeek = new Set(week.map(({ event }) => event.id));
  const later = firstTimes(ahead)
    .filter(({ event }) => event.id !== lead?.event.id && !inWeek.has(event.id))
    .slice(0, 6);
  const help = helpCards(site, 3);
  return page(site, {
    title: site.buurt.name,
    front: true,
    main: html` ${lead ? leadStory(site, lead) : welcome(site)}
    ${
      week.length > 0 &&
      html`<section aria-labelledby="week">
        <h2 id="week">Deze week</h2>
        <ol class="week">
          ${days(site, week)}
        </ol>
      </section>`
    }
    ${
      help &&
      html`<section aria-labelledby="help">
        <h2 id="help">Wie helpt een handje?</h2>
        ${help}
        <p class="more">
          <a href="${site.base}/elkaar-helpen">Alles bij ${wordsOfPage(site.buurt, 'elkaar-helpen')}</a>
        </p>
      </section>`
    }
    ${
      later.length > 0 &&
      html`<section aria-labelledby="later">
        <h2 id="later">Binnenkort</h2>
        <ul class="columns">
          ${later.map((moment) => laterItem(site, moment))}
        </ul>
        <p class="more"><a href="${site.base}/agenda">De hele agenda</a></p>
      </section>`
    }
    ${about(site)} ${partners(site)}`,
  });
}

/** The item that opens the paper: the nearest thing that does not come every week and has something to tell. */
function leadOf(ahead: readonly Moment[], today: string): Moment | undefined {
  const going = ahead.filter(({ event, start }) => !event.cancelled && start.slice(0, 10) >= today);
  const telling = ({ event }: Moment) => (event.summary ?? event.text ?? '') !== '';
  return (
    going.find(
      (moment) => telling(moment) && !moment.event.when.repeats && moment.start < addDays(today, 21),
    ) ??
    going.find(telling) ??
    going[0]
  );
}

function leadStory(site: Site, { event, start, end }: Moment): Html {
  const [, month, day] = start.slice(0, 10).split('-');
  return html`<article class="lead">
    <p class="leaf-day" aria-hidden="true">
      <b>${Number(day)}</b><span>${shortMonths[Number(month) - 1]}</span>
    </p>
    <div>
      <p class="when">${saysWhen(start, site.today)}, ${sayTimes(start, end)}</p>
      <h2><a href="${link(site, event)}">${event.title}</a></h2>
      <p class="intro">${leadingText(event.summary ?? event.text, 220)}</p>
      ${event.where && html`<p class="soft">${event.where}</p>`}
    </div>
  </article>`;
}

const shortMonths = 'jan feb mrt apr mei juni juli aug sep okt nov dec'.split(' ');

const welcome = ({ buurt }: Site): Html =>
  html`<article class="lead plain">
    <div>
      <h2>Welkom bij ${buurt.name}</h2>
      <p class="intro">
        ${leadingText(buurt.about, 300) || 'Hier lees je binnenkort wat er in de buurt te doen is.'}
      </p>
    </div>
  </article>`;

function days(site: Site, week: readonly Moment[]): Html[] {
  return Array.from({ length: 7 }, (_, at) => {
    const day = addDays(site.today, at);
    const here = week.filter(({ start }) => (at === 0 ? start.slice(0, 10) <= day : start.startsWith(day)));
    const rest = here.length - perDay;
    return html`<li class="${here.length > 0 ? 'day' : 'day empty'}">
      <h3>${dayName(day, site.today)} <span>${dayDate(day)}</span></h3>
      ${
        here.length > 0
          ? html`<ul>
              ${here.slice(0, perDay).map((moment) => dayItem(site, moment))}
            </ul>`
          : html`<p class="soft">Nog niets</p>`
      }
      ${rest > 0 && html`<p><a href="${site.base}/agenda#dag-${day}">en nog ${rest}</a></p>`}
    </li>`;
  });
}

const dayName = (day: string, today: string): string =>
  day === today ? 'Vandaag' : day === addDays(today, 1) ? 'Morgen' : capital(sayDay(day).split(' ')[0] ?? '');
const dayDate = (day: string): string => {
  const [, date, month = ''] = sayDay(day).split(' ');
  return `${date} ${month}`;
};
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const dayItem = (site: Site, { event, start }: Moment): Html =>
  html`<li>
    <span class="time">${start.slice(11).replace(':', '.')}</span>
    <a href="${link(site, event)}">${event.title}</a
    >${event.cancelled && html` <strong class="off">gaat niet door</strong>`}
  </li>`;

const laterItem = (site: Site, { event, start, end }: Moment): Html =>
  html`<li>
    <p class="when">${sayDay(start)}, ${sayTimes(start, end)}</p>
    <h3><a href="${link(site, event)}">${event.title}</a></h3>
    ${event.cancelled && html`<p><strong class="off">Gaat niet door</strong></p>`}
    <p>${leadingText(event.summary ?? event.text, 130)}</p>
  </li>`;

const about = ({ buurt }: Site): Html | false =>
  buurt.about !== undefined &&
  html`<section class="about" aria-labelledby="over">
    <h2 id="over">Over ${buurt.name}</h2>
    <div class="text">${paragraphs(buurt.about)}</div>
    ${
      buurt.houseRules !== undefined &&
      html`<details>
        <summary>Zo gaan we met elkaar om</summary>
        <div class="text">${paragraphs(buurt.houseRules)}</div>
      </details>`
    }
  </section>`;

const partners = ({ buurt }: Site): Html | false =>
  (buurt.partners ?? []).length > 0 &&
  html`<section class="partners" aria-labelledby="partners">
    <h2 id="partners">Samen met</h2>
    <ul>
      ${(buurt.partners ?? []).map(({ name, website }) => html`<li>${website !== undefined ? html`<a href="${website}" rel="noopener">${name}</a>` : name}</li>`)}
    </ul>
  </section>`;

const link = (site: Site, event: PublicEvent) => `${site.base}/agenda/${shortId(event.id)}`;
