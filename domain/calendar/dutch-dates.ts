const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const days = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ');

/** A day as people say it: "donderdag 3 december". `date` begins with YYYY-MM-DD; anything else comes back as it is. */
export function sayDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return `${days[moment.getUTCDay()]} ${moment.getUTCDate()} ${months[moment.getUTCMonth()]}`;
}

/** A time as people write it: "10.00". `moment` is a local date and time, 2026-12-03T10:00. */
const sayTime = (moment: string): string => moment.slice(11, 16).replace(':', '.');

/** From when to when: "10.00 - 11.30 uur". A later day is named: "22.00 - zaterdag 5 december 2.00 uur". */
export function sayTimes(start: string, end: string): string {
  const later = end.slice(0, 10) === start.slice(0, 10) ? '' : `${sayDay(end)} `;
  return `${sayTime(start)} - ${later}${sayTime(end)} uur`;
}
