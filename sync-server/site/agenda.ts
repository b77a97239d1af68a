import { wordsOfPage } from '#domain/buurt/site-pages.ts';
import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { html, paragraphs, type Html } from './html.ts';
import { page, sayList, type Site } from './page.ts';
import { programme, type Moment } from './programme.ts';
import { shortId } from './site-content.ts';
import { sayRepeats, saysWhen } from './words.ts';

const daysAhead = 92;

/** Everything of the coming three months, day by day. */
export function agendaPage(site: Site): string {
  const moments = programme(site.events, site.today, daysAhead);
  const byDay = Map.groupBy(moments, ({ start }) =>
    start.slice(0, 10) < site.today ? site.today : start.slice(0, 10),
  );
  return page(site, {
    title: wordsOfPage(site.buurt, 'agenda'),
    here: 'agenda',
    main: html`<h1>${wordsOfPage(site.buurt, 'agenda')}</h1>
      ${
        moments.length === 0
          ? html`<p class="intro">
              Er staat op dit moment niets in de agenda. Kijk over een paar dagen nog eens.
            </p>`
          : html`<p class="intro">Wat er de komende drie maanden in de buurt te doen is.</p>
              ${[...byDay].map(
                ([day, list]) =>
                  html`<section class="date" aria-labelledby="dag-${day}">
                    <h2 id="dag-${day}">${saysWhen(day, site.today)}</h2>
                    <ul>
                      ${list.map((moment) => row(site, moment))}
                    </ul>
                  </section>`,
              )}`
      }`,
  });
}

const row = (site: Site, { event, start, end }: Moment): Html =>
  html`<li>
    <p class="when">${sayTimes(start, end)}</p>
    <div>
      <h3><a href="${site.base}/agenda/${shortId(event.id)}">${event.title}</a></h3>
      ${event.cancelled && html`<p><strong class="off">Gaat niet door</strong></p>`}
      <p class="soft">${[event.where, event.cost].filter(Boolean).join(' · ')}</p>
    </div>
  </li>`;

/** One event with all that is known of it; `null` when the site has no such event. */
export function eventPage(site: Site, id: string): string | null {
  const event = site.events.find((one) => shortId(one.id) === id);
  if (!event) return null;
  const coming = programme([event], site.today, 366).slice(0, 8);
  const [next] = coming;
  return page(site, {
    title: event.title,
    here: 'agenda',
    main: html`<article class="story">
      <p class="back"><a href="${site.base}/agenda">${wordsOfPage(site.buurt, 'agenda')}</a></p>
      <h1>${event.title}</h1>
      ${event.cancelled && html`<p class="notice"><strong>Dit gaat niet door.</strong> Kijk in de agenda wat er wel is.</p>`}
      ${!next && html`<p class="notice">Dit is geweest.</p>`}
      ${event.summary && html`<p class="intro">${event.summary}</p>`}
      <dl class="facts">
        ${fact('Wanneer', next ? `${saysWhen(next.start, site.today)}, ${sayTimes(next.start, next.end)}` : `${sayDay(event.when.start)}, ${sayTimes(event.when.start, event.when.end)}`)}
        ${fact('Hoe vaak', sayRepeats(event.when.repeats))} ${fact('Waar', event.where)}
        ${fact('Kosten', event.cost)} ${fact('Door', event.organiser)}
        ${fact('Voor', sayList(event.villages ?? []))}
      </dl>
      <div class="text">${paragraphs(event.text)}</div>
      ${coming.length > 1 && otherTimes(coming.slice(1))}
    </article>`,
  });
}

const otherTimes = (moments: readonly Moment[]): Html =>
  html`<h2>Ook op</h2>
    <ul class="times">
      ${moments.map(({ start, end }) => html`<li>${sayDay(start)}, ${sayTimes(start, end)}</li>`)}
    </ul>`;

/** A line of a list of facts; nothing when there is nothing to say. */
export const fact = (label: string, value: string | undefined): Html | false =>
  value !== undefined &&
  value !== '' &&
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
