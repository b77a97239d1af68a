import { sayDay } from '#domain/calendar/dutch-dates.ts';
import { addDays, daysBetween } from '#domain/calendar/local-days.ts';

/** The first words of a text, ended at a word: at most `length` signs. */
export function leadingText(text: string | undefined, length: number): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(' ', length)).replace(/[,.;:]$/, '')}…`;
}

/** A day near today as people say it: "Vandaag", "Morgen", "Donderdag 3 december". */
export function saysWhen(moment: string, today: string): string {
  const day = moment.slice(0, 10);
  if (day === today) return 'Vandaag';
  if (day === addDays(today, 1)) return `Morgen, ${sayDay(day)}`;
  const said = sayDay(day);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** How long something still stands on the site; `endsOn` is its last day. */
export function saysRest(endsOn: string, today: string): string {
  const days = daysBetween(today, endsOn);
  if (days <= 0) return 'Vandaag de laatste dag';
  if (days === 1) return 'Nog tot en met morgen';
  return days <= 21 ? `Nog ${days} dagen` : `Tot en met ${sayDay(endsOn)}`;
}

const weekdays: Record<string, string> = {
  mo: 'maandag',
  tu: 'dinsdag',
  we: 'woensdag',
  th: 'donderdag',
  fr: 'vrijdag',
  sa: 'zaterdag',
  su: 'zondag',
};

const access: ReadonlyMap<string, string> = new Map([
  ['wheelchair', 'rolstoel'],
  ['ring-leading', 'ringleiding'],
  ['lift', 'lift'],
  ['adapted-toilet', 'aangepast toilet'],
  ['parking', 'parkeren'],
]);

/** What there is for who needs it: "Toegankelijk: rolstoel, ringleiding". Empty when nothing is known of it. */
export function sayAccess(features: readonly string[]): string {
  const known = features.flatMap((feature) => access.get(feature) ?? []);
  return known.length > 0 ? `Toegankelijk: ${known.join(', ')}` : '';
}

/** Days of the week in words, in their order: "maandag, woensdag". */
export const sayWeekdays = (days: readonly string[]): string =>
  Object.keys(weekdays)
    .filter((day) => days.includes(day))
    .map((day) => weekdays[day])
    .join(', ');

/** "2 uur per week", "eenmalig 1,5 uur". */
export function sayHours({ amount, per }: { amount: number; per: 'once' | 'week' }): string {
  const hours = `${String(amount).replace('.', ',')} uur`;
  return per === 'week' ? `${hours} per week` : `eenmalig ${hours}`;
}

const frequencies: Record<string, string> = {
  DAILY: 'Elke dag',
  WEEKLY: 'Elke week',
  MONTHLY: 'Elke maand',
  YEARLY: 'Elk jaar',
};

/** How an event comes back, in words; empty when it happens once. */
export function sayRepeats(rule: string | undefined): string {
  const parts = new Map((rule ?? '').split(';').map((part) => part.split('=', 2) as [string, string]));
  const said = frequencies[parts.get('FREQ') ?? ''] ?? '';
  return said === 'Elke week' && parts.get('INTERVAL') === '2' ? 'Om de week' : said;
}
