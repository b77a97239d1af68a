/** Colours by calculation: `#rrggbb`, mixed as light is, and how well one can be read on another (WCAG 2.2). */

/** What text needs on its ground to be read by nearly everybody (WCAG 1.4.3, AA). */
export const leastContrast = 4.5;

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `amount` of `other` in a colour, from 0 to 1. */
export function mix(colour: string, other: string, amount: number): string {
  const mixed = channels.map((at) => partOf(colour, at) * (1 - amount) + partOf(other, at) * amount);
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A colour taken towards black or white, no further than it must, until it can be read on all these grounds. */
export function readableOn(
  grounds: readonly string[],
  colour: string,
  towards: '#000000' | '#ffffff',
): string {
  const steps = 50;
  for (let step = 0; step < steps; step++) {
    const tried = mix(colour, towards, step / steps);
    if (worstContrast(tried, grounds) >= leastContrast) return tried;
  }
  return towards;
}

/** How well a colour can be read on the ground that suits it least. */
export const worstContrast = (colour: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** Where red, green and blue stand in a colour. */
const channels = [1, 3, 5];

const partOf = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels.map((at) => {
    const value = partOf(colour, at) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
