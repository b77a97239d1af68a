import { dayOf } from '#domain/calendar/local-days.ts';
import type { Language } from '../../words/use-words.ts';

/** A day, YYYY-MM-DD, as people write it: "3 december 2026". */
export const sayDate = (day: string, language: Language): string => saidWith({}, day, language);

/** The same with the day of the week: "dinsdag 3 december 2026". */
export const sayWeekday = (day: string, language: Language): string =>
  saidWith({ weekday: 'long' }, day, language);

const saidWith = (more: Intl.DateTimeFormatOptions, day: string, language: Language): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    ...more,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  });

/** The day on which a moment fell here; what is no moment comes back as it is. */
export function sayDayOf(moment: string, language: Language): string {
  const read = new Date(moment);
  return Number.isNaN(read.getTime()) ? moment : sayDate(dayOf(read), language);
}

/** A moment, in milliseconds, as people write it: "24 november 2026, 14.10 uur". */
export function sayMoment(moment: number, language: Language): string {
  const read = new Date(moment);
  const time = read.toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
  const day = sayDate(dayOf(read), language);
  return language === 'nl' ? `${day}, ${time.replace(':', '.')} uur` : `${day}, ${time}`;
}
