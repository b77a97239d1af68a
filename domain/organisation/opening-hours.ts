/**
 * Opening hours stay the words that people use, and stand on the site as they were typed. This only says what would
 * read badly there: to a visitor, and to who has it read aloud.
 */
export type HoursRemark = 'short-days' | 'short-times' | 'says-open' | 'long';

/** About three lines on a phone. */
const longest = 160;

/** Short for a day only where a day can stand: "zo" and "do" are other words too. */
const shortDay =
  /(?<!\p{L})(?:ma|di|wo|do|vr|za|zo)(?:\.|(?=\s*(?:[-–/+&]|t\/m|en (?:ma|di|wo|do|vr|za|zo)(?!\p{L})|(?:van |om )?\d)))/iu;
/** "0900", "10u", "9-17" without saying that it is a time. */
const shortTime =
  /(?<![\d.:,])(?:[01]\d|2[0-3])[0-5]\d(?!\d)|\d\s?[uh](?!\p{L})|\d\s?[-–]\s?\d+(?![^,;]*uur)/iu;

/** What reads badly, the first of it; `undefined`: nothing. */
export function remarkOnHours(text: string): HoursRemark | undefined {
  if (/^\s*open\b/i.test(text)) return 'says-open';
  if (shortDay.test(text)) return 'short-days';
  if (shortTime.test(text)) return 'short-times';
  return text.length > longest ? 'long' : undefined;
}
