import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings, SettingsFile } from './settings-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the settings of this computer', () => {
  test('are there again after a restart, the last change of each', async () => {
    const path = join(folder, 'new/settings.json');
    const settings = new SettingsFile(path, await readSettings(path));
    await Promise.all([
      settings.change({ textSize: 1.2 }),
      settings.change({ serverAddress: 'https://team.nl' }),
      settings.change({ textSize: 1.4 }),
    ]);
    expect(await readSettings(path)).toEqual({ textSize: 1.4, serverAddress: 'https://team.nl' });
    expect(await readdir(join(folder, 'new'))).toEqual(['settings.json']);
  });

  test('are empty, not an obstacle, when the file is damaged or of another shape', async () => {
    const path = join(folder, 'settings.json');
    for (const text of ['', '{"textSize":', '[]', '{"textSize":99}', '{"window":{"width":"wide"}}']) {
      await writeFile(path, text);
      expect(await readSettings(path)).toEqual({});
    }
  });

  test('say it when the disk refuses, and go on afterwards', async () => {
    await writeFile(join(folder, 'file'), '');
    const settings = new SettingsFile(join(folder, 'file/settings.json'), {});
    await expect(settings.change({ textSize: 2 })).rejects.toThrow();
    expect(settings.now).toEqual({ textSize: 2 });
    await expect(settings.change({ textSize: 3 })).rejects.toThrow();
  });
});
