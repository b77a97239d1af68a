import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = new URL('../build/out/renderer/', import.meta.url);
const assets = new URL('assets/', folder);

/** All scripts of the built app, by name. */
export const builtScripts = (): string[] => readdirSync(assets).filter((name) => name.endsWith('.js'));

/**
 * What the built page loads before anything is opened, in bytes, gzipped: the scripts that it names, which are its own
 * and all that these import at once.
 */
export function shellSize(): number {
  const known = builtScripts();
  const html = readFileSync(new URL('index.html', folder), 'utf8');
  const named = [...html.matchAll(/assets\/([^"']+\.js)/g)].map(([, name = '']) => name);
  return named
    .filter((name) => known.includes(name))
    .reduce((sum, name) => sum + gzipSync(new Uint8Array(readFileSync(new URL(name, assets)))).length, 0);
}

/** What the built service worker keeps, so that the browser host has it without internet. */
export const keptOffline = (): string => readFileSync(new URL('sw.js', folder), 'utf8');
