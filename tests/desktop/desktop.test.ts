import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findElectron } from '../../build/electron-binary.ts';

const electron = findElectron();

describe('the desktop host', () => {
  test('is found where ELECTRON_OVERRIDE_DIST_PATH says, without starting a download', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'electron-dist-'));
    const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
      process.platform as string
    ];
    const path = join(folder, program ?? 'electron');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(path);
    await rm(folder, { recursive: true });
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).not.toBe(path);
  });

  // Registered only where it can run, so that a machine without the binary counts no skipped test.
  if (electron !== null && existsSync('build/out/electron/main.js')) {
    test('opens the app on its own origin, with the bridge and without Node', async () => {
      const userData = await mkdtemp(join(tmpdir(), 'buurtverbinder-desktop-'));
      const app = await _electron.launch({
        executablePath: electron,
        args: ['.', `--user-data-dir=${userData}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      try {
        const page = await app.firstWindow();
        await page.waitForLoadState();
        expect(page.url()).toMatch(/^app:\/\/buurtverbinder\//);
        expect(await page.evaluate('typeof window.buurtverbinder?.appInfo')).toBe('function');
        expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
        expect(await page.evaluate('window.buurtverbinder.appInfo()')).toMatchObject({
          language: expect.any(String),
        });
      } finally {
        await app.close();
        await rm(userData, { recursive: true, force: true });
      }
    });
  }
});
