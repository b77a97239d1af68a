/** A Dutch postcode as `1234 AB`; `null` when it cannot be one: four digits without a leading 0, and two letters. */
export function normalisePostcode(text: string): string | null {
  const [, digits, letters] = /^\s*([1-9]\d{3})\s*([A-Za-z]{2})\s*$/.exec(text) ?? [];
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : null;
}
