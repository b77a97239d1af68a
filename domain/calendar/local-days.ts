/** Days of the calendar in the Netherlands, as `YYYY-MM-DD`. */

// Made once: making it is what costs, and a list asks it of ten thousand people.
const there = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day that a moment falls on there, which near midnight is not the day in UTC. */
export const dayOf = (moment: Date): string => there.format(moment);

/** The day a number of days later, or earlier when it is below 0. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** How many days later `to` is than `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The same day a number of months later, or earlier when it is below 0; the last of that month where there is no such day. */
export function addMonths(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const wanted = addDays(first, Number(day.slice(8)) - 1);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(`${wanted.slice(0, 7)}-01`, -1);
}

/** The same day a number of years later; 29 February becomes 28 where there is none. */
export function addYears(day: string, years: number): string {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return addDays(later, 0) === later ? later : later.replace('-02-29', '-02-28');
}
