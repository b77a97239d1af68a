import { basename, join } from 'node:path';
import type { Requests, Responses } from '../bridge/channels.ts';

/** Where a file may go: the question to the person, and the disk. */
export type SavePort = {
  readonly folder: string;
  /** The chosen path, or null when the person thinks better of it. */
  readonly askPath: (suggestedPath: string) => Promise<string | null>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
};

export type Saved = Responses['save-file'];

/** Saves what the page made, where the person says. */
export function saveFile(
  port: SavePort,
  { suggestedName, encoding, data }: Requests['save-file'],
): Promise<Saved> {
  return place(port, suggestedName, () =>
    Promise.resolve(Buffer.from(data, encoding === 'text' ? 'utf8' : 'base64')),
  );
}

/** Asks for a place first and prints then: printing a long list takes seconds that "cancel" should not cost. */
export function savePdf(
  port: SavePort,
  suggestedName: string,
  print: () => Promise<Uint8Array>,
): Promise<Saved> {
  return place(port, suggestedName, print);
}

async function place(port: SavePort, suggestedName: string, make: () => Promise<Uint8Array>): Promise<Saved> {
  const path = await port.askPath(join(port.folder, safeName(suggestedName)));
  if (path === null) return { status: 'cancelled' };
  try {
    await port.write(path, await make());
    return { status: 'saved', name: basename(path) };
  } catch (error) {
    return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A name that is one name on every system: no folders, no signs that Windows refuses, no hidden file. */
export function safeName(name: string): string {
  const clean = name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  return clean === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) ? `bestand-${clean}` : clean;
}
