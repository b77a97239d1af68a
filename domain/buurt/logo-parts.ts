/**
 * What stays of an SVG picture that somebody brings as a logo: shapes, colours, gradients and pictures within it. It is
 * shown as an image only, where nothing runs and nothing is fetched; what could do either is left out all the same.
 */

const elements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan image style ' +
    'linearGradient radialGradient stop clipPath mask pattern'
  ).split(' '),
);

export const keepsElement = (name: string): boolean => elements.has(name);

export function keepsAttribute(name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (/(^|:)href$/i.test(name)) return /^(#|data:image\/(png|jpeg|webp);base64,)/i.test(value.trim());
  return keepsStyle(value);
}

/** A style or a value that refers to nothing outside the picture. */
export const keepsStyle = (text: string): boolean =>
  !/@import|javascript:|expression\(|\\|url\(\s*["']?\s*(?!["'#\s])/i.test(text);
