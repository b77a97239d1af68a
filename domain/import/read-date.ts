/** A day as a list wrote it, and whether the century had to be supplied. */
export interface ReadDate {
  date: string;
  centurySupplied: boolean;
}

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const otherMonths: Record<string, number> = { maa: 3, mar: 3, may: 5, oct: 10 };

/**
 * A day of birth in the ways people write it: 13-10-2002, 17/8/66, 18 mrt 1947, 2011-02-27. The day stands before the
 * month, as is usual in Dutch. `null` for what is no day of the calendar, lies after `today` or before 1900: it is not
 * guessed. A year of two digits is the latest such year that does not lie after `today` (YYYY-MM-DD). Five digits are the
 * number that a spreadsheet has for a day, as it shows when the cell lost its form.
 */
export function readDate(text: string, today: string): ReadDate | null {
  const parts = partsOf(text.trim().toLowerCase()) ?? partsOfSerial(text.trim());
  if (!parts) return null;
  if (parts.year.length === 4) {
    const date = dayOfCalendar(Number(parts.year), parts.month, parts.day, today);
    return date ? { date, centurySupplied: false } : null;
  }
  const thisCentury = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  for (const century of [thisCentury, thisCentury - 100]) {
    const date = dayOfCalendar(century + Number(parts.year), parts.month, parts.day, today);
    if (date) return { date, centurySupplied: true };
  }
  return null;
}

interface Parts {
  year: string;
  month: number;
  day: number;
}

function partsOf(text: string): Parts | null {
  const yearFirst = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/.exec(text)?.groups;
  const dayFirst = /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4}|\d{2})$/.exec(text)?.groups;
  const named = /^(?<day>\d{1,2})[-. ]+(?<month>[a-z]{3,9})[-. ]+(?<year>\d{4}|\d{2})$/.exec(text)?.groups;
  const { year, month, day } = yearFirst ?? dayFirst ?? named ?? {};
  if (!year || !month || !day) return null;
  return { year, month: Number(month) || monthNamed(month), day: Number(day) };
}

/** Spreadsheets count days from 30 December 1899, but for the first two months of 1900. */
function partsOfSerial(text: string): Parts | null {
  if (!/^[1-9]\d{4}$/.test(text)) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return { year: String(day.getUTCFullYear()), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** 1 to 12; 0: no such month. */
function monthNamed(name: string): number {
  const start = name.slice(0, 3);
  return otherMonths[start] ?? months.indexOf(start) + 1;
}

function dayOfCalendar(year: number, month: number, day: number, today: string): string | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && month > 0;
  const date = moment.toISOString().slice(0, 10);
  return exists && year >= 1900 && date <= today ? date : null;
}
