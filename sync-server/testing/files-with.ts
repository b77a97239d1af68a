import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files under a directory that hold one of these texts, in UTF-8 or UTF-16, as `name: text`. */
export async function filesWith(directory: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // Tables come and go while the store works.
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    for (const text of texts)
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
        found.push(`${entry.name}: ${text}`);
  }
  return found;
}
