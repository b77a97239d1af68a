import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The type of the sites, by the name that a buurt chooses; from our own files, so that no visitor is seen elsewhere. */
const files = {
  'atkinson-hyperlegible-next': 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'bricolage-grotesque': 'bricolage-grotesque-latin-wght-normal.woff2',
  fraunces: 'fraunces-latin-wght-normal.woff2',
  'nunito-sans': 'nunito-sans-latin-wght-normal.woff2',
  figtree: 'figtree-latin-wght-normal.woff2',
  literata: 'literata-latin-wght-normal.woff2',
} as const;

/** The font's bytes as woff2; `undefined`: no such font. */
export async function readFont(name: string): Promise<Buffer | undefined> {
  const found = Object.entries(files).find(([known]) => known === name);
  if (!found) return undefined;
  const [font, file] = found;
  return readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/${font}/files/${file}`)));
}
