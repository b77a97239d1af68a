/** A piece of HTML in which everything that came from people has been escaped. Only `html` makes one. */
export class Html {
  readonly #text: string;
  constructor(strings: readonly string[], values: readonly Insert[]) {
    this.#text = strings.reduce((made, part, at) => made + render(values[at - 1]) + part);
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text is escaped, `Html` goes in as it is, nothing and `false` disappear. */
export type Insert = string | number | Html | false | null | undefined | readonly Insert[];

/** The template tag. Attribute values must stand between double quotes: `<a href="${link}">`. */
export const html = (strings: TemplateStringsArray, ...values: readonly Insert[]): Html =>
  new Html(strings, values);

/** Our own style sheet within a page; not for anything that people wrote. */
export const styleElement = (sheet: string): Html => new Html([`<style>${sheet}</style>`], []);

function render(value: Insert): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escapeText(String(value));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** Plain text as paragraphs: a blank line begins a new one, a line end stays a line end. */
export function paragraphs(text: string | undefined): Html {
  const parts = (text ?? '')
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean);
  return html`${parts.map((part) => html`<p>${part.split('\n').map((line, at) => html`${at > 0 && html`<br />`}${line.trim()}`)}</p>`)}`;
}
