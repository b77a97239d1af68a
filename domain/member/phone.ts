import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number in any Dutch way of writing as E.164, +31612345678; `null` when it cannot be one. */
export function normalisePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text.trim(), 'NL');
  return number?.isValid() ? number.number : null;
}

/** As people read it: "06 12345678" at home, "+32 470 12 34 56" abroad. */
export function sayPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === 'NL' ? number.formatNational() : number.formatInternational();
}
