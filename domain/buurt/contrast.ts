/** Colours by calculation: `#rrggbb`, mixed as light is, and how well one can be read on another (WCAG 2.2). */

/** What text needs on its ground to be read by nearly everybody (WCAG 1.4.3, AA). */
export const leastContrast = 4.5;

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)] as const;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** `amount` of `other` in a colour, from 0 to 1. */
export function mix(colour: string, other: string, amount: number): string {
  const [red, green, blue] = channels(colour);
  const [otherRed, otherGreen, otherBlue] = channels(other);
  const between = (from: number, to: number) =>
    Math.round(from + (to - from) * amount)
      .toString(16)
      .padStart(2, '0');
  return `#${between(red, otherRed)}${between(green, otherGreen)}${between(blue, otherBlue)}`;
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

type Channels = readonly [red: number, green: number, blue: number];

function channels(colour: string): Channels {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
