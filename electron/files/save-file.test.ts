import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeName, saveFile, savePdf } from './save-file.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const port = (askPath: (path: string) => Promise<string | null> = async (path) => path) => ({
  folder,
  askPath,
  write: writeFile,
});

describe('saving a file', () => {
  test('writes text as UTF-8 and bytes as they are', async () => {
    await saveFile(port(), { suggestedName: 'leden.csv', encoding: 'text', data: 'Zoë;=1+1' });
    await saveFile(port(), { suggestedName: 'foto.jpg', encoding: 'base64', data: '/9j/' });
    expect(await readFile(join(folder, 'leden.csv'), 'utf8')).toBe('Zoë;=1+1');
    expect([...(await readFile(join(folder, 'foto.jpg')))]).toEqual([255, 216, 255]);
  });

  test('writes and prints nothing when the person thinks better of it', async () => {
    let printed = false;
    const print = async () => {
      printed = true;
      return new Uint8Array();
    };
    expect(
      await savePdf(
        port(async () => null),
        'lijst.pdf',
        print,
      ),
    ).toEqual({ status: 'cancelled' });
    expect(printed).toBe(false);
  });

  test('says why when the disk refuses', async () => {
    const answer = await saveFile(
      port(async () => join(folder, 'absent/x.txt')),
      { suggestedName: 'x.txt', encoding: 'text', data: '' },
    );
    expect(answer).toEqual({ status: 'failed', reason: expect.stringContaining('ENOENT') });
  });

  test('suggests a name that every system takes and that stays in its folder', () => {
    expect(safeName('../../.ssh/id: "x"?.txt')).toBe('-..-.ssh-id- -x--.txt');
    expect(safeName('Deurlijst 3 december.pdf')).toBe('Deurlijst 3 december.pdf');
    expect(safeName('...')).toBe('bestand-');
    expect(safeName('CON.txt')).toBe('bestand-CON.txt');
  });
});
