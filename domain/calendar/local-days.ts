/** Days of the calendar in the Netherlands, as `YYYY-MM-DD`. */

/** The day that a moment falls on there, which near midnight is not the day in UTC. */
export const dayOf = (moment: Date): string =>
  moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day a number of days later, or earlier when it is below 0. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** How many days later `to` is than `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The same day a number of years later; 29 February becomes 28 where there is none. */
export function addYears(day: string, years: number): string {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return addDays(later, 0) === later ? later : later.replace('-02-29', '-02-28');
}

/** The same day a number of months earlier; the last of the month where there is no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(Number(day.slice(8, 10)), last) - 1);
}
