import { useEffect, useState } from 'react';

/** The type of the sites as files of the app, each fetched when a preview shows it; so it is there without internet too. */
const files: Readonly<Record<string, () => Promise<{ default: string }>>> = {
  'atkinson-hyperlegible-next': () =>
    import('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'),
  'bricolage-grotesque': () =>
    import('@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url'),
  fraunces: () => import('@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url'),
  'nunito-sans': () =>
    import('@fontsource-variable/nunito-sans/files/nunito-sans-latin-wght-normal.woff2?url'),
  figtree: () => import('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url'),
  literata: () => import('@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url'),
};

/** Fonts as `data:` addresses, by name; a frame without an origin of its own may fetch nothing. */
export function usePreviewFonts(names: readonly string[]): Readonly<Record<string, string>> {
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const wanted = names.join(' ');
  useEffect(() => {
    for (const name of wanted.split(' '))
      void dataAddress(name)
        .then((address) => setFound((known) => ({ ...known, [name]: address })))
        // Without it the page is shown in the type of this computer.
        .catch(() => undefined);
  }, [wanted]);
  return found;
}

const known = new Map<string, Promise<string>>();

function dataAddress(name: string): Promise<string> {
  const reading = known.get(name) ?? read(name);
  known.set(name, reading);
  return reading;
}

async function read(name: string): Promise<string> {
  const file = await files[name]?.();
  if (!file) throw new Error(`There is no font "${name}".`);
  const bytes = new Uint8Array(await (await fetch(file.default)).arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
